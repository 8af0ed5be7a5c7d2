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
  const { months, added, covered } = monthsFrom(shown, from);
  const { lines } = shown;
  const cells = lines.length * months.monthCount;
  const amounts = new Float64Array(cells).fill(NaN);
  const actives = new Float64Array(lines.some(({ active }) => active) ? cells : 0).fill(NaN);
  const rows = new Uint32Array(cells);
  // Cut out of three arrays, and spelled out below: tens of thousands of small ones take longer than the score.
  const longer = <T extends Cells>(own: T, all: T, line: number): T => {
    const start = line * months.monthCount;
    all.set(own, start + added);
    return all.subarray(start, start + months.monthCount) as T;
  };
  return {
    ...shown,
    ...months,
    ofLicences: shown.ofLicences && covered(shown.ofLicences),
    lines: lines.map((line, index) => ({
      tenant: line.tenant,
      workload: line.workload,
      name: line.name,
      association: line.association,
      claimed: line.claimed,
      place: line.place,
      amount: longer(line.amount, amounts, index),
      active: line.active && longer(line.active, actives, index),
      firstRow: longer(line.firstRow, rows, index),
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
  return {
    months: { firstMonth, monthCount, coverage: covered(shown.coverage) },
    added,
    longer,
    covered,
  };
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
