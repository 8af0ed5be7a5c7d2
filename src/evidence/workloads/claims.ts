import { mayBeSwapped, proveDateOrder } from "../dateOrder";
import { readDay } from "../days";
import type { Day } from "../evidence";
import type { Cell } from "../grid";
import type { MonthlyRange } from "../monthlyRange";
import type { RowTally } from "../tally";

/** Where the rows of claims that can't be read for sure are tallied. */
export interface ClaimTallies {
  readonly claimUnreadable: RowTally;
  readonly claimAmbiguous: RowTally;
}

/**
 * Reads the day since when a customer is claimed; null where none is given, Infinity where it can't be
 * read: whoever looks at claims must not take it for no claim. Of a text
 * that can be read two ways the later day is taken: less was claimed by then.
 */
export function claimReader(
  { range: { grid }, header, monthOrder }: MonthlyRange,
  tallies: ClaimTallies
): (row: readonly Cell[], gridRow: number) => Day | null {
  const at = header.column.get("claimed");
  if (at === undefined) return () => null;
  const cells = grid.slice(header.row + 1).map((row) => row[at] ?? null);
  const proven = proveDateOrder(cells);
  // One export writes all its dates the same way.
  const order = proven.order === "unknown" ? monthOrder.order : proven.order;
  const swapped = mayBeSwapped(cells, proven);
  const known = new Map<Cell, ReturnType<typeof readDay>>();
  return (row, gridRow) => {
    const cell = row[at] ?? null;
    let day = known.get(cell);
    if (day === undefined) known.set(cell, (day = readDay(cell, order, swapped)));
    if (day === "blank") return null;
    if (day === "unreadable") {
      tallies.claimUnreadable.add(gridRow, cell);
      return Infinity;
    }
    if (day.earliest !== day.latest) tallies.claimAmbiguous.add(gridRow, cell);
    return day.latest;
  };
}
