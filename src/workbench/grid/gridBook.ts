import {
  IUniverInstanceService,
  UniverInstanceType,
  type Workbook,
  type Worksheet,
} from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/preset-sheets-core";
import type { CellRange } from "../../evidence/address";
import type { Cell } from "../../evidence/grid";
import type { FileBook, FileSheet } from "../../workbook/file/fileBook";
import { areaValues, type CellLayer } from "./rangeValues";
import type { StartedGrid } from "./startUniver";

/** A workbook open in the grid, with what the grid itself can't hold of it. */
export interface GridBook {
  readonly grid: StartedGrid;
  readonly unitId: string;
  /** What was opened. */
  readonly file: FileBook;
  /** By sheet id: the sheet as opened or as last written. */
  readonly sheets: Map<string, FileSheet>;
  readonly settings: Map<string, unknown>;
  /** Ids of sheets that something was changed on since. */
  readonly touched: Set<string>;
}

export function unitOf({ grid, unitId }: GridBook): Workbook {
  return grid.univer
    .__getInjector()
    .get(IUniverInstanceService)
    .getUnit<Workbook>(unitId, UniverInstanceType.UNIVER_SHEET)!;
}

/** All sheets, hidden ones too, in their order. */
export function sheetsOf(book: GridBook): readonly Worksheet[] {
  return unitOf(book).getSheets();
}

/** Sheet names are the same whatever their capitals. */
export function sheetNamed(book: GridBook, name: string): Worksheet | null {
  const wanted = name.toLowerCase();
  return sheetsOf(book).find((sheet) => sheet.getName().toLowerCase() === wanted) ?? null;
}

export function formulasOf({ grid }: GridBook): FormulaDataModel {
  return grid.univer.__getInjector().get(FormulaDataModel);
}

/** The cells that formulas spilled into lie over the cells of the sheet. */
export function layersOf(book: GridBook, sheet: Worksheet): readonly CellLayer[] {
  const spilled = formulasOf(book).getArrayFormulaCellData()?.[book.unitId]?.[sheet.getSheetId()];
  const cells = sheet.getCellMatrix().getMatrix() as CellLayer;
  return spilled ? [spilled as CellLayer, cells] : [cells];
}

/** Raw values; what lies beyond the sheet is not there. */
export function valuesIn(
  book: GridBook,
  sheet: Worksheet,
  { top, left, bottom, right }: CellRange
): Cell[][] {
  const lastRow = Math.min(bottom, sheet.getRowCount() - 1);
  const lastColumn = Math.min(right, sheet.getColumnCount() - 1);
  return areaValues(layersOf(book, sheet), top, left, lastRow, lastColumn);
}

/** The smallest range that holds every value of a sheet; null for an empty one. */
export function usedArea(book: GridBook, sheet: Worksheet): CellRange | null {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (const layer of layersOf(book, sheet)) {
    for (const line in layer) {
      const row = Number(line);
      const cells = layer[row];
      for (const place in cells) {
        const cell = cells[Number(place)];
        if (!cell || (isBlank(cell.v) && !cell.f && !cell.p)) continue;
        const column = Number(place);
        if (row < top) top = row;
        if (row > bottom) bottom = row;
        if (column < left) left = column;
        if (column > right) right = column;
      }
    }
  }
  return bottom < 0 ? null : { top, left, bottom, right };
}

function isBlank(value: unknown): boolean {
  return value === null || value === undefined || value === "";
}
