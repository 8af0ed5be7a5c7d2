import { rowMark } from "../rowMark";
import { RowTally } from "../tally";
import type { CountedRow } from "./countedRows";

/** Below a dollar, meters of one service show the same amount by chance. */
const leastMicros = 1_000_000;

/** Rows that repeat an earlier one in every cell, as where one export was pasted below itself. */
export function repeatedRows(rows: readonly CountedRow[]): RowTally {
  const seen = new Set<number>();
  const repeated = new RowTally();
  for (const { row, cells, micros } of rows) {
    if (Math.abs(micros) < leastMicros) continue;
    const mark = rowMark(cells);
    if (seen.has(mark)) repeated.add(row, "", micros);
    else seen.add(mark);
  }
  return repeated;
}
