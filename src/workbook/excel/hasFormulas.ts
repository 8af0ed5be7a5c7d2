import type { RangeAddress } from "../../evidence/address";
import { inExcel } from "./inExcel";
import { rangeOf } from "./rangeOf";

/** Excel refuses to look at more than five million cells at once. */
const cellsAtOnce = 4_000_000;
/** A range of evidence has one or two pieces; whole sheets are not worth the question. */
const mostPieces = 20;

/** Whether a range holds formulas or results that spilled; true as well where Excel does not say. */
export async function hasFormulas({ sheet: name, ...cells }: RangeAddress): Promise<boolean> {
  const rowsAtOnce = Math.max(1, Math.floor(cellsAtOnce / (cells.right - cells.left + 1)));
  if ((cells.bottom - cells.top + 1) / rowsAtOnce > mostPieces) return true;
  try {
    return await inExcel(async (context) => {
      const sheet = context.workbook.worksheets.getItem(name);
      const asked: { readonly piece: Excel.Range; readonly formulas: Excel.RangeAreas }[] = [];
      for (let top = cells.top; top <= cells.bottom; top += rowsAtOnce) {
        const bottom = Math.min(cells.bottom, top + rowsAtOnce - 1);
        const piece = rangeOf(sheet, { ...cells, top, bottom }).load("hasSpill");
        const formulas = piece.getSpecialCellsOrNullObject("Formulas").load("cellCount");
        asked.push({ piece, formulas });
      }
      await context.sync();
      return asked.some(
        ({ piece, formulas }) => !formulas.isNullObject || piece.hasSpill !== false
      );
    });
  } catch {
    // A protected sheet, too many scattered cells, an Excel that doesn't know: it may hold some.
    return true;
  }
}
