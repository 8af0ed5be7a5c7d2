import type { Month, MonthsShown, UsageEvidence, WorkloadEvidence } from "../evidence/evidence";
import { firstCoveredMonth } from "./coverage";

/**
 * The same rows, with the months from `from` to the first one shown taken as shown without a row. Remembers
 * the last answer for each evidence: a supposition is scored as often as what it stands beside.
 */
export function nothingBefore<E extends UsageEvidence | WorkloadEvidence>(
  shown: E,
  from: Month
): E {
  const known = lastSupposed.get(shown);
  if (known?.from === from) return known.supposed as E;
  const months = supposedMonths(shown, from);
  const added = months.monthCount - shown.monthCount;
  const supposed =
    "lines" in shown ? workloads(shown, months, added) : usage(shown, months, added, from);
  lastSupposed.set(shown, { from, supposed });
  return supposed as E;
}

const lastSupposed = new WeakMap<
  MonthsShown,
  { readonly from: Month; readonly supposed: MonthsShown }
>();

type SupposedMonths = Pick<MonthsShown, "firstMonth" | "monthCount" | "coverage">;

function supposedMonths(shown: MonthsShown, from: Month): SupposedMonths {
  const first = firstCoveredMonth(shown) ?? from;
  const firstMonth = Math.min(from, shown.firstMonth);
  const monthCount = shown.monthCount + shown.firstMonth - firstMonth;
  const coverage = lengthened(shown.coverage, 1, shown.monthCount, monthCount - shown.monthCount);
  coverage.fill(1, from - firstMonth, first - firstMonth);
  return { firstMonth, monthCount, coverage };
}

function usage(
  shown: UsageEvidence,
  months: SupposedMonths,
  added: number,
  from: Month
): UsageEvidence {
  const { tenants, services, monthCount, ofServices } = shown;
  const byTenant = <T extends Cells>(cells: T) =>
    lengthened(cells, tenants.length, monthCount, added);
  const byService = <T extends Cells>(cells: T) =>
    lengthened(cells, services.length, monthCount, added);
  return {
    ...shown,
    ...months,
    cents: byTenant(shown.cents),
    firstRow: byTenant(shown.firstRow),
    firstPlace: byTenant(shown.firstPlace),
    serviceCents: byService(shown.serviceCents),
    serviceFirstRow: byService(shown.serviceFirstRow),
    serviceFirstPlace: byService(shown.serviceFirstPlace),
    totalCents: lengthened(shown.totalCents, 1, monthCount, added),
    ofServices: ofServices && ((listed, by) => nothingBefore(ofServices(listed, by), from)),
  };
}

function workloads(
  shown: WorkloadEvidence,
  months: SupposedMonths,
  added: number
): WorkloadEvidence {
  const longer = <T extends Cells>(cells: T, blank?: number) =>
    lengthened(cells, 1, shown.monthCount, added, blank);
  return {
    ...shown,
    ...months,
    lines: shown.lines.map((line) => ({
      ...line,
      amount: longer(line.amount, NaN),
      active: line.active && longer(line.active, NaN),
      firstRow: longer(line.firstRow),
    })),
  };
}

type Cells = Float64Array | Uint32Array | Uint8Array;

/** Each line of so many months with blanks put before it. */
function lengthened<T extends Cells>(
  cells: T,
  lines: number,
  monthCount: number,
  added: number,
  blank = 0
): T {
  const length = monthCount + added;
  const longer = new (cells.constructor as new (length: number) => T)(lines * length).fill(blank);
  for (let line = 0; line < lines; line++) {
    const own = cells.subarray(line * monthCount, (line + 1) * monthCount);
    longer.set(own, line * length + added);
  }
  return longer as T;
}
