import type { Day, WorkloadLine } from "../evidence";
import { centsOfSum } from "../money";
import type { RowValues, WorkloadKind } from "./rowValues";

/** A line while rows are still added to it. */
export interface OpenLine {
  readonly tenant: number;
  readonly workload: string | null;
  readonly name: string;
  readonly association: string | null;
  readonly place: number;
  claimed: Day | null;
  /** As rows state it (see `RowValues`). */
  readonly amount: Float64Array;
  readonly active: Float64Array | null;
  readonly firstRow: Uint32Array;
}

/** A text of a column, resolved; `index` tells it from the others. */
export interface Resolved {
  readonly index: number;
  readonly id: string | null;
  readonly name: string;
}

export interface LineKey {
  readonly tenant: number;
  readonly workload: Resolved;
  readonly association: Resolved;
}

/**
 * The lines of customer × workload × association. Licences and users are facts about the customer that
 * several claims and partner ids repeat: the largest of a month is kept. Revenue, users of MCV and capacity
 * belong to a subscription: they are summed. A class because it grows while rows are added.
 */
export class OpenLines {
  readonly lines: OpenLine[] = [];
  private readonly byKey = new Map<number, OpenLine[]>();

  constructor(
    private readonly kind: WorkloadKind,
    private readonly monthCount: number
  ) {}

  /** The line that a row of a month belongs to: of two ranges that show a month, both add to the first one's. */
  line(of: LineKey, month: number, place: number): OpenLine {
    const { tenant, workload, association } = of;
    const key = (tenant * 1_000_000 + workload.index) * 64 + association.index;
    const known = this.byKey.get(key);
    if (known) {
      for (const line of known) if (line.firstRow[month] !== 0) return line;
      for (const line of known) if (line.place === place) return line;
    }
    const line = this.opened(of, place);
    this.lines.push(line);
    if (known) known.push(line);
    else this.byKey.set(key, [line]);
    return line;
  }

  add({ amount, active, firstRow }: OpenLine, month: number, values: RowValues, row: number): void {
    if (active) {
      keepLargest(amount, month, values.amount);
      keepLargest(active, month, values.active);
    } else if (values.amount === values.amount) {
      const before = amount[month]!;
      amount[month] = (before === before ? before : 0) + values.amount;
    }
    if (firstRow[month] === 0) firstRow[month] = row;
  }

  private opened({ tenant, workload, association }: LineKey, place: number): OpenLine {
    const { monthCount, kind } = this;
    return {
      tenant,
      workload: workload.id,
      name: workload.name,
      association: association.id,
      place,
      claimed: null,
      amount: new Float64Array(monthCount).fill(NaN),
      active: kind === "m365" ? new Float64Array(monthCount).fill(NaN) : null,
      firstRow: new Uint32Array(monthCount),
    };
  }

  /** The lines in the units of the evidence; `tenantOf` gives each tenant's final index. */
  finished(tenantOf: (tenant: number) => number): WorkloadLine[] {
    const scale = {
      m365: (value: number) => value,
      revenue: centsOrNone,
      consumption: ofMillionths,
    };
    return this.lines.map((line) => ({
      ...line,
      tenant: tenantOf(line.tenant),
      amount: line.amount.map(scale[this.kind]),
    }));
  }
}

function keepLargest(kept: Float64Array, at: number, value: number): void {
  // NaN is no row yet, or none that could be read.
  if (value === value && !(kept[at]! >= value)) kept[at] = value;
}

function centsOrNone(micros: number): number {
  return micros === micros ? centsOfSum(micros) : NaN;
}

function ofMillionths(value: number): number {
  return value / 1e6;
}
