import type { Month } from "./evidence";
import type { Finding } from "./finding";
import type { Place } from "./grid";
import type { MonthlyRange, MonthSpan } from "./monthlyRange";
import { repeatedMonth } from "./months";
import type { UsageGrid } from "./usageGrid";

/** What a range shows of months that a range before it shows too. */
export interface RepeatedMonths {
  readonly range: number;
  readonly of: number;
  /** The same customers and services with the same sums: the same export, handed over twice. */
  readonly same: readonly Month[];
  /** The same customers with other sums: parts of one month, or two states of it. Nothing says which. */
  readonly shared: readonly Month[];
}

/**
 * Takes out the months of a range that an earlier range shows with the very same sums; says what else
 * overlaps. `contents` are those of each range.
 */
export function leaveOutRepeats(
  ranges: readonly MonthlyRange[],
  span: MonthSpan,
  contents: readonly MonthContents[]
): Finding[] {
  return leaveOutSame(ranges, span, contents).findings;
}

/** As `leaveOutRepeats`, with the months that are shown with other amounts. */
export function leaveOutSame(
  ranges: readonly MonthlyRange[],
  span: MonthSpan,
  contents: readonly MonthContents[]
): { readonly findings: Finding[]; readonly shared: ReadonlySet<Month> } {
  const found = repeatedMonths(span, contents);
  for (const { range, same } of found) {
    const { months } = ranges[range]!;
    const repeated = new Set(same);
    for (let row = 0; row < months.length; row++)
      if (repeated.has(months[row]!)) months[row] = repeatedMonth;
  }
  return {
    findings: found.flatMap(({ range, of, same, shared }) =>
      overlapFindings(ranges[range]!.range.place, ranges[of]!.range.place, same, shared)
    ),
    shared: new Set(found.flatMap(({ shared }) => shared)),
  };
}

/**
 * Compares the months of ranges, each folded by itself. Exports downloaded every month overlap, and what two
 * of them show must not be added up.
 */
function repeatedMonths(
  { firstMonth, monthCount }: MonthSpan,
  contents: readonly MonthContents[]
): readonly RepeatedMonths[] {
  const shown = contents.map((of) => Array.from({ length: monthCount }, (_, month) => of(month)));
  const found: RepeatedMonths[] = [];
  for (let range = 1; range < shown.length; range++) {
    const told = new Set<number>();
    for (let of = 0; of < range; of++) {
      const same: Month[] = [];
      const shared: Month[] = [];
      shown[range]!.forEach((own, index) => {
        const other = shown[of]![index]!;
        if (told.has(index) || own.customers.size === 0) return;
        const month = firstMonth + index;
        if (own.all === other.all) {
          same.push(month);
          told.add(index);
        } else if ([...own.customers].some((customer) => other.customers.has(customer)))
          shared.push(month);
      });
      if (same.length + shared.length > 0) found.push({ range, of, same, shared });
    }
  }
  return found;
}

/** The customers of a range in a month (from the first), and all its sums as one text. */
export type MonthContents = (month: number) => { customers: Set<string>; all: string };

/** The customers with ACR in a month, and all its sums. */
export function usageContents(grid: UsageGrid, month: number): ReturnType<MonthContents> {
  const sums: string[] = [];
  const customers = new Set<string>();
  grid.tenants.forEach(({ key }, tenant) => {
    const micros = grid.micros[tenant * grid.monthCount + month]!;
    if (micros === 0) return;
    customers.add(key);
    sums.push(`${key}=${micros}`);
  });
  grid.services.forEach((service, index) => {
    const micros = grid.serviceMicros[index * grid.monthCount + month]!;
    if (micros !== 0) sums.push(`${service.toLowerCase()}:${micros}`);
  });
  return { customers, all: sums.sort().join("|") };
}

/** What is to be said about months that another range shows too. */
function overlapFindings(
  place: Place,
  of: Place,
  same: readonly Month[],
  shared: readonly Month[]
): Finding[] {
  const finding = (id: "evidence.sameRange" | "evidence.sharedMonths", months: readonly Month[]) =>
    months.length === 0
      ? []
      : [
          {
            severity: "warning",
            message: { id, values: { other: of.label, months: { months } } },
            mend: { id: "evidence.sameRangeMend" },
            where: { place },
          } satisfies Finding,
        ];
  return [...finding("evidence.sameRange", same), ...finding("evidence.sharedMonths", shared)];
}
