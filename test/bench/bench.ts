import { score } from "../../src/engine/score";
import type { Cell } from "../../src/evidence/grid";
import { readEvidence } from "../../src/evidence/readEvidence";
import { ledgerJson } from "./ledger";

/**
 * Scoring of usage rows as a ratio to a bare scan of the same two-dimensional array in the same run: seconds
 * mean nothing on a shared machine. Medians of interleaved runs on fresh cells. Ends with 1 when a limit is passed.
 */
const limits = { grouped: 4, shuffled: 15 };
const sizes = [10_000, 100_000, 1_000_000];

let passed = true;
console.log(
  "rows       order      score ÷ bare scan   rescore ÷ bare scan   bare scan   heap growth"
);
for (const size of sizes) {
  for (const order of ["grouped", "shuffled"] as const) {
    const json = ledgerJson(size, order);
    const runs = size < 1_000_000 ? 15 : 5;
    const bare: number[] = [];
    const scored: number[] = [];
    const rescored: number[] = [];
    let heap = 0;
    for (let run = -3; run < runs; run++) {
      const bareMs = timed(freshCells(json), bareScan).ms;
      const grid = freshCells(json);
      globalThis.gc?.();
      const before = process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers;
      const { ms, result } = timed(grid, scoreGrid);
      const after = process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers;
      const again = timed(result, (evidence) => score(evidence, { today: "2026-11-22" })).ms;
      if (run < 0) continue;
      bare.push(bareMs);
      scored.push(ms);
      rescored.push(again);
      heap = Math.max(heap, after - before);
    }
    const ratio = median(scored) / median(bare);
    if (ratio > limits[order]) passed = false;
    console.log(
      [
        size.toLocaleString("en-US").padEnd(10),
        order.padEnd(10),
        `${ratio.toFixed(2)}× (limit ${limits[order]}×)`.padEnd(19),
        `${(median(rescored) / median(bare)).toFixed(3)}×`.padEnd(21),
        `${median(bare).toFixed(2)} ms`.padEnd(11),
        `${(heap / 1e6).toFixed(1)} MB`,
      ].join(" ")
    );
  }
}
console.log(passed ? "All ratios are within their limits." : "A ratio passed its limit.");
process.exitCode = passed ? 0 : 1;

function freshCells(json: string): Cell[][] {
  return JSON.parse(json) as Cell[][];
}

function scoreGrid(grid: Cell[][]) {
  const evidence = readEvidence([{ grid, place: { label: "range", top: 0, left: 0 } }]);
  score(evidence, { today: "2026-11-22" });
  return evidence;
}

/** Touches every cell once; what it returns keeps it from being optimised away. */
function bareScan(grid: Cell[][]): number {
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

function timed<A, B>(argument: A, work: (argument: A) => B): { ms: number; result: B } {
  const start = performance.now();
  const result = work(argument);
  return { ms: performance.now() - start, result };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1]!;
}
