import type { MonthSpan } from "./monthlyRange";

/** A row for each customer or service, each of as many months. */
export type MonthRows = Float64Array | Uint32Array | Uint16Array | Uint8Array;

/** Some of the rows in their order, with the months of another span; `size` leaves room for more rows. */
export function relaid<T extends MonthRows>(
  from: T,
  was: MonthSpan,
  now: MonthSpan,
  rows: readonly number[],
  size = rows.length
): T {
  const to = new (from.constructor as new (length: number) => T)(size * now.monthCount);
  const first = Math.max(was.firstMonth, now.firstMonth);
  const end = Math.min(was.firstMonth + was.monthCount, now.firstMonth + now.monthCount);
  const count = end - first;
  for (let row = 0; row < rows.length; row++) {
    const source = rows[row]! * was.monthCount + first - was.firstMonth;
    const target = row * now.monthCount + first - now.firstMonth;
    for (let month = 0; month < count; month++) to[target + month] = from[source + month]!;
  }
  return to;
}

export function grown<T extends MonthRows>(from: T, length: number): T {
  const to = new (from.constructor as new (length: number) => T)(length);
  to.set(from);
  return to;
}
