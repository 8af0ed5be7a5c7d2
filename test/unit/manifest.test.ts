/** @jest-environment jsdom */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { icon, iconSizes } from "../support/icons/icon";
import { pngSize } from "../support/icons/png";

const root = join(__dirname, "../..");
const text = readFileSync(join(root, "manifest.xml"), "utf8");
const xml = new DOMParser().parseFromString(text, "text/xml");
const package_ = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
  version: string;
};
const webpackConfig = readFileSync(join(root, "webpack.config.js"), "utf8");

/** Children in the order the schema fixes; an element may lack some of them but never swap two. */
const order: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    "Id",
    "AlternateId",
    "Version",
    "ProviderName",
    "DefaultLocale",
    "DisplayName",
    "Description",
    "IconUrl",
    "HighResolutionIconUrl",
    "SupportUrl",
    "AppDomains",
    "Hosts",
    "Requirements",
    "DefaultSettings",
    "Permissions",
    "VersionOverrides",
  ],
  VersionOverrides: ["Description", "Requirements", "Hosts", "Resources"],
  "Host[Workbook]": ["Runtimes", "AllFormFactors", "DesktopFormFactor"],
  DesktopFormFactor: ["GetStarted", "FunctionFile", "ExtensionPoint"],
  "ExtensionPoint[CustomFunctions]": ["Script", "Page", "Metadata", "Namespace"],
  GetStarted: ["Title", "Description", "LearnMoreUrl"],
  Group: ["Label", "Icon", "Control"],
  Control: ["Label", "Supertip", "Icon", "Action"],
  Resources: ["bt:Images", "bt:Urls", "bt:ShortStrings", "bt:LongStrings"],
};

test("is well-formed", () => {
  expect(xml.querySelector("parsererror")).toBeNull();
});

test("has its elements in the order of the schema", () => {
  const kinds = all("*").filter((element) => order[kind(element)]);
  expect(new Set(kinds.map(kind)).size).toBe(Object.keys(order).length);
  for (const element of kinds) {
    const positions = [...element.children].map(({ tagName }) =>
      order[kind(element)]!.indexOf(tagName)
    );
    expect({ element: kind(element), positions }).toEqual({
      element: kind(element),
      positions: [...positions].sort((a, b) => a - b),
    });
    expect(positions).not.toContain(-1);
  }
});

test("resolves every resource it names, and names every resource it has", () => {
  const named = all("[resid]").map((element) => element.getAttribute("resid")!);
  const declared = all("Resources [id]").map(({ id }) => id);
  expect([...new Set(named)].sort()).toEqual([...declared].sort());
  expect(declared.filter((id) => id.length > 32)).toEqual([]);
});

test("keeps its texts within what Excel shows", () => {
  expect(value("DisplayName").length).toBeLessThanOrEqual(125);
  expect(value("Description").length).toBeLessThanOrEqual(250);
  expect(longest("ShortStrings")).toBeLessThanOrEqual(125);
  expect(longest("LongStrings")).toBeLessThanOrEqual(250);
  for (const element of all("Group, Control")) expect(element.id.length).toBeLessThanOrEqual(125);
});

test("is identified by a GUID and carries the package's version in four parts", () => {
  expect(xml.querySelector("Id")!.textContent).toMatch(
    /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
  );
  expect(xml.querySelector("Version")!.textContent).toBe(`${package_.version}.0`);
});

test("speaks https to one address only", () => {
  const addresses = all("[DefaultValue]")
    .map(defaultValue)
    .filter((text) => text.includes("://"));
  expect(addresses.length).toBeGreaterThan(8);
  expect(new Set(addresses.map((address) => new URL(address).origin))).toEqual(
    new Set(["https://localhost:3000"])
  );
});

test("runs the pane, the functions and the function file in one long-lived page", () => {
  const page = xml.querySelector("Runtime")!;
  expect(page.getAttribute("lifetime")).toBe("long");
  const pages = all("Page > SourceLocation, FunctionFile, Action > SourceLocation, Runtime");
  expect(pages.map((element) => element.getAttribute("resid"))).toEqual(
    Array(4).fill("Taskpane.Url")
  );
  expect(resource("Taskpane.Url")).toBe(value("DefaultSettings > SourceLocation"));
  expect(xml.querySelector("TaskpaneId")).toBeNull();
});

test("names its functions PARTNER", () => {
  expect(resource(xml.querySelector("Namespace")!.getAttribute("resid")!)).toBe("PARTNER");
});

test("asks for the runtimes it can't do without", () => {
  const sets = all("Requirements Set").map((set) => [
    set.getAttribute("Name"),
    set.getAttribute("MinVersion"),
  ]);
  expect(Object.fromEntries(sets)).toEqual({ SharedRuntime: "1.1", CustomFunctionsRuntime: "1.3" });
  expect(xml.querySelector("Permissions")!.textContent).toBe("ReadWriteDocument");
});

test("points only at files that the build makes or copies", () => {
  const files = all("[DefaultValue]")
    .map(defaultValue)
    .filter((text) => text.startsWith("https://"))
    .map((address) => new URL(address).pathname.slice(1));
  const made = ["taskpane.html", "functions.js", "functions.json"];
  expect(files.filter((file) => !made.includes(file) && !existsSync(join(root, file)))).toEqual([]);
  for (const file of made) expect(webpackConfig).toContain(`"${file}"`);
});

test("shows icons of the sizes it states, drawn as the drawing says", () => {
  for (const size of iconSizes) {
    const file = readFileSync(join(root, `assets/icons/icon-${size}.png`));
    expect(pngSize(file)).toEqual({ width: size, height: size });
    expect(file.equals(icon(size))).toBe(true);
  }
  for (const image of all("Icon > *")) {
    expect(resource(image.getAttribute("resid")!)).toMatch(
      `/icon-${image.getAttribute("size")}.png`
    );
  }
  expect(value("IconUrl")).toMatch(/icon-32\.png$/);
  expect(value("HighResolutionIconUrl")).toMatch(/icon-64\.png$/);
});

/** Characters of the longest string of a kind. */
function longest(kindOfString: string): number {
  const strings = [...xml.getElementsByTagName(`bt:${kindOfString}`)[0]!.children].map(
    defaultValue
  );
  expect(strings.length).toBeGreaterThan(0);
  return Math.max(...strings.map(({ length }) => length));
}

function all(selector: string): Element[] {
  return [...xml.querySelectorAll(selector)];
}

function kind(element: Element): string {
  const type = element.getAttribute("xsi:type");
  return type && ["Host", "ExtensionPoint"].includes(element.tagName)
    ? `${element.tagName}[${type}]`
    : element.tagName;
}

function defaultValue(element: Element): string {
  return element.getAttribute("DefaultValue")!;
}

function value(selector: string): string {
  return defaultValue(xml.querySelector(selector)!);
}

function resource(id: string): string {
  return defaultValue(all("Resources [id]").find((element) => element.id === id)!);
}
