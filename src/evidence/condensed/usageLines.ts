import type { Cents, UsageEvidence } from "../evidence";
import type { Place } from "../grid";
import { allUsage, lineKinds, type CondensedLine } from "./condensedLine";
import { keptText } from "./keptText";

/** A line of which nothing is said but its kind and what is given. */
export function line(kind: string, more: Partial<CondensedLine>): CondensedLine {
  return { kind, counted: "", id: "", name: "", segment: "", rows: "", cents: [], ...more };
}

export function sourceLine({ label, sheet = "", top, left }: Place, index: number): CondensedLine {
  return line(lineKinds.source, {
    id: keptText(sheet),
    name: keptText(label),
    rows: `${index + 1} ${top} ${left}`,
  });
}

export function monthsLine(usage: UsageEvidence, counted: string, flags: string): CondensedLine {
  return line(lineKinds.months, {
    counted,
    name: flags,
    rows: [...usage.coverage].join(" "),
    cents: [...usage.totalCents],
  });
}

export function customerLines(usage: UsageEvidence, counted: string): CondensedLine[] {
  return usage.tenants.map(({ id, name, segment }, tenant) =>
    line(lineKinds.customer, {
      counted,
      id: keptText(id ?? ""),
      name: keptText(name ?? ""),
      segment: keptText(segment ?? ""),
      ...byMonth(usage, tenant, usage.cents, usage.firstRow, usage.firstPlace),
    })
  );
}

export function serviceLines(usage: UsageEvidence): CondensedLine[] {
  const { serviceCents, serviceFirstRow, serviceFirstPlace } = usage;
  return usage.services.map((name, service) =>
    line(lineKinds.service, {
      counted: allUsage,
      name: keptText(name),
      ...byMonth(usage, service, serviceCents, serviceFirstRow, serviceFirstPlace),
    })
  );
}

/** Source rows and amounts of one row of a grid by months. A month without rows has no amount. */
function byMonth(
  { monthCount }: UsageEvidence,
  row: number,
  cents: Float64Array,
  firstRow: Uint32Array,
  firstPlace: Uint8Array
): Pick<CondensedLine, "rows" | "cents"> {
  const rows: string[] = [];
  const amounts: Cents[] = [];
  for (let at = row * monthCount; at < (row + 1) * monthCount; at++) {
    rows.push(firstPlace[at] ? `${firstPlace[at]! + 1}:${firstRow[at]!}` : String(firstRow[at]!));
    amounts.push(firstRow[at] === 0 ? 0 : cents[at]!);
  }
  return { rows: rows.join(" "), cents: amounts };
}
