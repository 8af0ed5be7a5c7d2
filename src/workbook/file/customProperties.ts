import { attribute, escapeXml, unescapeXml } from "./xml";
import { relationships, relationshipPath, relationshipsXml } from "./relationships";
import { partText, setPartText, type ZipPackage } from "./zipPackage";

/** Settings live in the document's custom properties, one each, under this prefix. */
const prefix = "PARTNER.";
const kind = "custom-properties";
const contentType = "application/vnd.openxmlformats-officedocument.custom-properties+xml";
const relationshipType =
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties";

/** The JSON values kept with a workbook; what can't be read is not there. */
export async function readSettings(parts: ZipPackage): Promise<Record<string, unknown>> {
  const settings = new Map<string, unknown>();
  for (const { name, text } of properties(await customXml(parts))) {
    if (!name.startsWith(prefix)) continue;
    try {
      settings.set(name.slice(prefix.length), JSON.parse(text));
    } catch {
      // Someone else's property, or one changed by hand.
    }
  }
  // A key such as "__proto__" is a key like any other.
  return Object.fromEntries(settings);
}

/** Keeps settings in a package, beside the properties others keep there. */
export async function keepSettings(
  parts: ZipPackage,
  settings: Readonly<Record<string, unknown>>
): Promise<void> {
  const xml = await customXml(parts);
  const others = (xml.match(property) ?? []).filter(
    (element) => !attribute(element, "name")?.startsWith(prefix)
  );
  const ours = Object.entries(settings).map(
    ([key, value]) =>
      `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="0" name="${escapeXml(prefix + key)}">` +
      `<vt:lpwstr>${escapeXml(JSON.stringify(value))}</vt:lpwstr></property>`
  );
  const all = [...others, ...ours].map((element, i) =>
    element.replace(/\spid="\d+"/, ` pid="${i + 2}"`)
  );
  if (all.length === 0 && !(await customPath(parts))) return;
  const path = await customPath(parts);
  await setPartText(
    parts,
    path ?? "docProps/custom.xml",
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
      '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" ' +
      'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">' +
      `${all.join("")}</Properties>`
  );
  if (!path) await announce(parts);
}

const property = /<property\b[^>]*>[\s\S]*?<\/property>/g;

function properties(xml: string): { name: string; text: string }[] {
  return (xml.match(property) ?? []).map((element) => ({
    name: attribute(element, "name") ?? "",
    text: unescapeXml(/<vt:lpwstr>([\s\S]*?)<\/vt:lpwstr>/.exec(element)?.[1] ?? ""),
  }));
}

async function customXml(parts: ZipPackage): Promise<string> {
  const path = await customPath(parts);
  return (path && (await partText(parts, path))) || "";
}

async function customPath(parts: ZipPackage): Promise<string | null> {
  return (await relationships(parts, "")).find((each) => each.kind === kind)?.target ?? null;
}

async function announce(parts: ZipPackage): Promise<void> {
  const root = await relationships(parts, "");
  const ids = new Set(root.map(({ id }) => id));
  let n = root.length + 1;
  while (ids.has(`rId${n}`)) n += 1;
  const added = {
    id: `rId${n}`,
    kind,
    type: relationshipType,
    target: "docProps/custom.xml",
    external: false,
  };
  await setPartText(parts, relationshipPath(""), relationshipsXml([...root, added]));
  const types = await partText(parts, "[Content_Types].xml");
  await setPartText(
    parts,
    "[Content_Types].xml",
    types!.replace(
      "</Types>",
      `<Override PartName="/docProps/custom.xml" ContentType="${contentType}"/></Types>`
    )
  );
}
