import { areaOf, meets, type Area } from "./xlsxAddress";
import type { XlsxPackage, XlsxSheet } from "./xlsxPackage";
import { textOf } from "./xlsxSheetRules";
import { all, child } from "./xlsxXml";

/** Tables against the cells they lie on, and against each other. */
export function tableFindings(pack: XlsxPackage): string[] {
  const ids = new Set<string>();
  const names = new Set<string>();
  const findings: string[] = [];
  for (const sheet of pack.sheets) {
    const areas: Area[] = all(sheet.xml, "mergeCell").map(({ attributes }) =>
      areaOf(attributes.ref!)!
    );
    for (const { target } of pack.links(sheet.path).filter(({ kind }) => kind === "table")) {
      const { attributes, children } = pack.xml(target);
      const say = (what: string) => findings.push(`table ${attributes.displayName}: ${what}`);
      const area = areaOf(attributes.ref!);
      const columns = children
        .find(({ name }) => name === "tableColumns")!
        .children.map((column) => column.attributes.name!);
      if (ids.has(attributes.id!)) say("its id is another's");
      if (names.has(attributes.displayName!.toLowerCase())) say("its name is another's");
      ids.add(attributes.id!);
      names.add(attributes.displayName!.toLowerCase());
      if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(attributes.displayName!))
        say("no name for a table");
      if (!area) {
        say("no range");
        continue;
      }
      const totals = Number(attributes.totalsRowCount ?? 0);
      if (area.bottom - totals <= area.top) say("no data row");
      if (columns.length !== area.right - area.left + 1) say("columns do not fill its range");
      if (new Set(columns.map((column) => column.toLowerCase())).size < columns.length)
        say("a column twice");
      columns.forEach((column, i) => {
        const header = headerAt(pack, sheet, area.top, area.left + i);
        if (header !== column) say(`header ${header} is not column ${column}`);
      });
      const filter = child({ name: "", attributes, children, text: "" }, "autoFilter")?.attributes
        .ref;
      if (filter && areaOf(filter)!.bottom !== area.bottom - totals)
        say("its filter is not its range");
      if (areas.some((other) => meets(other, area))) say("overlaps");
      areas.push(area);
    }
  }
  return findings;
}

/** The text of a cell; null when it is no text. */
function headerAt(pack: XlsxPackage, sheet: XlsxSheet, row: number, column: number): string | null {
  const cell = all(sheet.xml, "c").find(({ attributes }) => {
    const at = areaOf(attributes.r!)!;
    return at.top === row && at.left === column;
  });
  if (cell?.attributes.t === "inlineStr") return textOf(child(cell, "is")!);
  if (cell?.attributes.t !== "s") return null;
  return textOf(all(pack.xml("xl/sharedStrings.xml"), "si")[Number(child(cell, "v")!.text)]!);
}
