import { bareTotals } from "./bareTotals";
import { currencyProblem } from "./currency";
import type { Month, UsageEvidence } from "./evidence";
import type { Finding } from "./finding";
import { foldRangesSteps } from "./foldRanges";
import type { EvidenceRange } from "./grid";
import type { Header } from "./header";
import { leaveOutPasted } from "./leaveOutPasted";
import { MonthColumn } from "./monthColumn";
import { overlap, spanOf, type MonthlyRange, type MonthSpan } from "./monthlyRange";
import { repeatedMonth } from "./months";
import { pastedAmong } from "./pastedTwice";
import { leaveOutSame, usageContents } from "./repeatedMonths";
import { listedRows, serviceUsage, type ListedRows } from "./serviceUsage";
import { settleStates } from "./settleStates";
import { atOnce, type Steps } from "./steps";
import { usageFindings } from "./usageFindings";
import { UsageGrid } from "./usageGrid";
import type { UsageReading } from "./usageReading";
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
  /** Whether rows were, or may be, taken out because of what others say: then a changed row may bring them back. */
  readonly rowsDecide: boolean;
}

interface OpenFold extends FoldedUsage {
  readonly open: OpenUsage;
}

/**
 * Folds usage ranges into one grid of cents: eligible associations first, then duplicates. One pass over
 * the rows, and one more over those of customers with several associations. Folds again where the whole
 * shows what no row could: another currency, misread dates, rows pasted twice, or months that two ranges show.
 */
export function foldUsage(sources: readonly Source[], eligible: readonly string[]): OpenFold {
  return atOnce(foldUsageSteps(sources, eligible));
}

/** The same in pieces; `begun` is what was folded while rows arrived. */
export function* foldUsageSteps(
  sources: readonly Source[],
  eligible: readonly string[],
  begun: UsageReading | null = null
): Steps<OpenFold> {
  const known = begun && sources.every(({ range }) => begun.folds.has(range.grid)) ? begun : null;
  const read = sources.map(
    ({ range, header }) => known?.folds.get(range.grid)?.column ?? new MonthColumn(range, header)
  );
  const first = yield* foldRangesSteps(read, eligible, { begun: known });
  const problems = read.map((each) => currencyProblem(each.range, each.header, each.currencies));
  const ranges = read.filter((_, index) => problems[index] === null);
  const span = spanOf(ranges);
  const pasted = read.flatMap((range, index) =>
    problems[index] === null
      ? leaveOutPasted(range, pastedAmong(range, twinMonths(range, first.folded[index]!)))
      : []
  );
  yield;
  const totals = ranges.map((range) => leaveOutTotals(range, first.folded[read.indexOf(range)]!));
  const repeated = span && overlap(ranges) ? leaveOutRepeated(ranges, span, eligible) : null;
  const doubtful = repeated && settleStates(ranges, first.grid, eligible, repeated.shared);
  const stands =
    ranges.length === read.length &&
    pasted.length === 0 &&
    totals.every(({ length }) => length === 0) &&
    !repeated?.findings.length &&
    ranges.every(({ misread }) => misread === null);
  const { usage, folded, joined, grid } = stands ? first : yield* foldRangesSteps(ranges, eligible);
  totals.forEach((rows, index) => rows.forEach((row) => folded[index]!.tallies.totals.add(row)));
  for (const month of doubtful ?? []) usage.coverage[month - usage.firstMonth] = 2;
  const listed = usage.hasServices
    ? ranges.map((range, index) => listedRows(range, folded[index]!.listed))
    : [];
  const bySubscription = ranges.every(({ header }) => header.column.has("subscription"));
  const rowsDecide = !stands || folded.some(({ tallies }) => tallies.nobody.count > 0);
  return {
    usage: span && withServices(usage, listed),
    open: { grid, ranges, folded, listed, rowsDecide },
    findings: [
      ...problems.filter((problem) => problem !== null),
      ...pasted,
      ...(repeated?.findings ?? []),
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

interface Source {
  readonly range: EvidenceRange;
  readonly header: Header;
}

function withServices(usage: UsageEvidence, listed: readonly ListedRows[]): UsageEvidence {
  return usage.hasServices ? { ...usage, ofServices: serviceUsage(listed, usage) } : usage;
}

/** Months whose counted rows take each other out. */
function twinMonths({ covered }: MonthlyRange, { twins }: FoldedRows): ReadonlySet<Month> {
  return new Set(covered.filter((month) => twins.mayStandTwice(month)));
}

/** Takes out rows that name nobody and are the sum of their month's others; returns them. */
function leaveOutTotals(range: MonthlyRange, { tallies }: FoldedRows): readonly number[] {
  if (tallies.nobody.count === 0) return [];
  const totals = bareTotals(range, range.header.column.get("acr")!);
  for (const row of totals) range.months[row] = repeatedMonth;
  return totals;
}

/** Takes out the months of a range that an earlier range shows with the very same sums; says what else overlaps. */
function leaveOutRepeated(
  ranges: readonly MonthlyRange[],
  span: MonthSpan,
  eligible: readonly string[]
): ReturnType<typeof leaveOutSame> {
  const grids = ranges.map((range) => {
    const grid = new UsageGrid(span.firstMonth, span.monthCount);
    foldRows(grid, range, 0, eligible);
    return grid;
  });
  return leaveOutSame(
    ranges,
    span,
    grids.map((grid) => (month) => usageContents(grid, month))
  );
}
