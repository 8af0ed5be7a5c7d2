import { contestedRows } from "./contestedRows";
import { dropDuplicates } from "./duplicates";
import type { UsageEvidence } from "./evidence";
import { spanOf, type MonthlyRange, type MonthSpan } from "./monthlyRange";
import { atOnce, type Steps } from "./steps";
import { UsageGrid } from "./usageGrid";
import type { UsageReading } from "./usageReading";
import { RowFold, type FoldedRows } from "./usageRows";

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
  return atOnce(foldRangesSteps(ranges, eligible, { span }));
}

/** Few enough that a page stays alive between them. */
const rowsPerStep = 50_000;

/** The same in pieces; `begun` are the folds of the very same ranges, as far as they got. */
export function* foldRangesSteps(
  ranges: readonly MonthlyRange[],
  eligible: readonly string[],
  { span, begun }: { readonly span?: MonthSpan; readonly begun?: UsageReading | null } = {}
): Steps<FoldedRanges> {
  const grid = begun?.grid ?? new UsageGrid(span?.firstMonth, span?.monthCount);
  const folded: RowFold[] = [];
  for (const [place, range] of ranges.entries()) {
    const rows = range.range.grid;
    const fold = begun?.folds.get(rows)?.fold ?? new RowFold(grid, range, place, eligible);
    while (fold.next < rows.length) {
      fold.readTo(Math.min(fold.next + rowsPerStep, rows.length));
      yield;
    }
    folded.push(fold);
  }
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
