import type { Cell } from "./grid";

/**
 * Remembers what texts mean. A ledger repeats a few texts millions of times, each a fresh string: comparing
 * with the last one that had the same ending costs a fraction of a look-up in a Map, which hashes the whole.
 */
export function remembered<T>(read: (cell: Cell) => T): (cell: Cell) => T {
  const slots = 256;
  const texts = new Array<Cell>(slots).fill("");
  const meanings = new Array<T>(slots);
  return (cell) => {
    if (typeof cell !== "string" || cell.length < 2) return read(cell);
    const end = cell.length - 1;
    const slot = (cell.charCodeAt(end) * 7 + cell.charCodeAt(end - 1) * 31 + end) & (slots - 1);
    if (texts[slot] !== cell) {
      texts[slot] = cell;
      meanings[slot] = read(cell);
    }
    return meanings[slot]!;
  };
}
