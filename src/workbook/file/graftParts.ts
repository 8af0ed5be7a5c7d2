import { relationshipPath, relationships, relationshipsXml } from "./relationships";
import { setPartText, type ZipPackage } from "./zipPackage";

/** Copies a part and all it leads to, under names that are free; tells of each new path with the old one. */
export async function copyTree(
  from: ZipPackage,
  to: ZipPackage,
  path: string,
  added: (path: string, old: string) => void
): Promise<string> {
  const target = freePath(to, path);
  to.set(target, from.get(path)!);
  added(target, path);
  const links = [];
  for (const link of await relationships(from, path)) {
    links.push(
      link.external ? link : { ...link, target: await copyTree(from, to, link.target, added) }
    );
  }
  if (links.length > 0) await setPartText(to, relationshipPath(target), relationshipsXml(links));
  return target;
}

/** Removes what nothing leads to any more, so that no part is left of a sheet that has gone. */
export async function removeUnreachable(parts: ZipPackage): Promise<void> {
  const reached = new Set(["[Content_Types].xml", relationshipPath("")]);
  const waiting = [""];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (path !== "") reached.add(path).add(relationshipPath(path));
    for (const { target, external } of await relationships(parts, path)) {
      if (!external && !reached.has(target) && parts.has(target)) waiting.push(target);
    }
  }
  for (const path of [...parts.keys()]) if (!reached.has(path)) parts.delete(path);
}

function freePath(parts: ZipPackage, path: string): string {
  const [, stem, ending] = /^(.*?)\d*(\.[^./]*)$/.exec(path)!;
  let n = 1;
  while (parts.has(`${stem}${n}${ending}`)) n += 1;
  return `${stem}${n}${ending}`;
}
