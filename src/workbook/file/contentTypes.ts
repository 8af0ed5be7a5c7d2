import { attribute, escapeXml, tags } from "./xml";
import { partText, setPartText, type ZipPackage } from "./zipPackage";

const path = "[Content_Types].xml";

export interface ContentTypes {
  /** By extension, in lower case. */
  readonly defaults: Map<string, string>;
  /** By the path of the part. */
  readonly overrides: Map<string, string>;
  of(part: string): string;
}

export async function contentTypes(parts: ZipPackage): Promise<ContentTypes> {
  const xml = (await partText(parts, path)) ?? "";
  const defaults = new Map(
    tags(xml, "Default").map((tag) => [
      (attribute(tag, "Extension") ?? "").toLowerCase(),
      attribute(tag, "ContentType") ?? "",
    ])
  );
  const overrides = new Map(
    tags(xml, "Override").map((tag) => [
      (attribute(tag, "PartName") ?? "").replace(/^\//, ""),
      attribute(tag, "ContentType") ?? "",
    ])
  );
  return {
    defaults,
    overrides,
    of: (part) => overrides.get(part) ?? defaults.get(part.split(".").at(-1)!.toLowerCase()) ?? "",
  };
}

/** Writes the types of the parts that are there. */
export async function writeContentTypes(
  parts: ZipPackage,
  { defaults, overrides }: ContentTypes
): Promise<void> {
  const lines = [
    ...[...defaults].map(
      ([extension, type]) =>
        `<Default Extension="${escapeXml(extension)}" ContentType="${escapeXml(type)}"/>`
    ),
    ...[...overrides]
      .filter(([part]) => parts.has(part))
      .map(
        ([part, type]) =>
          `<Override PartName="/${escapeXml(part)}" ContentType="${escapeXml(type)}"/>`
      ),
  ];
  await setPartText(
    parts,
    path,
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
      `${lines.join("")}</Types>`
  );
}
