import { pngSize } from "./icons/png";
import { defaultValue, kindOf, order, resourceOf, valuesOf } from "./manifestElements";

/** What a manifest is held against. */
export interface ManifestWorld {
  readonly packageVersion: string;
  /** Version of the Excel object model that the pane works with. */
  readonly excelApi: string;
  /** What a path below the served folder holds; null when there is no such file. */
  file(path: string): Buffer | null;
}

/**
 * What the documented rules for add-in manifests forbid, in sentences; none for a sound manifest. Needs a
 * DOM with an XML parser.
 */
export function manifestFaults(text: string, world: ManifestWorld): readonly string[] {
  const xml = new DOMParser().parseFromString(text, "text/xml");
  if (xml.querySelector("parsererror")) return ["The manifest is not well-formed XML."];
  return rules.flatMap((rule) => rule(xml, world));
}

type Rule = (xml: Document, world: ManifestWorld) => readonly string[];

const elementOrder: Rule = (xml) =>
  [...xml.querySelectorAll("*")].flatMap((element) => {
    const known = order[kindOf(element)];
    if (!known) return [];
    const positions = [...element.children].map(({ tagName }) => known.indexOf(tagName));
    return [...element.children].flatMap(({ tagName }, index) =>
      positions[index] === -1
        ? [`${kindOf(element)} can't hold ${tagName}.`]
        : positions[index]! < Math.max(...positions.slice(0, index + 1))
          ? [`${tagName} stands too late in ${kindOf(element)}.`]
          : []
    );
  });

const resources: Rule = (xml) => {
  const named = [...xml.querySelectorAll("[resid]")].map((each) => each.getAttribute("resid")!);
  const declared = [...xml.querySelectorAll("Resources [id]")].map(({ id }) => id);
  return [
    ...named.filter((id) => !declared.includes(id)).map((id) => `No resource has the id ${id}.`),
    ...declared.filter((id) => !named.includes(id)).map((id) => `Nothing uses resource ${id}.`),
    ...declared
      .filter((id, index) => declared.indexOf(id) !== index)
      .map((id) => `Resource ${id} stands twice.`),
    ...declared.filter((id) => id.length > 32).map((id) => `Id ${id} has over 32 characters.`),
  ];
};

const lengths: Rule = (xml) => {
  const texts: readonly [number, readonly Element[]][] = [
    [125, [...xml.querySelectorAll("DisplayName")]],
    [250, [...xml.querySelectorAll("OfficeApp > Description")]],
    [125, inResources(xml, "ShortStrings")],
    [250, inResources(xml, "LongStrings")],
    [2048, inResources(xml, "Urls")],
  ];
  const ids = [...xml.querySelectorAll("Group, Control")].map(({ id }) => id);
  return [
    ...texts.flatMap(([limit, elements]) =>
      elements
        .flatMap(valuesOf)
        .filter(({ length }) => length > limit)
        .map((text) => `Over ${limit} characters: ${text.slice(0, 40)}…`)
    ),
    ...ids.filter(({ length }) => length > 125).map((id) => `Id ${id} has over 125 characters.`),
    ...ids
      .filter((id, index) => ids.indexOf(id) !== index)
      .map((id) => `Two controls have the id ${id}.`),
  ];
};

const identity: Rule = (xml, { packageVersion }) => {
  const id = xml.querySelector("Id")?.textContent ?? "";
  const version = xml.querySelector("Version")?.textContent ?? "";
  return [
    ...(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id)
      ? []
      : [`The id ${id} is no GUID.`]),
    ...(/^\d+(\.\d+){3}$/.test(version) ? [] : [`Version ${version} has not four parts.`]),
    ...(version.split(".").slice(0, 3).join(".") === packageVersion
      ? []
      : [`Version ${version} is not the package's ${packageVersion}.`]),
  ];
};

const addresses: Rule = (xml, { file }) => {
  const urls = addressesOf(xml);
  const base = folderOf(defaultValue(xml.querySelector("DefaultSettings > SourceLocation")));
  return urls.flatMap((url) => {
    if (!url.startsWith("https://")) return [`${url} is not https.`];
    if (!url.startsWith(base)) return [`${url} is not below ${base}.`];
    return file(url.slice(base.length)) ? [] : [`There is no file for ${url}.`];
  });
};

