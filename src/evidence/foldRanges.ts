import { contestedRows } from "./contestedRows";
import { dropDuplicates } from "./duplicates";
import type { UsageEvidence } from "./evidence";
import type { MonthlyRange, MonthSpan } from "./monthlyRange";
import { UsageGrid } from "./usageGrid";
import { foldRows, type FoldedRows } from "./usageRows";

/** Usage under some associations, and what was noticed per range. */
export interface FoldedRanges {
  readonly usage: UsageEvidence;
  readonly folded: readonly FoldedRows[];
  /** Customers without an id that joined one with an id by name. */
  readonly joined: number;
}

/** Folds rows of usage: eligible associations first, then duplicates are dropped. */
export function foldRanges(
  ranges: readonly MonthlyRange[],
  { firstMonth, monthCount }: MonthSpan,
  eligible: readonly string[]
): FoldedRanges {
  const grid = new UsageGrid(firstMonth, monthCount);
  const folded = ranges.map((range, place) => foldRows(grid, range, place, eligible));
  const joined = grid.joinNamesToTenants();
  dropDuplicates(
    grid,
    ranges.flatMap((range, index) => {
      const { tallies, rowTenant } = folded[index]!;
      return contestedRows(grid, range, rowTenant, tallies, eligible);
    })
  );
  const { tenants, cents, firstRow, firstPlace } = grid.finished();
  const usage: UsageEvidence = {
    firstMonth,
    monthCount,
    coverage: grid.coverage,
    undatedAmounts: folded.some(({ tallies }) => tallies.undatedAmounts),
    tenants,
    cents,
    firstRow,
    firstPlace,
    services: grid.services,
    serviceCents: grid.serviceCents(),
    serviceFirstRow: grid.serviceFirstRow,
    serviceFirstPlace: grid.serviceFirstPlace,
    totalCents: grid.totalCents(),
    places: ranges.map(({ range }) => range.place),
    hasSegments: ranges.some(({ header }) => header.column.has("segment")),
    hasServices: ranges.some(({ header }) => header.column.has("service")),
    ofServices: null,
  };
  return { usage, folded, joined };
}
