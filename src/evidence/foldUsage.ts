import { currencyProblem } from "./currency";
import type { Month, UsageEvidence } from "./evidence";
import type { Finding } from "./finding";
import { foldRanges } from "./foldRanges";
import type { EvidenceRange } from "./grid";
import type { Header } from "./header";
import { overlap, readMonths, spanOf, type MonthlyRange, type MonthSpan } from "./monthlyRange";
import { leaveOutRepeats, usageContents } from "./repeatedMonths";
import { listedRows, serviceUsage } from "./serviceUsage";
import { usageFindings } from "./usageFindings";
import { UsageGrid } from "./usageGrid";
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
  const span = spanOf(ranges);
  const repeated = span && overlap(ranges) ? leaveOutRepeated(ranges, span, eligible) : [];
  const { usage, folded, joined } = foldRanges(
    ranges,
    span ?? { firstMonth: 0, monthCount: 1 },
    eligible
  );
  const bySubscription = ranges.every(({ header }) => header.column.has("subscription"));
  return {
    usage: span && withServices(usage, ranges, folded),
    findings: [
      ...problems.filter((problem) => problem !== null),
      ...repeated,
      ...ranges.flatMap((range, index) =>
        usageFindings(range, folded[index]!.tallies, bySubscription, joined)
      ),
    ],
    ranges: read.map((each) => {
      const index = ranges.indexOf(each);
      return index < 0
        ? { rows: 0, months: [] }
        : { rows: folded[index]!.tallies.rows, months: each.covered };
    }),
  };
}

function withServices(
  usage: UsageEvidence,
  ranges: readonly MonthlyRange[],
  folded: readonly { readonly listed: readonly number[] }[]
): UsageEvidence {
  if (!usage.hasServices) return usage;
  const listed = ranges.map((range, index) => listedRows(range, folded[index]!.listed));
  return { ...usage, ofServices: serviceUsage(listed, usage) };
}

/** Takes out the months of a range that an earlier range shows with the very same sums; says what else overlaps. */
function leaveOutRepeated(
  ranges: readonly MonthlyRange[],
  span: MonthSpan,
  eligible: readonly string[]
): Finding[] {
  const grids = ranges.map((range) => {
    const grid = new UsageGrid(span.firstMonth, span.monthCount);
    foldRows(grid, range, 0, eligible);
    return grid;
  });
  return leaveOutRepeats(
    ranges,
    span,
    grids.map((grid) => (month) => usageContents(grid, month))
  );
}