const icons: Rule = (xml, { file }) => {
  const base = folderOf(defaultValue(xml.querySelector("DefaultSettings > SourceLocation")));
  const shown: readonly [string, number][] = [
    [defaultValue(xml.querySelector("IconUrl")), 32],
    [defaultValue(xml.querySelector("HighResolutionIconUrl")), 64],
    ...[...xml.querySelectorAll("Icon > *")].map((image): [string, number] => [
      resourceOf(xml, image.getAttribute("resid")),
      Number(image.getAttribute("size")),
    ]),
  ];
  const wrong = shown.flatMap(([url, size]) => {
    const image = file(url.slice(base.length));
    const found = image && pngSize(image);
    return !found || (found.width === size && found.height === size)
      ? []
      : [`${url} should be ${size} pixels wide and high; it is ${found.width} × ${found.height}.`];
  });
  const sets = [...xml.querySelectorAll("Icon")].filter(
    (icon) => [...icon.children].map((each) => each.getAttribute("size")).join() !== "16,32,80"
  );
  return [...new Set([...wrong, ...sets.map(() => "An icon lacks one of the sizes 16, 32, 80.")])];
};

const onePage: Rule = (xml) => {
  const places = "Runtime, Page > SourceLocation, FunctionFile, Action > SourceLocation";
  const pages = new Set(
    [...xml.querySelectorAll(places)].map((element) => element.getAttribute("resid"))
  );
  const page = resourceOf(xml, xml.querySelector("Runtime")?.getAttribute("resid") ?? null);
  const shown = defaultValue(xml.querySelector("DefaultSettings > SourceLocation"));
  return [
    ...(pages.size === 1
      ? []
      : ["Runtime, functions, commands and pane name more than one page, or none."]),
    ...(page === shown ? [] : [`The runtime's page ${page} is not the pane's ${shown}.`]),
    ...(xml.querySelector("Runtime")?.getAttribute("lifetime") === "long"
      ? []
      : ["The runtime is not long-lived."]),
    ...(xml.querySelector("TaskpaneId") ? ["A shared runtime takes no TaskpaneId."] : []),
  ];
};

const requirements: Rule = (xml, { excelApi }) => {
  const needed = { SharedRuntime: "1.1", CustomFunctionsRuntime: "1.3", ExcelApi: excelApi };
  const sets = new Map(
    [...xml.querySelectorAll("Requirements Set")].map((set) => [
      set.getAttribute("Name"),
      set.getAttribute("MinVersion"),
    ])
  );
  return [
    ...Object.entries(needed).flatMap(([name, version]) =>
      sets.get(name) === version ? [] : [`Requirement set ${name} ${version} is not asked for.`]
    ),
    // Asked for in the manifest it would keep the add-in from Excels that run it well.
    ...(sets.has("RibbonApi") ? ["RibbonApi must not be asked for."] : []),
    ...(xml.querySelector("Permissions")?.textContent === "ReadWriteDocument"
      ? []
      : ["The permission is not ReadWriteDocument."]),
  ];
};

const rules: readonly Rule[] = [
  elementOrder,
  resources,
  lengths,
  identity,
  addresses,
  icons,
  onePage,
  requirements,
];

function addressesOf(xml: Document): string[] {
  const holders = [
    ...xml.querySelectorAll(
      "IconUrl, HighResolutionIconUrl, SupportUrl, SourceLocation[DefaultValue]"
    ),
    ...inResources(xml, "Images"),
    ...inResources(xml, "Urls"),
  ];
  return holders.flatMap(valuesOf);
}

/** Children of a group of resources, whose elements have the prefix bt. */
function inResources(xml: Document, group: string): Element[] {
  return [...xml.getElementsByTagName(`bt:${group}`)].flatMap(({ children }) => [...children]);
}

function folderOf(url: string): string {
  return url.slice(0, url.lastIndexOf("/") + 1);
}
