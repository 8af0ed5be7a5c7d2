import { contentTypes, writeContentTypes } from "./contentTypes";
import { relationshipPath, relationships, relationshipsXml } from "./relationships";
import { attribute, tags } from "./xml";
import { partText, setPartBytes, setPartText, type ZipPackage } from "./zipPackage";

/** The custom property of a sheet by which Excel, too, tells that this add-in wrote it. */
const property = "PartnerForExcel";
const kind = "customProperty";
const relationshipType = `http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}`;
const contentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.customProperty";
/** What stands before the custom properties in a sheet's XML; the writing library always writes margins. */
const before =
  /<pageMargins\b[^>]*>|<pageSetup\b[^>]*>|<headerFooter\b[\s\S]*?<\/headerFooter>|<(rowBreaks|colBreaks)\b[\s\S]*?<\/\1>/g;

/** Whether a sheet's part carries the mark. */
export async function isMarked(parts: ZipPackage, sheetPath: string): Promise<boolean> {
  const links = await relationships(parts, sheetPath);
  // Most sheets have none, and their XML may be large.
  if (!links.some((link) => link.kind === kind)) return false;
  const xml = (await partText(parts, sheetPath)) ?? "";
  return tags(xml, "customPr").some((tag) => attribute(tag, "name") === property);
}

/** Marks a sheet's part that has no custom properties yet. */
export async function markSheet(
  parts: ZipPackage,
  sheetPath: string,
  number: number
): Promise<void> {
  const target = `xl/customProperty${number}.bin`;
  const id = "rIdMark";
  await setPartBytes(parts, target, utf16("sheet"));
  const links = await relationships(parts, sheetPath);
  const link = { id, kind, type: relationshipType, target, external: false };
  await setPartText(parts, relationshipPath(sheetPath), relationshipsXml([...links, link]));
  const xml = (await partText(parts, sheetPath))!;
  const element = `<customProperties><customPr name="${property}" r:id="${id}"/></customProperties>`;
  const last = [...xml.matchAll(before)].at(-1)!;
  const at = last.index + last[0].length;
  await setPartText(parts, sheetPath, xml.slice(0, at) + element + xml.slice(at));
  const types = await contentTypes(parts);
  types.overrides.set(target, contentType);
  await writeContentTypes(parts, types);
}

function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  [...text].forEach((letter, i) =>
    bytes.set([letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8], i * 2)
  );
  return bytes;
}
