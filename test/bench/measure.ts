import type { Cell } from "../../src/evidence/grid";

/** New cells as a host would hand them over, moved out of the way first: that is the parsing's cost and nobody else's. */
export function freshCells(json: string): Cell[][] {
  const cells = JSON.parse(json) as Cell[][];
  const collect = globalThis.gc as ((options: { type: "minor" }) => void) | undefined;
  collect?.({ type: "minor" });
  collect?.({ type: "minor" });
  return cells;
}

/** Touches every cell once; what it returns keeps it from being optimised away. */
export function bareScan(grid: Cell[][]): number {
  let touched = 0;
  for (let row = 0; row < grid.length; row++) {
    const cells = grid[row]!;
    for (let column = 0; column < cells.length; column++) {
      const cell = cells[column];
      if (typeof cell === "number") touched += cell;
      else if (typeof cell === "string") touched += cell.length;
    }
  }
  return touched;
}

export function timed<A, B>(argument: A, work: (argument: A) => B): { ms: number; result: B } {
  const start = performance.now();
  const result = work(argument);
  return { ms: performance.now() - start, result };
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1]!;
}
