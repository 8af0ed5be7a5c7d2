import { BooleanNumber, CellValueType, type ICellData, type IWorksheetData } from "@univerjs/core";
import type { FileSheet } from "../../workbook/file/fileBook";
import type { Cell } from "../../evidence/grid";
import { gridStyle } from "./looks";
import { ownMark } from "./ownSheet";

const spareRows = 60;
const spareColumns = 12;
const leastRows = 200;
const leastColumns = 26;

/** Pixels of a column so many characters wide, of a row so many points high. */
export const pixelsOfCharacters = (characters: number) => Math.round(characters * 7 + 5);
export const pixelsOfPoints = (points: number) => Math.round((points * 4) / 3);

/** A file's sheet as the grid holds it. What a formula spilled is left out: it would block the spill. */
export function worksheetFromFile(sheet: FileSheet, id: string): Partial<IWorksheetData> {
  return {
    ...layoutFromFile(sheet),
    id,
    name: sheet.name,
    cellData: cellsFromFile(sheet),
    ...(sheet.own && { custom: ownMark(id) }),
  };
}

/** Cells by row and column. */
export function cellsFromFile(sheet: FileSheet): Record<number, Record<number, ICellData>> {
  const cellData: Record<number, Record<number, ICellData>> = {};
  const put = (row: number, column: number, cell: ICellData) => {
    (cellData[row] ??= {})[column] = { ...cellData[row][column], ...cell };
  };
  const spilled = new Set<string>();
  for (const { row, column, formula } of sheet.details) {
    formula?.spill?.forEach((line, down) =>
      line.forEach((_, right) => {
        if (down + right > 0) spilled.add(`${row + down}|${column + right}`);
      })
    );
  }
  sheet.grid.forEach((line, row) => {
    line.forEach((value, column) => {
      if (value !== null && !spilled.has(`${row}|${column}`)) put(row, column, valueCell(value));
    });
  });
  for (const { row, column, formula, numberFormat, style } of sheet.details) {
    const s = gridStyle(style, numberFormat);
    put(row, column, { ...(formula && { f: `=${formula.text}` }), ...(s && { s }) });
  }
  const lastRow = sheet.details.reduce(
    (last, { row }) => Math.max(last, row + 1),
    sheet.grid.length
  );
  return {
    id,
    name: sheet.name,
    hidden: sheet.visible ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    cellData,
    rowCount: Math.max(leastRows, lastRow + spareRows),
    columnCount: Math.max(leastColumns, usedColumns + spareColumns),
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

/** A plain value; text that looks like a formula, a number or a date stays text. */
function valueCell(value: Exclude<Cell, null>): ICellData {
  if (typeof value === "number") return { v: value, t: CellValueType.NUMBER };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  return { v: value, t: CellValueType.STRING };
}
