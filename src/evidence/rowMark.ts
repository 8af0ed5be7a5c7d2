import type { Cell } from "./grid";

/** A number of 52 bits for the cells of a row: a million rows fit into memory, and two share one by no chance that matters. */
export function rowMark(cells: readonly Cell[]): number {
  let a = 0x811c9dc5;
  let b = 0x1b873593;
  for (const cell of cells) {
    // A number and its text are different cells.
    const text = typeof cell === "string" ? cell : `\u0001${String(cell)}`;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      a = Math.imul(a ^ code, 0x01000193);
      b = Math.imul(b ^ code, 0x85ebca6b) + 1;
    }
    a = Math.imul(a ^ 0x10000, 0x01000193);
    b = Math.imul(b ^ 0x10000, 0x85ebca6b) + 1;
  }
  return (a >>> 0) * 0x100000 + ((b >>> 0) & 0xfffff);
}
