import type { Workbook } from "./workbook";

/** What a user would see of the workbook, but for how charts are described and pages laid out. */
export function seen({ worksheets }: Workbook): readonly unknown[] {
  return worksheets.items.map((sheet) => ({
    name: sheet.name,
    cells: [...sheet.cells.within(0, 0, Infinity, Infinity)].map(([row, column, cell]) => [
      row,
      column,
      cell.formula ?? cell.content,
      cell.numberFormat,
      [...cell.format],
    ]),
    tables: sheet.tables.items.map(({ name }) => name),
    charts: sheet.charts.items.map(({ name }) => name.split(":")[0]),
    names: sheet.names.items.map(({ name }) => name),
    dataBars: sheet.dataBars.map(({ range }) => [
      range.rowIndex,
      range.columnIndex,
      range.rowCount,
    ]),
    frozen: sheet.freezePanes.frozen,
    gridlines: sheet.gridlines,
    widths: [...sheet.columnWidths],
    heights: [...sheet.rowHeights],
  }));
}
