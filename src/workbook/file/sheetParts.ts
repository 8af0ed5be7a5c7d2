import { relationships, workbookPath } from "./relationships";
import { attribute, tags } from "./xml";
import { partText, type ZipPackage } from "./zipPackage";

/** The path of each sheet's part, by the sheet's name. */
export async function sheetParts(parts: ZipPackage): Promise<ReadonlyMap<string, string>> {
  const path = await workbookPath(parts);
  const xml = path && (await partText(parts, path));
  if (!xml) return new Map();
  const targets = new Map((await relationships(parts, path)).map(({ id, target }) => [id, target]));
  return new Map(
    tags(xml, "sheet").flatMap((tag) => {
      const target = targets.get(attribute(tag, "(?:\\w+:)?id") ?? "");
      return target ? [[attribute(tag, "name") ?? "", target]] : [];
    })
  );
}
