import type { Month } from "./evidence";
import type { Cell } from "./grid";
import { isBlankRow, repeatsHeader, type Header } from "./header";
import { blank, repeatedMonth } from "./months";
import { isTotalsRow } from "./totalsRow";

/** Why a row is none of the table's own. */
export type Stray = "blank" | "header" | "total";

/**
 * Looks at a row that has no readable month, or names no customer or no service: only such a row can be a
 * stray one. Null where it is the table's own. `month` as `MonthlyRange.months` has it.
 */
export function strayRow(row: readonly Cell[], month: Month, header: Header): Stray | null {
  if (month < 0) {
    if (month === blank && isBlankRow(row)) return "blank";
    if (repeatsHeader(row, header)) return "header";
    // An earlier range shows the month: what the row is has been said there.
    if (month === repeatedMonth) return null;
  }
  return isTotalsRow(row) ? "total" : null;
}
