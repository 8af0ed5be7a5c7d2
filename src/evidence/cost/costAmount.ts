import type { ColumnRole } from "../evidence";
import type { Cell, EvidenceRange } from "../grid";
import type { Header } from "../header";
import { proveDecimalMark, readMicros, type Micros } from "../money";

export interface CostAmounts {
  /** The amount of a grid row in US dollars, NaN where it can't be read, null where it is in another currency. */
  readonly amountOf: (row: readonly Cell[], at: number) => Micros | null;
  /** The columns amounts are read from, the preferred first; none where no column says their currency. */
  readonly columns: readonly number[];
  /** Currencies met in rows without an amount in US dollars, with the first grid row of each. */
  readonly others: ReadonlyMap<string, number>;
}

/**
 * Reads the amounts of a cost file. A CSP file has each amount in the currency of the price list and in that
 * of the bill: whichever is in US dollars is read.
 */
export function costAmounts({ grid }: EvidenceRange, header: Header): CostAmounts {
  const column = (role: ColumnRole) => header.column.get(role) ?? -1;
  const marks = new Map<number, ReturnType<typeof proveDecimalMark>>();
  const micros = (row: readonly Cell[], at: number) => {
    const cell = row[at] ?? null;
    if (typeof cell === "string" && !marks.has(at))
      marks.set(at, proveDecimalMark(grid.map((each) => each[at] ?? null)));
    return readMicros(cell, marks.get(at) ?? null);
  };
  const others = new Map<string, number>();
  if (header.kind === "costManagement") {
    const cost = column("cost");
    return { amountOf: (row) => micros(row, cost), columns: [cost], others };
  }
  const pairs = [
    { total: column("pricingTotal"), currency: column("pricingCurrency") },
    { total: column("billingTotal"), currency: column("currency") },
  ].filter(({ total, currency }) => total >= 0 && currency >= 0);
  const amountOf = (row: readonly Cell[], at: number): Micros | null => {
    const stated = pairs.map(({ total, currency }) => ({
      total,
      currency: currencyOf(row[currency] ?? null),
    }));
    const dollars = stated.find(({ currency }) => currency === "USD");
    if (dollars) return micros(row, dollars.total);
    const other = stated.find(({ currency }) => currency !== "");
    if (other && !others.has(other.currency)) others.set(other.currency, at);
    return other ? null : stated.some(({ total }) => micros(row, total) !== 0) ? NaN : 0;
  };
  return { amountOf, columns: pairs.map(({ total }) => total), others };
}

function currencyOf(cell: Cell): string {
  const text = typeof cell === "string" ? cell.trim().toUpperCase() : "";
  return text === "US$" ? "USD" : text;
}
