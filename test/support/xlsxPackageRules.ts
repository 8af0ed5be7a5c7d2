import { relsPath, type XlsxPackage } from "./xlsxPackage";
import { all } from "./xlsxXml";

const expectedTypes: Readonly<Record<string, string>> = {
  worksheet: "spreadsheetml.worksheet+xml",
  styles: "spreadsheetml.styles+xml",
  sharedStrings: "spreadsheetml.sharedStrings+xml",
  table: "spreadsheetml.table+xml",
  drawing: "officedocument.drawing+xml",
  chart: "drawingml.chart+xml",
  comments: "spreadsheetml.comments+xml",
  customProperty: "spreadsheetml.customProperty",
  sheetMetadata: "spreadsheetml.sheetMetadata+xml",
  officeDocument: "spreadsheetml.sheet.main+xml",
};

/** Content types, relationships and well-formedness. */
export function packageFindings(pack: XlsxPackage): string[] {
  const findings: string[] = [];
  const paths = [...pack.parts.keys()].filter((path) => path !== "[Content_Types].xml");
  for (const { attributes } of all(pack.xml("[Content_Types].xml"), "Override")) {
    if (!pack.parts.has(attributes.PartName!.slice(1)))
      findings.push(`content type of ${attributes.PartName}, which is not there`);
  }
  const reached = new Set<string>();
  for (const path of ["", ...paths]) {
    if (path.endsWith(".rels")) continue;
    if (path !== "" && !pack.typeOf(path)) findings.push(`${path} has no content type`);
    const links = pack.links(path);
    const ids = links.map(({ id }) => id);
    if (new Set(ids).size < ids.length) findings.push(`${path}: a relationship id twice`);
    for (const { kind, target, external } of links) {
      if (external) continue;
      reached.add(target);
      if (!pack.parts.has(target)) findings.push(`${path}: dangling relationship to ${target}`);
      const type = expectedTypes[kind];
      if (type && !pack.typeOf(target)?.endsWith(type))
        findings.push(`${target} has the wrong content type`);
    }
    if (!/\.(xml|vml)$/.test(path)) continue;
    const used = pack.parts
      .get(path)!
      .toString("utf8")
      .matchAll(/\br:(?:id|embed|link)="([^"]*)"/g);
    for (const [, id] of used)
      if (!ids.includes(id!)) findings.push(`${path}: ${id} has no relationship`);
    if (path.endsWith(".xml")) pack.xml(path);
  }
  for (const path of paths) {
    if (!path.endsWith(".rels") && !reached.has(path)) findings.push(`nothing leads to ${path}`);
    const owner = path.endsWith(".rels") && paths.find((other) => relsPath(other) === path);
    if (owner === undefined && path !== "_rels/.rels") findings.push(`${path} belongs to no part`);
  }
  return findings;
}
