import { relationships, workbookPath, type Relationship } from "./relationships";
import { attribute, tags } from "./xml";
import { partText, type ZipPackage } from "./zipPackage";

/** The path of each sheet's part, by the sheet's name. */
export async function sheetParts(parts: ZipPackage): Promise<ReadonlyMap<string, string>> {
  return new Map((await listed(parts)).map(({ name, target }) => [name, target]));
}

/** The sheets that are no worksheets (chart sheets, macro sheets, dialogs), by name, with their place. */
export async function otherSheets(parts: ZipPackage): Promise<ReadonlyMap<string, number>> {
  const all = (await listed(parts)).map(({ name, kind }, index) => ({ name, kind, index }));
  return new Map(
    all.filter(({ kind }) => kind !== "worksheet").map(({ name, index }) => [name, index])
  );
}

async function listed(
  parts: ZipPackage
): Promise<readonly (Pick<Relationship, "kind" | "target"> & { readonly name: string })[]> {
  const path = await workbookPath(parts);
  const xml = path && (await partText(parts, path));
  if (!xml) return [];
  const links = new Map((await relationships(parts, path)).map((link) => [link.id, link]));
  return tags(xml, "sheet").flatMap((tag) => {
    const link = links.get(attribute(tag, "(?:\\w+:)?id") ?? "");
    return link ? [{ name: attribute(tag, "name") ?? "", ...link }] : [];
  });
}
