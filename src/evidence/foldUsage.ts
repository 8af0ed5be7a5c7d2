import { currencyProblem } from "./currency";
import type { Month, UsageEvidence } from "./evidence";
import type { Finding } from "./finding";
import { foldRanges } from "./foldRanges";
import type { EvidenceRange } from "./grid";
import type { Header } from "./header";
import { MonthColumn } from "./monthColumn";
import { overlap, spanOf, type MonthlyRange, type MonthSpan } from "./monthlyRange";
import { leaveOutRepeats, usageContents } from "./repeatedMonths";
import { listedRows, serviceUsage, type ListedRows } from "./serviceUsage";
import { usageFindings } from "./usageFindings";
import { UsageGrid } from "./usageGrid";
import { foldRows, type FoldedRows } from "./usageRows";

export interface FoldedUsage {
  readonly usage: UsageEvidence | null;
  readonly findings: readonly Finding[];
  /** Per range, in order: rows that hold anything and the months they cover. */
  readonly ranges: readonly { readonly rows: number; readonly months: readonly Month[] }[];
}

/** A fold that was not closed: its grid, its ranges and what became of each row. */
export interface OpenUsage {
  readonly grid: UsageGrid;
  readonly ranges: readonly MonthlyRange[];
  readonly folded: readonly FoldedRows[];
  readonly listed: readonly ListedRows[];
}

interface OpenFold extends FoldedUsage {
  readonly open: OpenUsage;
}

/**
 * Folds usage ranges into one grid of cents: eligible associations first, then duplicates. One pass over
 * the rows, and one more over those of customers with several associations. Folds again where the whole
 * shows what no row could: another currency, misread dates, or months that two ranges show.
 */
export function foldUsage(
  sources: readonly { readonly range: EvidenceRange; readonly header: Header }[],
  eligible: readonly string[]
): OpenFold {
  const read = sources.map(({ range, header }) => new MonthColumn(range, header));
  const first = foldRanges(read, eligible);
  const problems = read.map((each) => currencyProblem(each.range, each.header, each.currencies));
  const ranges = read.filter((_, index) => problems[index] === null);
  const span = spanOf(ranges);
  const repeated = span && overlap(ranges) ? leaveOutRepeated(ranges, span, eligible) : [];
  const stands =
    ranges.length === read.length &&
    repeated.length === 0 &&
    ranges.every(({ misread }) => misread === null);
  const { usage, folded, joined, grid } = stands ? first : foldRanges(ranges, eligible);
  const listed = usage.hasServices
    ? ranges.map((range, index) => listedRows(range, folded[index]!.listed))
    : [];
  const bySubscription = ranges.every(({ header }) => header.column.has("subscription"));
  return {
    usage: span && withServices(usage, listed),
    open: { grid, ranges, folded, listed },
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

function withServices(usage: UsageEvidence, listed: readonly ListedRows[]): UsageEvidence {
  return usage.hasServices ? { ...usage, ofServices: serviceUsage(listed, usage) } : usage;
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
