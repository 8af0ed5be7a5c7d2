import { BooleanNumber, CellValueType, type ICellData, type IWorksheetData } from "@univerjs/core";
import type { FileSheet } from "../../workbook/file/fileBook";
import type { Cell } from "../../evidence/grid";
import { gridStyle } from "./looks";
import { ownMark } from "./ownSheet";
import { pixelsOfCharacters, pixelsOfPoints } from "./sizes";

export { pixelsOfCharacters, pixelsOfPoints };

const spareRows = 60;
const spareColumns = 12;
const leastRows = 200;
const leastColumns = 26;

/** A file's sheet as the grid holds it. */
export function worksheetFromFile(sheet: FileSheet, id: string): Partial<IWorksheetData> {
  return {
    ...layoutFromFile(sheet),
    id,
    name: sheet.name,
    cellData: cellsFromFile(sheet),
    ...(sheet.own && { custom: ownMark(id) }),
  };
}

/** Cells by row and column. What a formula spilled is left out: it would block the spill. */
export function cellsFromFile(sheet: FileSheet): Record<number, Record<number, ICellData>> {
  const cells: Record<number, Record<number, ICellData>> = {};
  const put = (row: number, column: number, cell: ICellData) => {
    (cells[row] ??= {})[column] = { ...cells[row][column], ...cell };
  };
  const spilled = spilledCells(sheet);
  sheet.grid.forEach((line, row) => {
    line.forEach((value, column) => {
      if (value !== null && !spilled.has(`${row}|${column}`)) put(row, column, valueCell(value));
    });
  });
  for (const { row, column, formula, numberFormat, style } of sheet.details) {
    const s = gridStyle(style, numberFormat);
    put(row, column, { ...(formula && { f: `=${formula.text}` }), ...(s && { s }) });
  }
  return cells;
}

/** All but the cells: size, widths, heights, what stays in view. */
export function layoutFromFile(sheet: FileSheet): Partial<IWorksheetData> {
  let [rows, columns] = [sheet.grid.length, 0];
  for (const line of sheet.grid) columns = Math.max(columns, line.length);
  for (const { row, column } of sheet.details) {
    rows = Math.max(rows, row + 1);
    columns = Math.max(columns, column + 1);
  }
  return {
    hidden: sheet.visible ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    rowCount: Math.max(leastRows, rows + spareRows),
    columnCount: Math.max(leastColumns, columns + spareColumns),
    columnData: Object.fromEntries(
      sheet.columnWidths.flatMap((width, column) =>
        width === null ? [] : [[column, { w: pixelsOfCharacters(width) }]]
      )
    ),
    rowData: Object.fromEntries(
      Object.entries(sheet.rowHeights).map(([row, points]) => [
        row,
        { h: pixelsOfPoints(points), ia: BooleanNumber.FALSE },
      ])
    ),
    showGridlines: sheet.gridlines ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    ...(sheet.freeze && {
      freeze: {
        xSplit: sheet.freeze.columns,
        ySplit: sheet.freeze.rows,
        startRow: sheet.freeze.rows > 0 ? sheet.freeze.rows : -1,
        startColumn: sheet.freeze.columns > 0 ? sheet.freeze.columns : -1,
      },
    }),
  };
}

function spilledCells({ details }: FileSheet): ReadonlySet<string> {
  const spilled = new Set<string>();
  for (const { row, column, formula } of details) {
    formula?.spill?.forEach((line, down) =>
      line.forEach((_, right) => {
        if (down + right > 0) spilled.add(`${row + down}|${column + right}`);
      })
    );
  }
  return spilled;
}

/** A plain value; text that looks like a formula, a number or a date stays text. */
function valueCell(value: Exclude<Cell, null>): ICellData {
  if (typeof value === "number") return { v: value, t: CellValueType.NUMBER };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  return { v: value, t: CellValueType.STRING };
}
