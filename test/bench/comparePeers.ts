import type { Evidence } from "../../src/evidence/evidence";
import type { Cell } from "../../src/evidence/grid";
import { ledgerJson } from "./ledger";
import { freshCells, median } from "./measure";
import { peers } from "./peers";

/** How many times longer than scoring each must take at least. */
const slower = 10;

/**
 * Folds the same rows with Arquero and DuckDB, in turns with ours, from fresh cells each time. Ours scores as
 * well; theirs only sum. False when one is not as much slower, or sums otherwise.
 */
export async function comparePeers(
  sizes: readonly number[],
  score: (grid: Cell[][]) => Evidence
): Promise<boolean> {
  let passed = true;
  const others = await peers();
  console.log(`\nrows       order      ${others.map(({ name }) => `${name} ÷ ours`).join("   ")}`);
  for (const size of sizes) {
    for (const order of ["grouped", "shuffled"] as const) {
      const json = ledgerJson(size, order);
      const runs = size < 1_000_000 ? 5 : 3;
      const ours: number[] = [];
      const theirs = others.map((): number[] => []);
      for (let run = -2; run < runs; run++) {
        const cells = freshCells(json);
        const start = performance.now();
        const { usage } = score(cells);
        const ms = performance.now() - start;
        if (run >= 0) ours.push(ms);
        const total = usage!.totalCents.reduce((sum, cents) => sum + cents, 0) / 100;
        for (const [index, { fold }] of others.entries()) {
          const fresh = freshCells(json);
          const begun = performance.now();
          const found = await fold(fresh);
          if (run >= 0) theirs[index]!.push(performance.now() - begun);
          if (Math.abs(found - total) > 1) passed = false;
        }
      }
      const ratios = theirs.map((each) => median(each) / median(ours));
      if (ratios.some((ratio) => ratio < slower)) passed = false;
      const shown = ratios.map((ratio) => `${ratio.toFixed(1)}×`.padEnd(16)).join(" ");
      console.log(`${size.toLocaleString("en-US").padEnd(10)} ${order.padEnd(10)} ${shown}`);
    }
  }
  return passed;
}
