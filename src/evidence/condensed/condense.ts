import type { Cents, UsageEvidence } from "../evidence";
import { exportHeader } from "../exportHeader";
import type { Cell, Place } from "../grid";
import { askedServices } from "./askedServices";
import { allUsage, checkOf, lineKinds, monthHeader, setKey } from "./condensedLine";
import type { CondensedLine } from "./condensedLine";
import { keptText } from "./keptText";
import { flagsOf } from "./usageFlags";

/** A table that says of usage all that a score reads of it. */
export interface CondensedTable {
  readonly header: readonly string[];
  readonly lines: readonly (readonly Cell[])[];
  /** The same for the same usage, whenever it is condensed. */
  readonly check: string;
}

/**
 * Condenses usage: a line for each customer, service and set of services that some rule asks for, a column for
 * each month.
 * @param made ISO time of the user's clock, and how many rows the usage was read from
 */
export function condense(
  usage: UsageEvidence,
  made: { readonly time: string; readonly rows: number }
): CondensedTable {
  const { firstMonth, monthCount } = usage;
  const lines = [
    ...usage.places.map(sourceLine),
    monthsLine(usage, allUsage, flagsOf(usage)),
    ...customerLines(usage, allUsage),
    ...serviceLines(usage),
    ...setLines(usage),
  ];
  const check = checkOf(firstMonth, lines);
  const first = line(lineKinds.condensed, {
    counted: made.time,
    id: check,
    rows: String(made.rows),
  });
  return {
    header: [
      ...roles.map((role) => exportHeader("condensedUsage", role)),
      ...Array.from({ length: monthCount }, (_, month) => monthHeader(firstMonth + month)),
      // Last, where its long texts run over nothing.
      exportHeader("condensedUsage", "sourceRows"),
    ],
    lines: [first, ...lines].map((each) => cellsOf(each, monthCount)),
    check,
  };
}

const roles = ["line", "counted", "tenantId", "customerName", "segment"] as const;

function line(kind: string, more: Partial<CondensedLine>): CondensedLine {
  return { kind, counted: "", id: "", name: "", segment: "", rows: "", cents: [], ...more };
}

function cellsOf(each: CondensedLine, monthCount: number): readonly Cell[] {
  const { kind, counted, id, name, segment, rows, cents } = each;
  const shown = kind === lineKinds.months ? null : String(rows).split(" ");
  return [
    ...[kind, counted, id, name, segment].map((cell) => cell || null),
    ...Array.from({ length: monthCount }, (_, month) =>
      cents.length === 0 || shown?.[month] === "0" ? null : cents[month]! / 100
    ),
    rows || null,
  ];
}

function sourceLine({ label, sheet = "", top, left }: Place, index: number): CondensedLine {
  return line(lineKinds.source, {
    id: keptText(sheet),
    name: keptText(label),
    rows: `${index + 1} ${top} ${left}`,
  });
}

function monthsLine(usage: UsageEvidence, counted: string, flags: string): CondensedLine {
  return line(lineKinds.months, {
    counted,
    name: flags,
    rows: [...usage.coverage].join(" "),
    cents: [...usage.totalCents],
  });
}

function customerLines(usage: UsageEvidence, counted: string): CondensedLine[] {
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

function serviceLines(usage: UsageEvidence): CondensedLine[] {
  const { serviceCents, serviceFirstRow, serviceFirstPlace } = usage;
  return usage.services.map((name, service) =>
    line(lineKinds.service, {
      counted: allUsage,
      name: keptText(name),
      ...byMonth(usage, service, serviceCents, serviceFirstRow, serviceFirstPlace),
    })
  );
}

/** Each set that rules ask for; one that counts the same as a set before is named only. */
function setLines(usage: UsageEvidence): CondensedLine[] {
  const { ofServices } = usage;
  if (!ofServices) return [];
  const before = new Map<string, string>();
  return askedServices().flatMap(({ name, services, associations }) => {
    const set = ofServices(services, associations);
    const lines = [
      monthsLine(set, name, set.undatedAmounts ? flagsOf({ undatedAmounts: true }) : ""),
      ...customerLines(set, name),
    ];
    const contents = JSON.stringify(lines.map((each) => ({ ...each, counted: "" })));
    const same = before.get(contents);
    if (same === undefined) before.set(contents, name);
    const named = line(lineKinds.set, {
      counted: name,
      id: same ?? "",
      name: setKey(services, associations),
    });
    return same === undefined ? [named, ...lines] : [named];
  });
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
