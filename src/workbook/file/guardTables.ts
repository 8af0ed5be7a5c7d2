import type { CellRange } from "../../evidence/address";
import type { TableSpec } from "../../report/sheet";
import type { FileBook, FileSheet } from "./fileBook";
import { isDefinedName, refuse } from "./refuse";

/** @throws WorkbookError for a table that Excel would repair away */
export function guardTables({ sheets, origin }: FileBook): void {
  const names = new Set<string>();
  for (const sheet of sheets) {
    for (const table of sheet.tables) {
      const key = table.name.toLowerCase();
      if (!isDefinedName(table.name) || names.has(key)) {
        refuse("workbook.badTableName", { sheet: sheet.name, table: table.name });
      }
      names.add(key);
    }
  }
  const written = sheets.filter((sheet) => !origin?.opened.has(sheet));
  for (const sheet of written) for (const table of sheet.tables) guardTable(sheet, table);
}

function guardTable(sheet: FileSheet, table: TableSpec): void {
  const { top, left, bottom, right } = table.range;
  const where = { sheet: sheet.name, table: table.name };
  if (bottom <= top || right < left) refuse("workbook.tableNoRows", where);
  if (table.columns.length !== right - left + 1) refuse("workbook.tableHeader", where);
  const seen = new Set<string>();
  table.columns.forEach((column, i) => {
    const same = sheet.grid[top]?.[left + i] === column;
    if (!same || column === "" || column.length > 255 || seen.has(column.toLowerCase())) {
      refuse("workbook.tableHeader", where);
    }
    seen.add(column.toLowerCase());
  });
  const others = sheet.tables.filter((other) => other !== table);
  if (others.some((other) => meet(other.range, table.range))) refuse("workbook.tablesMeet", where);
}

function meet(a: CellRange, b: CellRange): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}
