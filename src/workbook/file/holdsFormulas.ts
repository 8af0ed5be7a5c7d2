import type { CellRange } from "../../evidence/address";
import type { FileSheet } from "./fileBook";

/** Whether cells of a sheet are results of formulas, those that spilled from elsewhere included. */
export function holdsFormulas(
  { details }: FileSheet,
  { top, left, bottom, right }: CellRange
): boolean {
  return details.some(({ row, column, formula }) => {
    if (!formula || row > bottom || column > right) return false;
    const { spill } = formula;
    const width = spill?.reduce((most, line) => Math.max(most, line.length), 1) ?? 1;
    return row + Math.max(1, spill?.length ?? 1) > top && column + width > left;
  });
}
