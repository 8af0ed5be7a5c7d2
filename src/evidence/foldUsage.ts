import { dropDuplicates } from "./duplicates";
import type { Month, UsageEvidence } from "./evidence";
import type { Finding } from "./finding";
import type { EvidenceRange } from "./grid";
import type { Header } from "./header";
import { duplicateRangeFinding, usageFindings } from "./usageFindings";
import { UsageGrid } from "./usageGrid";
import { contestedRows, foldRows, readMonths, type UsageRange } from "./usageRows";

export interface FoldedUsage {
  readonly usage: UsageEvidence | null;
  readonly findings: readonly Finding[];
  /** Per range, in order: rows that hold anything and the months they cover. */
  readonly ranges: readonly { readonly rows: number; readonly months: readonly Month[] }[];
}

/**
 * Folds usage ranges into one grid of cents: eligible associations first, then duplicates. One pass over
 * the Month column, one over the rows, and one more over the rows of customers with several associations.
 */
export function foldUsage(
  sources: readonly { readonly range: EvidenceRange; readonly header: Header }[],
  eligible: readonly string[]
): FoldedUsage {
  const ranges = sources.map(({ range, header }) => readMonths(range, header));
  const covered = ranges.map(monthsOf);
  const all = covered.flat();
  if (all.length === 0) {
    const folded = fold(ranges, 0, 1, eligible);
    return {
      usage: null,
      findings: folded.findings,
      ranges: folded.rows.map((rows) => ({ rows, months: [] })),
    };
  }
  const first = all.reduce((least, month) => Math.min(least, month));
  const last = all.reduce((most, month) => Math.max(most, month));
  let folded = fold(ranges, first, last - first + 1, eligible);
  const repeated = repeatedRange(folded.totals);
  const findings: Finding[] = [];
  if (repeated) {
    const left = ranges.filter((_, index) => index !== repeated.index);
    findings.push(
      duplicateRangeFinding(ranges[repeated.index]!.range.place, ranges[repeated.of]!.range.place)
    );
    folded = { ...fold(left, first, last - first + 1, eligible), rows: folded.rows };
  }
  return {
    usage: folded.usage,
    findings: [...findings, ...folded.findings],
    ranges: folded.rows.map((rows, index) => ({ rows, months: covered[index]! })),
  };
}

function fold(
  ranges: readonly UsageRange[],
  firstMonth: Month,
  monthCount: number,
  eligible: readonly string[]
) {
  const grid = new UsageGrid(firstMonth, monthCount);
  const totals: Float64Array[] = [];
  let before = new Float64Array(monthCount);
  const folded = ranges.map((range, place) => {
    const result = foldRows(grid, range, place, eligible);
    totals.push(grid.total.map((cents, month) => cents - before[month]!));
    before = grid.total.slice();
    return result;
  });
  const bySubscription = ranges.every(({ header }) => header.column.has("subscription"));
  dropDuplicates(
    grid,
    ranges.flatMap((range, index) => {
      const { tallies, rowTenant } = folded[index]!;
      return contestedRows(grid, range, rowTenant, tallies.duplicates, eligible);
    }),
    bySubscription
  );
  const joined = grid.joinNamesToTenants();
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
    serviceCents: grid.serviceCents,
    serviceFirstRow: grid.serviceFirstRow,
    totalCents: grid.total,
    places: ranges.map(({ range }) => range.place),
    hasSegments: ranges.some(({ header }) => header.column.has("segment")),
    hasServices: ranges.some(({ header }) => header.column.has("service")),
  };
  return {
    usage,
    totals,
    rows: folded.map(({ tallies }) => tallies.rows),
    findings: ranges.flatMap((range, index) =>
      usageFindings(range, folded[index]!.tallies, bySubscription, joined)
    ),
  };
}

function monthsOf({ months, header }: UsageRange): Month[] {
  const seen = new Set<Month>();
  let last = -1;
  for (let row = header.row + 1; row < months.length; row++) {
    const month = months[row]!;
    if (month === last || month < 0) continue;
    last = month;
    seen.add(month);
  }
  return [...seen].sort((a, b) => a - b);
}

/** A range whose months all sum to the same as another's is the same export handed over twice. */
function repeatedRange(totals: readonly Float64Array[]): { index: number; of: number } | null {
  for (let index = 1; index < totals.length; index++) {
    const total = totals[index]!;
    if (total.every((cents) => cents === 0)) continue;
    const of = totals
      .slice(0, index)
      .findIndex((other) => other.every((cents, month) => cents === total[month]));
    if (of >= 0) return { index, of };
  }
  return null;
}
