import { contestedRows } from "./contestedRows";
import { currencyProblem } from "./currency";
import { dropDuplicates } from "./duplicates";
import type { Month, UsageEvidence } from "./evidence";
import type { Finding } from "./finding";
import type { EvidenceRange } from "./grid";
import type { Header } from "./header";
import { repeatedMonth } from "./months";
import { repeatedMonths } from "./repeatedMonths";
import { overlapFindings, usageFindings } from "./usageFindings";
import { UsageGrid } from "./usageGrid";
import { readMonths, type UsageRange } from "./usageMonths";
import { foldRows } from "./usageRows";

export interface FoldedUsage {
  readonly usage: UsageEvidence | null;
  readonly findings: readonly Finding[];
  /** Per range, in order: rows that hold anything and the months they cover. */
  readonly ranges: readonly { readonly rows: number; readonly months: readonly Month[] }[];
}

/**
 * Folds usage ranges into one grid of cents: eligible associations first, then duplicates. One pass over
 * the Month column, one over the rows, and one more over the rows of customers with several associations.
 * Ranges that show the same months are compared before.
 */
export function foldUsage(
  sources: readonly { readonly range: EvidenceRange; readonly header: Header }[],
  eligible: readonly string[]
): FoldedUsage {
  const read = sources.map(({ range, header }) => readMonths(range, header));
  const problems = read.map((each) => currencyProblem(each.range, each.header, each.currencies));
  const ranges = read.filter((_, index) => problems[index] === null);
  const covered = ranges.map((range) => range.covered);
  const all = covered.flat();
  const inOtherCurrency = problems.filter((problem) => problem !== null);
  const perRange = (rows: readonly number[]) =>
    read.map((each) => {
      const index = ranges.indexOf(each);
      return index < 0 ? { rows: 0, months: [] } : { rows: rows[index]!, months: covered[index]! };
    });
  if (all.length === 0) {
    const folded = fold(ranges, 0, 1, eligible);
    return {
      usage: null,
      findings: [...inOtherCurrency, ...folded.findings],
      ranges: perRange(folded.rows),
    };
  }
  const first = all.reduce((least, month) => Math.min(least, month));
  const last = all.reduce((most, month) => Math.max(most, month));
  const monthCount = last - first + 1;
  const findings = overlaps(covered) ? leaveOutRepeated(ranges, first, monthCount, eligible) : [];
  const folded = fold(ranges, first, monthCount, eligible);
  return {
    usage: folded.usage,
    findings: [...inOtherCurrency, ...findings, ...folded.findings],
    ranges: perRange(folded.rows),
  };
}

function fold(
  ranges: readonly UsageRange[],
  firstMonth: Month,
  monthCount: number,
  eligible: readonly string[]
) {
  const grid = new UsageGrid(firstMonth, monthCount);
  const folded = ranges.map((range, place) => foldRows(grid, range, place, eligible));
  const joined = grid.joinNamesToTenants();
  const bySubscription = ranges.every(({ header }) => header.column.has("subscription"));
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
  return {
    usage,
    rows: folded.map(({ tallies }) => tallies.rows),
    findings: ranges.flatMap((range, index) =>
      usageFindings(range, folded[index]!.tallies, bySubscription, joined)
    ),
  };
}

function overlaps(covered: readonly (readonly Month[])[]): boolean {
  const months = covered.flat();
  return new Set(months).size < months.length;
}

/** Takes out the months of a range that an earlier range shows with the very same sums; says what else overlaps. */
function leaveOutRepeated(
  ranges: readonly UsageRange[],
  firstMonth: Month,
  monthCount: number,
  eligible: readonly string[]
): Finding[] {
  const grids = ranges.map((range) => {
    const grid = new UsageGrid(firstMonth, monthCount);
    foldRows(grid, range, 0, eligible);
    return grid;
  });
  return repeatedMonths(grids).flatMap(({ range, of, same, shared }) => {
    const { months } = ranges[range]!;
    const repeated = new Set(same);
    for (let row = 0; row < months.length; row++)
      if (repeated.has(months[row]!)) months[row] = repeatedMonth;
    return overlapFindings(ranges[range]!.range.place, ranges[of]!.range.place, same, shared);
  });
}
