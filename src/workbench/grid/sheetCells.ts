import type { Workbook as GridWorkbook, Worksheet } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/lib/facade";
import { FormulaDataModel } from "@univerjs/preset-sheets-core";
import type { CellRange } from "../../evidence/address";
import type { Cell } from "../../evidence/grid";
import type { CellDetail } from "../../workbook/file/fileBook";
import type { StartedGrid } from "./startUniver";
import { declaredStyle } from "./looks";
import { areaValues, type CellLayer } from "./rangeValues";

type ActiveWorkbook = NonNullable<ReturnType<FUniver["getActiveWorkbook"]>>;

/** Reads sheets of the open workbook below the grid's own facade, whose values are formatted or lack spills. */
export function sheetCells({ univer }: StartedGrid, workbook: ActiveWorkbook) {
  const model = univer.__getInjector().get(FormulaDataModel);
  const book: GridWorkbook = workbook.getWorkbook();
  const unitId = book.getUnitId();

  const matrixOf = (sheet: Worksheet) => sheet.getCellMatrix().getMatrix() as CellLayer;
  const spilledOf = (sheet: Worksheet) =>
    (model.getArrayFormulaCellData()[unitId]?.[sheet.getSheetId()] ?? {}) as CellLayer;

  return {
    /** Raw values; spilled cells lie over what is in the cells. */
    values: (sheet: Worksheet, { top, left, bottom, right }: CellRange): Cell[][] =>
      areaValues([spilledOf(sheet), matrixOf(sheet)], top, left, bottom, right),

    /** The area that holds values; null for an empty sheet. */
    used: (sheet: Worksheet): CellRange | null => usedArea([spilledOf(sheet), matrixOf(sheet)]),

    /** Formulas with their spills, number formats and looks, in row order. */
    details: (sheet: Worksheet): CellDetail[] => {
      const sheetId = sheet.getSheetId();
      const spills = model.getArrayFormulaRange()[unitId]?.[sheetId] ?? {};
      const layers = [spilledOf(sheet), matrixOf(sheet)];
      const details: CellDetail[] = [];
      for (const [rowKey, line] of Object.entries(matrixOf(sheet))) {
        for (const [columnKey, cell] of Object.entries(line ?? {})) {
          if (!cell) continue;
          const row = Number(rowKey);
          const column = Number(columnKey);
          const text =
            cell.f || cell.si ? model.getFormulaStringByCell(row, column, sheetId, unitId) : null;
          const style = book.getStyles().getStyleByCell(cell);
          const look = declaredStyle(style);
          const numberFormat = style?.n?.pattern;
          if (!text && !look && !numberFormat) continue;
          const area = spills[row]?.[column];
          const spill =
            text && area && (area.endRow > area.startRow || area.endColumn > area.startColumn)
              ? areaValues(
                  layers,
                  area.startRow,
                  area.startColumn,
                  area.endRow,
                  area.endColumn
                ).map((values) => values.map((value) => value ?? ""))
              : undefined;
          details.push({
            row,
            column,
            ...(text && { formula: { text: text.replace(/^=/, ""), ...(spill && { spill }) } }),
            ...(numberFormat && { numberFormat }),
            ...(look && { style: look }),
          });
        }
      }
      return details;
    },
  };
}

function usedArea(layers: readonly CellLayer[]): CellRange | null {
  let top = Infinity;
  let left = Infinity;
  let bottom = -1;
  let right = -1;
  for (const layer of layers) {
    for (const [rowKey, line] of Object.entries(layer)) {
      const row = Number(rowKey);
      for (const [columnKey, cell] of Object.entries(line ?? {})) {
        if (cell?.v === undefined || cell.v === null || cell.v === "") continue;
        const column = Number(columnKey);
        if (row < top) top = row;
        if (row > bottom) bottom = row;
        if (column < left) left = column;
        if (column > right) right = column;
      }
    }
  }
  return bottom < 0 ? null : { top, left, bottom, right };
}
