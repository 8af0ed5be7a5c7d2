import type { Relationship } from "./relationships";
import { attribute, tags } from "./xml";
import { partText, type ZipPackage, type ZipPart } from "./zipPackage";

/**
 * How the stock's own metadata part numbers a dynamic array, for cells that spill. Without such a part the
 * scion's is taken; with one that knows no dynamic arrays, the cells become arrays of the old kind.
 */
export async function dynamicArrayIndex(
  stock: ZipPackage,
  scion: ZipPackage,
  links: readonly Relationship[]
): Promise<{ readonly apply: (sheetXml: string) => string; readonly part: ZipPart | null }> {
  const path = links.find(({ kind }) => kind === "sheetMetadata")?.target;
  const xml = path ? await partText(stock, path) : null;
  const same = (sheet: string) => sheet;
  if (xml === null) return { apply: same, part: scion.get("xl/metadata.xml") ?? null };
  const type =
    tags(xml, "metadataType").findIndex((tag) => attribute(tag, "name") === "XLDAPR") + 1;
  const blocks = /<cellMetadata\b[^>]*>([\s\S]*?)<\/cellMetadata>/.exec(xml)?.[1] ?? "";
  const index = tags(blocks, "rc").findIndex((tag) => attribute(tag, "t") === String(type)) + 1;
  const cm = type > 0 && index > 0 ? ` cm="${index}"` : "";
  return {
    apply: (sheet) =>
      sheet.replace(/(<c r="[A-Z]+\d+"[^>]*?) cm="1"/g, (_, head: string) => head + cm),
    part: null,
  };
}
