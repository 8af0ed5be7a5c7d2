import { score } from "../../src/engine/score";
import { EvidenceReading } from "../../src/evidence/evidenceReading";
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
const limits = { grouped: 2.5, shuffled: 10, changed: 0.02 };
const sizes = (process.argv[2] ?? "10000,100000,1000000").split(",").map(Number);
/** As a host hands them over. */
const rowsAtOnce = 30_000;
const question = { today: "2026-11-22" };

/** Whether all ratios are within their limits. */
export async function bench(): Promise<boolean> {
  const passed = await benchScores();
  console.log(passed ? "All ratios are within their limits." : "A ratio passed its limit.");
  const slower = await comparePeers(
    sizes.filter((size) => size >= 100_000),
    scoreGrid
  );
  console.log(slower ? "Both are ten times slower." : "A peer is not ten times slower.");
  return passed && slower;
}

async function benchScores(): Promise<boolean> {
  let passed = true;
  console.log(
    "rows       order      score ÷ bare scan   from blocks ÷ bare scan   one row changed ÷ bare scan   bare scan   memory kept"
  );
  for (const size of sizes) {
    for (const order of ["grouped", "shuffled"] as const) {
      const json = ledgerJson(size, order);
      // Enough to be compiled, as functions that a workbook calls again and again are.
      const warmUps = Math.max(4, Math.min(300, Math.round(3_000_000 / size)));
      const runs = size < 1_000_000 ? 31 : 9;
      const bare: number[] = [];
      const scored: number[] = [];
      const fromBlocks: number[] = [];
      for (let run = -warmUps; run < runs; run++) {
        const bareMs = timed(freshCells(json), bareScan).ms;
        const { ms } = timed(freshCells(json), scoreGrid);
        const blocks = blocksOf(freshCells(json));
        const start = performance.now();
        await scoreBlocks(blocks);
        const blocksMs = performance.now() - start;
        if (run < 0) continue;
        bare.push(bareMs);
        scored.push(ms);
        fromBlocks.push(blocksMs);
      }
      const scan = median(bare);
      const [whole, blocks] = [median(scored) / scan, median(fromBlocks) / scan];
      const changed = median(changesScored(json)) / scan;
      // What is asked of a million rows; fewer of them weigh no more than the work that is done once.
      if (size >= 1_000_000 && (blocks > limits[order] || changed > limits.changed)) passed = false;
      console.log(
        [
          size.toLocaleString("en-US").padEnd(10),
          order.padEnd(10),
          `${whole.toFixed(2)}×`.padEnd(19),
          `${blocks.toFixed(2)}× (${limits[order]}× at 1M)`.padEnd(25),
          `${changed.toFixed(3)}× (${limits.changed}× at 1M)`.padEnd(29),
          `${scan.toFixed(2)} ms`.padEnd(11),
          `${(heapGrowth(json) / 1e6).toFixed(1)} MB`,
        ].join(" ")
      );
    }
  }
  return passed;
}

/** Milliseconds from a changed row to the new score, again and again as while somebody types. */
function changesScored(json: string): number[] {
  const cells = freshCells(json);
  const standing = new StandingEvidence([rangeOf(cells)]);
  const times: number[] = [];
  for (let change = -300; change < 300; change++) {
    const after = cells[1]!.with(3, 1000 + change);
    const { ms } = timed(after, (row) => score(standing.replaceRows(0, 1, [row]), question));
    if (change >= 0) times.push(ms);
  }
  return times;
}

function blocksOf(grid: Cell[][]): Cell[][][] {
  const blocks: Cell[][][] = [];
  for (let from = 0; from < grid.length; from += rowsAtOnce)
    blocks.push(grid.slice(from, from + rowsAtOnce));
  return blocks;
}

async function scoreBlocks(blocks: readonly Cell[][][]): Promise<void> {
  const reading = new EvidenceReading([{ place: { label: "range", top: 0, left: 0 } }]);
  for (const block of blocks) reading.addRows(0, block);
  score((await reading.finish()).evidence, question);
}

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
  score(evidence, question);
  return evidence;
}
