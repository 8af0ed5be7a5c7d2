import type { Month } from "./evidence";
import type { Cell } from "./grid";
import { readMicros, type Micros } from "./money";
import type { MonthlyRange } from "./monthlyRange";

/**
 * The rows of a range (0-based in the grid) that hold a month and amounts and nothing else, and of which the
 * amount is the sum of all other rows of their month: totals that no word tells. A month with several such
 * rows has none: one of them is a total of the others, or none is.
 * @param amountAt the column whose amounts are summed
 */
export function bareTotals(
  { range: { grid }, header, months, decimalMark }: MonthlyRange,
  amountAt: number
): readonly number[] {
  const monthAt = header.column.get("month")!;
  const who = (["tenantId", "customerName"] as const).map((role) => header.column.get(role) ?? -1);
  const bare = new Map<Month, number[]>();
  for (let row = header.row + 1; row < grid.length; row++) {
    const month = months[row]!;
    if (month < 0 || !isBare(grid[row]!, monthAt, who)) continue;
    bare.set(month, [...(bare.get(month) ?? []), row]);
  }
  const single = [...bare].flatMap(([month, rows]) =>
    rows.length === 1 ? [{ month, row: rows[0]! }] : []
  );
  if (single.length === 0) return [];
  const microsOf = (row: number): Micros => {
    const cell = grid[row]![amountAt] ?? null;
    return readMicros(cell, typeof cell === "string" ? decimalMark(amountAt) : null) || 0;
  };
  const sums = new Map(single.map(({ month }) => [month, 0]));
  for (let row = header.row + 1; row < grid.length; row++) {
    const sum = sums.get(months[row]!);
    if (sum !== undefined) sums.set(months[row]!, sum + microsOf(row));
  }
  return single.flatMap(({ month, row }) => {
    const total = microsOf(row);
    return total !== 0 && Math.abs(sums.get(month)! - 2 * total) <= aCent ? [row] : [];
  });
}

/** Totals are rounded where rows are not. */
const aCent: Micros = 10_000;

/** Whether a row names nobody and holds numbers alone. */
function isBare(cells: readonly Cell[], monthAt: number, who: readonly number[]): boolean {
  // Nearly every row names somebody: the rest of it is looked at only where none is named.
  if (who.some((at) => cells[at])) return false;
  return cells.every(
    (cell, at) => at === monthAt || cell === null || cell === "" || typeof cell === "number"
  );
}
