import type { ITableInfo } from "@univerjs/preset-sheets-table";
import { CFValueType } from "@univerjs/preset-sheets-conditional-formatting";
import type { CellRange } from "../../evidence/address";
import type { DataBarSpec, TableSpec } from "../../report/sheet";
import type { FileSheet } from "../../workbook/file/fileBook";
import { addChart, removeCharts } from "./gridCharts";
import { sheetsOf, type GridBook } from "./gridBook";

/** Tables, data bars and charts of a sheet: what lies over its cells. */
export async function decorate(book: GridBook, sheetId: string, sheet: FileSheet): Promise<void> {
  for (const table of sheet.tables) await addTable(book, sheetId, table);
  for (const bar of sheet.dataBars) addDataBar(book, sheetId, bar);
  for (const chart of sheet.charts) addChart(book, sheetId, chart);
}

export async function undecorate(book: GridBook, sheetId: string): Promise<void> {
  const workbook = book.grid.api.getWorkbook(book.unitId)!;
  for (const { id } of tablesOf(book, sheetId)) await workbook.removeTable(id);
  const sheet = workbook.getSheetBySheetId(sheetId)!;
  for (const { cfId } of [...sheet.getConditionalFormattingRules()])
    sheet.deleteConditionalFormattingRule(cfId);
  removeCharts(book, sheetId);
}

export function tablesOf({ grid, unitId }: GridBook, sheetId: string): readonly ITableInfo[] {
  return grid.api
    .getWorkbook(unitId)!
    .getTableList()
    .filter(({ subUnitId }) => subUnitId === sheetId);
}

async function addTable(
  book: GridBook,
  sheetId: string,
  { name, range }: TableSpec
): Promise<void> {
  const workbook = book.grid.api.getWorkbook(book.unitId)!;
  const taken = new Set([
    ...workbook.getTableList().map((table) => table.name.toLowerCase()),
    ...sheetsOf(book).map((sheet) => sheet.getName().toLowerCase()),
  ]);
  let free = name;
  for (let n = 2; taken.has(free.toLowerCase()); n++) free = `${name}_${n}`;
  await workbook.addTable(sheetId, free, gridRange(range), `${sheetId}-${free}`, {
    showHeader: true,
  });
}

function addDataBar(
  { grid, unitId }: GridBook,
  sheetId: string,
  { range, max, color }: DataBarSpec
): void {
  const sheet = grid.api.getWorkbook(unitId)!.getSheetBySheetId(sheetId)!;
  const rule = sheet
    .newConditionalFormattingRule()
    .setDataBar({
      min: { type: CFValueType.num, value: 0 },
      max: { type: CFValueType.num, value: max },
      isGradient: false,
      isShowValue: false,
      positiveColor: `#${color}`,
      nativeColor: `#${color}`,
    })
    .setRanges([gridRange(range)])
    .build();
  sheet.addConditionalFormattingRule(rule);
}

export function gridRange({ top, left, bottom, right }: CellRange) {
  return { startRow: top, startColumn: left, endRow: bottom, endColumn: right };
}
