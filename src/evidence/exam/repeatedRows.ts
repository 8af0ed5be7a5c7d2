import { rowMark } from "../rowMark";
import { RowTally } from "../tally";
import type { CountedRows } from "./countedRows";

/** Below a dollar, meters of one service show the same amount by chance. */
const leastMicros = 1_000_000;

/** Rows that repeat an earlier one in every cell, as where one export was pasted below itself. */
export function repeatedRows({ grid, count, rows, months, micros }: CountedRows): RowTally {
  const repeated = new RowTally();
  // Amount and month alone tell nearly all rows apart: the rest is looked at whole.
  const slots = 2 ** Math.max(8, Math.ceil(Math.log2(count + 1)) + 3);
  const shown = new Uint8Array(slots);
  const slotOf = (index: number) => {
    const amount = micros[index]!;
    const high = Math.floor(amount / 0x100000000);
    const mixed = Math.imul(amount | 0, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b);
    const hash = Math.imul(mixed ^ Math.imul(months[index]!, 0xc2b2ae35), 0x27d4eb2f);
    return (hash ^ (hash >>> 15)) & (slots - 1);
  };
  for (let index = 0; index < count; index++) {
    const slot = slotOf(index);
    if (shown[slot]! < 2) shown[slot]!++;
  }
  const seen = new Set<number>();
  for (let index = 0; index < count; index++) {
    if (Math.abs(micros[index]!) < leastMicros || shown[slotOf(index)] === 1) continue;
    const mark = rowMark(grid[rows[index]!]!);
    if (seen.has(mark)) repeated.add(rows[index]!, "", micros[index]!);
    else seen.add(mark);
  }
  return repeated;
}
