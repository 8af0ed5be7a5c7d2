import type { CellRange } from "../address";

/**
 * Cells that a formula is handed at most. Each calculation hands over the whole range as JSON: of so many
 * cells some 20 MB, a second or two even on a desktop, and on the web, where a request may hold 5 MB, the
 * browser gives up before. A ledger of 100,000 rows and all columns of the export still passes.
 */
export const mostFormulaCells = 1_500_000;

export function isTooLargeForFormula({ top, left, bottom, right }: CellRange): boolean {
  return (bottom - top + 1) * (right - left + 1) > mostFormulaCells;
}
