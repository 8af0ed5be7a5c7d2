import { contestedRows } from "./contestedRows";
import { dropDuplicates } from "./duplicates";
import type { UsageEvidence } from "./evidence";
import { spanOf, type MonthlyRange, type MonthSpan } from "./monthlyRange";
import { UsageGrid } from "./usageGrid";
import { foldRows, type FoldedRows } from "./usageRows";

/** Usage under some associations, and what was noticed per range. */
export interface FoldedRanges {
  readonly usage: UsageEvidence;
  readonly folded: readonly FoldedRows[];
  /** Customers without an id that joined one with an id by name. */
  readonly joined: number;
  readonly grid: UsageGrid;
}

/**
 * Folds rows of usage: eligible associations first, then duplicates are dropped. Shows the months of `span`,
 * or those that the ranges turn out to cover.
 */
export function foldRanges(
  ranges: readonly MonthlyRange[],
  eligible: readonly string[],
  span?: MonthSpan
): FoldedRanges {
  const grid = new UsageGrid(span?.firstMonth, span?.monthCount);
  const folded = ranges.map((range, place) => foldRows(grid, range, place, eligible));
  const joined = grid.joinNamesToTenants();
  dropDuplicates(
    grid,
    ranges.flatMap((range, index) => {
      return contestedRows(grid, range, folded[index]!.tallies, eligible);
    })
  );
  const shown = span ?? spanOf(ranges) ?? { firstMonth: 0, monthCount: 1 };
  const usage: UsageEvidence = {
    firstMonth: shown.firstMonth,
    monthCount: shown.monthCount,
    ...grid.finished(shown),
    undatedAmounts: folded.some(({ tallies }) => tallies.undatedAmounts),
    places: ranges.map(({ range }) => range.place),
    hasSegments: ranges.some(({ header }) => header.column.has("segment")),
    hasServices: ranges.some(({ header }) => header.column.has("service")),
    ofServices: null,
  };
  return { usage, folded, joined, grid };
}
