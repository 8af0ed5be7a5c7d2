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
  const supposed = "lines" in shown ? workloads(shown, from) : usage(shown, from);
  lastSupposed.set(shown, { from, supposed });
  return supposed as E;
}

const lastSupposed = new WeakMap<
  MonthsShown,
  { readonly from: Month; readonly supposed: MonthsShown }
>();

function usage(shown: UsageEvidence, from: Month): UsageEvidence {
  const { tenants, services, ofServices } = shown;
  const { months, longer } = monthsFrom(shown, from);
  return {
    ...shown,
    ...months,
    cents: longer(shown.cents, tenants.length),
    firstRow: longer(shown.firstRow, tenants.length),
    firstPlace: longer(shown.firstPlace, tenants.length),
    serviceCents: longer(shown.serviceCents, services.length),
    serviceFirstRow: longer(shown.serviceFirstRow, services.length),
    serviceFirstPlace: longer(shown.serviceFirstPlace, services.length),
    totalCents: longer(shown.totalCents),
    ofServices: ofServices && ((listed, by) => nothingBefore(ofServices(listed, by), from)),
  };
}

function workloads(shown: WorkloadEvidence, from: Month): WorkloadEvidence {
  const { months, longer, covered } = monthsFrom(shown, from);
  return {
    ...shown,
    ...months,
    ofLicences: shown.ofLicences && covered(shown.ofLicences),
    lines: shown.lines.map((line) => ({
      ...line,
      amount: longer(line.amount, 1, NaN),
      active: line.active && longer(line.active, 1, NaN),
      firstRow: longer(line.firstRow),
    })),
  };
}

/** The months from `from` on, and how what is held month by month is put into them. */
function monthsFrom(shown: MonthsShown, from: Month) {
  const first = firstCoveredMonth(shown) ?? from;
  const firstMonth = Math.min(from, shown.firstMonth);
  const added = shown.firstMonth - firstMonth;
  const longer = <T extends Cells>(cells: T, lines = 1, blank = 0) =>
    lengthened(cells, lines, shown.monthCount, added, blank);
  const covered = (coverage: Uint8Array) =>
    longer(coverage).fill(1, from - firstMonth, first - firstMonth);
  const monthCount = shown.monthCount + added;
  return { months: { firstMonth, monthCount, coverage: covered(shown.coverage) }, longer, covered };
}

type Cells = Float64Array | Uint32Array | Uint8Array;

/** Each line of so many months with blanks put before it. */
function lengthened<T extends Cells>(
  cells: T,
  lines: number,
  monthCount: number,
  added: number,
  blank: number
): T {
  const length = monthCount + added;
  const longer = new (cells.constructor as new (length: number) => T)(lines * length).fill(blank);
  for (let line = 0; line < lines; line++) {
    const own = cells.subarray(line * monthCount, (line + 1) * monthCount);
    longer.set(own, line * length + added);
  }
  return longer as T;
}
