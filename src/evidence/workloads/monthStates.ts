import type { OpenLine } from "./openLines";

/** What a row of a month that several ranges show added to its line. */
interface Added {
  readonly line: OpenLine;
  readonly value: number;
  readonly place: number;
  /** Empty where the row names none. */
  readonly subscription: string;
}

/**
 * Customers' months that several ranges show. Of different subscriptions the ranges hold parts, which add up;
 * of the same, or of none that is named, two states of the month, and nothing says which: the smaller stands, which both prove.
 * A class because it grows while rows are added.
 */
export class MonthStates {
  private readonly shown = new Map<number, Added[]>();

  constructor(
    /** The months, from the first on, that more than one range covers. */
    readonly shared: ReadonlySet<number>,
    private readonly monthCount: number
  ) {}

  add(month: number, added: Added): void {
    if (added.value !== added.value) return;
    const slot = added.line.tenant * this.monthCount + month;
    const rows = this.shown.get(slot);
    if (rows) rows.push(added);
    else this.shown.set(slot, [added]);
  }

  /** Takes out of the lines all states but the smallest; returns the months in which they differed. */
  settle(): ReadonlySet<number> {
    const doubtful = new Set<number>();
    for (const [slot, rows] of this.shown) {
      if (rows.every(({ place }) => place === rows[0]!.place)) continue;
      const month = slot % this.monthCount;
      const named = rows.every(({ subscription }) => subscription !== "");
      const parts = named ? groupedBy(rows, ({ subscription }) => subscription) : [rows];
      for (const part of parts) {
        const states = groupedBy(part, ({ place }) => place)
          .map((state) => ({ state, sum: state.reduce((sum, { value }) => sum + value, 0) }))
          .sort((a, b) => a.sum - b.sum || a.state[0]!.place - b.state[0]!.place);
        const [smallest, ...others] = states;
        if (others.some(({ sum }) => sum !== smallest!.sum)) doubtful.add(month);
        for (const { line, value } of others.flatMap(({ state }) => state))
          line.amount[month]! -= value;
      }
    }
    return doubtful;
  }
}

function groupedBy<K>(rows: readonly Added[], keyOf: (row: Added) => K): Added[][] {
  const groups = new Map<K, Added[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return [...groups.values()];
}
