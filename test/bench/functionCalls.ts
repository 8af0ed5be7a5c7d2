import "./pageInNode";
import type { Cell } from "../../src/evidence/grid";
import { loadFunctions, type Invocation } from "./functionRuntime";
import { ledgerJson } from "./ledger";

/** How much more work a call may be through the runtime than made directly. */
const limit = 2;
const calls = 10_000;
const rowsEach = 24;
const rounds = 3;

/**
 * 10,000 calls of SCORE over small ranges through the genuine custom-functions runtime, as a ratio to the
 * same calls of the same function made directly in the same run: medians of interleaved rounds. The ratio is
 * of processor time; the runtime also waits, between handing over results and the next calls, which is its
 * own choice.
 */
export async function benchFunctionCalls(): Promise<boolean> {
  const { score, invoke } = await loadFunctions();
  const json = smallRanges();
  const direct: Spent[] = [];
  const through: Spent[] = [];
  let same = true;
  for (let round = -1; round < rounds; round++) {
    const ranges = json.map((text) => JSON.parse(text) as Cell[][]);
    const one = await spent(() => Promise.resolve(ranges.map((range) => score(range))));
    const other = await spent(() => invoke(json.map((range, id): Invocation => ({ id, range }))));
    same &&= one.result.every((total, id) => other.result.get(id) === total);
    if (round < 0) continue;
    direct.push(one);
    through.push(other);
  }
  const work = (all: readonly Spent[]) => median(all.map(({ cpu }) => cpu));
  const wall = (all: readonly Spent[]) => median(all.map((each) => each.wall)).toFixed(0);
  const ratio = work(through) / work(direct);
  console.log(
    `\n${calls.toLocaleString("en-US")} calls of SCORE over ${rowsEach} rows each, by the genuine custom-functions runtime`
  );
  console.log(
    `  directly   ${work(direct).toFixed(0)} ms of processor time, ${wall(direct)} ms in all`
  );
  console.log(
    `  runtime    ${work(through).toFixed(0)} ms of processor time, ${wall(through)} ms in all with its own waits`
  );
  console.log(
    `  ratio      ${ratio.toFixed(2)}× (limit ${limit}×)${same ? "" : "; results differ"}`
  );
  return same && ratio <= limit;
}

interface Spent {
  /** Milliseconds of processor time, on all threads. */
  readonly cpu: number;
  readonly wall: number;
}

async function spent<T>(work: () => Promise<T>): Promise<Spent & { readonly result: T }> {
  globalThis.gc?.();
  const cpu = process.cpuUsage();
  const start = performance.now();
  const result = await work();
  const { user, system } = process.cpuUsage(cpu);
  return { result, cpu: (user + system) / 1000, wall: performance.now() - start };
}

function smallRanges(): string[] {
  const [header, ...rows] = JSON.parse(ledgerJson(calls + rowsEach, "grouped")) as Cell[][];
  return Array.from({ length: calls }, (_, i) =>
    JSON.stringify([header, ...rows.slice(i, i + rowsEach)])
  );
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1]!;
}
