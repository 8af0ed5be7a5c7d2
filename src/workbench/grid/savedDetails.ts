import type { IRange, Worksheet } from "@univerjs/core";
import type { Grid } from "../../evidence/grid";
import type { FormulaSpec } from "../../report/sheet";
import type { CellDetail } from "../../workbook/file/fileBook";
import { formulasOf, unitOf, type GridBook } from "./gridBook";
import { declaredStyle } from "./looks";
import type { CellLayer } from "./rangeValues";

/** Formulas with what they spilled, number formats and looks of a sheet's cells, in row order. */
export function savedDetails(book: GridBook, sheet: Worksheet, grid: Grid): CellDetail[] {
  const sheetId = sheet.getSheetId();
  const formulas = formulasOf(book);
  const styles = unitOf(book).getStyles();
  const spills = formulas.getArrayFormulaRange()?.[book.unitId]?.[sheetId];
  const cells = sheet.getCellMatrix().getMatrix() as CellLayer;
  const details: CellDetail[] = [];
  for (const [rowText, line] of Object.entries(cells)) {
    for (const [columnText, cell] of Object.entries(line ?? {})) {
      if (!cell) continue;
      const [row, column] = [Number(rowText), Number(columnText)];
      const look = styles.getStyleByCell(cell);
      const style = declaredStyle(look);
      const numberFormat = look?.n?.pattern;
      const text =
        cell.f || cell.si
          ? formulas.getFormulaStringByCell(row, column, sheetId, book.unitId)
          : null;
      if (!style && !numberFormat && !text) continue;
      details.push({
        row,
        column,
        ...(text && { formula: formulaSpec(text, spills?.[row]?.[column], grid) }),
        ...(numberFormat && { numberFormat }),
        ...(style && { style }),
      });
    }
  }
  return details;
}

function formulaSpec(text: string, spill: IRange | null | undefined, grid: Grid): FormulaSpec {
  const formula = { text: text.replace(/^=/, "") };
  if (!spill) return formula;
  const { startRow, endRow, startColumn, endColumn } = spill;
  if (startRow === endRow && startColumn === endColumn) return formula;
  return {
    ...formula,
    spill: Array.from({ length: endRow - startRow + 1 }, (_, down) =>
      Array.from(
        { length: endColumn - startColumn + 1 },
        (__, right) => grid[startRow + down]?.[startColumn + right] ?? ""
      )
    ),
  };
}
