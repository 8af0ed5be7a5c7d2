import { score } from "../../src/engine/score";
import type { Cell } from "../../src/evidence/grid";
import { readEvidence } from "../../src/evidence/readEvidence";
import { ledgerJson } from "./ledger";

/**
 * Scoring of usage rows as a ratio to a bare scan of the same two-dimensional array in the same run: seconds
 * mean nothing on a shared machine. Medians of interleaved runs on fresh cells. Ends with 1 when a limit is passed.
 */
const limits = { grouped: 4, shuffled: 15 };
const sizes = (process.argv[2] ?? "10000,100000,1000000").split(",").map(Number);

let passed = true;
console.log(
  "rows       order      score ÷ bare scan   rescore ÷ bare scan   bare scan   memory kept"
);
for (const size of sizes) {
  for (const order of ["grouped", "shuffled"] as const) {
    const json = ledgerJson(size, order);
    // Enough to be compiled, as functions that a workbook calls again and again are.
    const warmUps = Math.max(2, Math.min(300, Math.round(3_000_000 / size)));
    const runs = size < 1_000_000 ? 31 : 5;
    const bare: number[] = [];
    const scored: number[] = [];
    const rescored: number[] = [];
    for (let run = -warmUps; run < runs; run++) {
      const bareMs = timed(freshCells(json), bareScan).ms;
      const { ms, result } = timed(freshCells(json), scoreGrid);
      const again = timed(result, (evidence) => score(evidence, { today: "2026-11-22" })).ms;
      if (run < 0) continue;
      bare.push(bareMs);
      scored.push(ms);
      rescored.push(again);
    }
    const heap = heapGrowth(json);
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

/** Memory that scoring needs beyond the cells, measured apart: a forced collection spoils the timing. */
function heapGrowth(json: string): number {
  const grid = freshCells(json);
  const used = () => process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers;
  globalThis.gc?.();
  const before = used();
  const evidence = scoreGrid(grid);
  globalThis.gc?.();
  return evidence.ranges.length === 1 ? used() - before : 0;
}

/** New cells as a host would hand them over, moved out of the way first: that is the parsing's cost and nobody else's. */
function freshCells(json: string): Cell[][] {
  const cells = JSON.parse(json) as Cell[][];
  const collect = globalThis.gc as ((options: { type: "minor" }) => void) | undefined;
  collect?.({ type: "minor" });
  collect?.({ type: "minor" });
  return cells;
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
