import type { Cell } from "../grid";
import { rowMark } from "../rowMark";
import { rowsPerPiece, type Steps } from "../steps";
import { RowTally } from "../tally";
import type { CountedRows } from "./countedRows";

/** Below a dollar, meters of one service show the same amount by chance. */
const leastMicros = 1_000_000;

/** Rows that repeat an earlier one in every cell, as where one export was pasted below itself. */
export function* repeatedRows({ grid, count, rows, micros }: CountedRows): Steps<RowTally> {
  const repeated = new RowTally();
  // A glance tells nearly all rows apart: the rest is looked at whole.
  const slots = 2 ** Math.max(8, Math.ceil(Math.log2(count + 1)) + 2);
  const shown = new Uint8Array(slots);
  const slotOf = new Int32Array(count);
  for (let index = 0; index < count; index++) {
    if (index % rowsPerPiece === 0) yield;
    const slot = glance(grid[rows[index]!]!, micros[index]!) & (slots - 1);
    slotOf[index] = slot;
    if (shown[slot]! < 2) shown[slot]!++;
  }
  const seen = new Set<number>();
  for (let index = 0; index < count; index++) {
    if (index % rowsPerPiece === 0) yield;
    if (shown[slotOf[index]!] === 1 || Math.abs(micros[index]!) < leastMicros) continue;
    const mark = rowMark(grid[rows[index]!]!);
    if (seen.has(mark)) repeated.add(rows[index]!, "", micros[index]!);
    else seen.add(mark);
  }
  return repeated;
}

/** A number of the amount and of some letters of each text. */
function glance(cells: readonly Cell[], micros: number): number {
  let hash = (micros | 0) ^ Math.floor(micros / 0x100000000);
  for (const cell of cells) {
    if (typeof cell === "number") hash ^= cell;
    else if (typeof cell === "string" && cell !== "") {
      const last = cell.length - 1;
      const letters = (cell.charCodeAt(last) << 16) | (cell.charCodeAt(0) << 8);
      hash ^= letters ^ cell.charCodeAt(last >> 1) ^ (cell.charCodeAt(last >> 2) << 24);
    }
    hash = Math.imul(hash, 0x9e3779b1) ^ (hash >>> 15);
  }
  return hash ^ (hash >>> 15);
}
