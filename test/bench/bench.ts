import { score } from "../../src/engine/score";
import type { Cell } from "../../src/evidence/grid";
import { readEvidence } from "../../src/evidence/readEvidence";
import { StandingEvidence } from "../../src/evidence/standingEvidence";
import { comparePeers } from "./comparePeers";
import { ledgerJson } from "./ledger";
import { bareScan, freshCells, median, timed } from "./measure";

/**
 * Scoring of usage rows as a ratio to a bare scan of the same two-dimensional array in the same run: seconds
 * mean nothing on a shared machine. Medians of interleaved runs on fresh cells. Ends with 1 when a limit is passed.
 */
const limits = { grouped: 4, shuffled: 15 };
const sizes = (process.argv[2] ?? "10000,100000,1000000").split(",").map(Number);

let passed = true;
console.log(
  "rows       order      score ÷ bare scan   one row changed ÷ bare scan (its score)   bare scan   memory kept"
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
    const changed: number[] = [];
    const standing = new StandingEvidence([rangeOf(freshCells(json))]);
    const row = freshCells(json)[1]!;
    for (let run = -warmUps; run < runs; run++) {
      const bareMs = timed(freshCells(json), bareScan).ms;
      const { ms } = timed(freshCells(json), scoreGrid);
      const after = row.with(3, 1000 + run);
      const { ms: changeMs, result } = timed(after, (cells) => standing.replaceRows(0, 1, [cells]));
      const again = timed(result, (evidence) => score(evidence, { today: "2026-11-22" })).ms;
      if (run < 0) continue;
      bare.push(bareMs);
      scored.push(ms);
      rescored.push(again);
      changed.push(changeMs + again);
    }
    const heap = heapGrowth(json);
    const ratio = median(scored) / median(bare);
    if (ratio > limits[order]) passed = false;
    console.log(
      [
        size.toLocaleString("en-US").padEnd(10),
        order.padEnd(10),
        `${ratio.toFixed(2)}× (limit ${limits[order]}×)`.padEnd(19),
        `${(median(changed) / median(bare)).toFixed(3)}× (${(median(rescored) / median(bare)).toFixed(3)}×)`.padEnd(
          41
        ),
        `${median(bare).toFixed(2)} ms`.padEnd(11),
        `${(heap / 1e6).toFixed(1)} MB`,
      ].join(" ")
    );
  }
}
console.log(passed ? "All ratios are within their limits." : "A ratio passed its limit.");
void comparePeers(
  sizes.filter((size) => size >= 100_000),
  scoreGrid
).then((slower) => {
  console.log(slower ? "Both are ten times slower." : "A peer is not ten times slower.");
  process.exitCode = passed && slower ? 0 : 1;
});

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

function rangeOf(grid: Cell[][]) {
  return { grid, place: { label: "range", top: 0, left: 0 } };
}

function scoreGrid(grid: Cell[][]) {
  const evidence = readEvidence([rangeOf(grid)]);
  score(evidence, { today: "2026-11-22" });
  return evidence;
}
