import { attribute, escapeXml, tags } from "./xml";
import { partText, type ZipPackage } from "./zipPackage";

export interface Relationship {
  readonly id: string;
  /** The last word of its type: worksheet, drawing, chart, table. */
  readonly kind: string;
  readonly type: string;
  /** The path of the part it leads to; for an external one, its address. */
  readonly target: string;
  readonly external: boolean;
}

/** Where a part leads, in the file's order; "" is the package itself. */
export async function relationships(
  parts: ZipPackage,
  path: string
): Promise<readonly Relationship[]> {
  const xml = await partText(parts, relationshipPath(path));
  return tags(xml ?? "", "Relationship").map((tag) => {
    const type = attribute(tag, "Type") ?? "";
    const target = attribute(tag, "Target") ?? "";
    const external = attribute(tag, "TargetMode") === "External";
    return {
      id: attribute(tag, "Id") ?? "",
      kind: type.slice(type.lastIndexOf("/") + 1),
      type,
      target: external ? target : asStored(parts, resolved(path, target)),
      external,
    };
  });
}

export function relationshipsXml(all: readonly Relationship[]): string {
  const lines = all.map(
    ({ id, type, target, external }) =>
      `<Relationship Id="${escapeXml(id)}" Type="${escapeXml(type)}" ` +
      `Target="${escapeXml(external ? target : `/${target}`)}"${external ? ' TargetMode="External"' : ""}/>`
  );
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
    `${lines.join("")}</Relationships>`
  );
}

export function relationshipPath(path: string): string {
  const slash = path.lastIndexOf("/") + 1;
  return `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`;
}

/** The path of the workbook part; null when the package leads to none. */
export async function workbookPath(parts: ZipPackage): Promise<string | null> {
  const root = await relationships(parts, "");
  return root.find(({ kind }) => kind === "officeDocument")?.target ?? null;
}

/** Paths are the same whatever their capitals. */
function asStored(parts: ZipPackage, path: string): string {
  if (parts.has(path)) return path;
  const lower = path.toLowerCase();
  return [...parts.keys()].find((stored) => stored.toLowerCase() === lower) ?? path;
}

function resolved(from: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const steps = from.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== ".") steps.push(step);
  }
  return steps.join("/");
}
