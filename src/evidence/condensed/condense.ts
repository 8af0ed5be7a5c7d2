import type { UsageEvidence } from "../evidence";
import { exportHeader } from "../exportHeader";
import type { Cell } from "../grid";
import { atOnce, type Steps } from "../steps";
import { askedServices } from "./askedServices";
import { allUsage, checkOf, lineKinds, monthHeader, setKey } from "./condensedLine";
import type { CondensedLine } from "./condensedLine";
import { flagsOf } from "./usageFlags";
import { customerLines, line, monthsLine, serviceLines, sourceLine } from "./usageLines";

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
export function condense(usage: UsageEvidence, made: Made): CondensedTable {
  return atOnce(condenseSteps(usage, made));
}

interface Made {
  readonly time: string;
  readonly rows: number;
}

/** The same in pieces: sets of services are folded from the rows of a ledger that may be very long. */
export function* condenseSteps(usage: UsageEvidence, { time, rows }: Made): Steps<CondensedTable> {
  const { firstMonth, monthCount } = usage;
  const lines = [
    ...usage.places.map(sourceLine),
    monthsLine(usage, allUsage, flagsOf(usage)),
    ...customerLines(usage, allUsage),
    ...serviceLines(usage),
  ];
  yield;
  for (const each of yield* setSteps(usage)) lines.push(each);
  const check = checkOf(firstMonth, lines);
  yield;
  const first = line(lineKinds.condensed, { counted: time, id: check, rows: String(rows) });
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

/** Each set that rules ask for; one that counts the same as a set before is named only. */
function* setSteps({ ofServices }: UsageEvidence): Steps<readonly CondensedLine[]> {
  const lines: CondensedLine[] = [];
  const before = new Map<string, string>();
  for (const { name, services, associations } of ofServices ? askedServices() : []) {
    const set = ofServices!(services, associations);
    yield;
    const flags = flagsOf({ undatedAmounts: set.undatedAmounts });
    const counted = [monthsLine(set, name, flags), ...customerLines(set, name)];
    const contents = JSON.stringify(counted.map((each) => ({ ...each, counted: "" })));
    const same = before.get(contents);
    const named = setKey(services, associations);
    lines.push(line(lineKinds.set, { counted: name, id: same ?? "", name: named }));
    if (same !== undefined) continue;
    before.set(contents, name);
    for (const each of counted) lines.push(each);
    yield;
  }
  return lines;
}
