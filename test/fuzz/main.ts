import { parseArgs } from "node:util";
import { fuzzRun } from "./fuzzRun";

/** `npm run fuzz -- --runs 100000 [--seed N]`: random ranges until one is not read, scored and told as it should be. */
const { values } = parseArgs({
  options: { runs: { type: "string", default: "20000" }, seed: { type: "string" } },
});
const seed = values.seed === undefined ? Date.now() % 2 ** 31 : Number(values.seed);
const report = fuzzRun(Number(values.runs), seed);
const most = [...report.said].sort(([, a], [, b]) => b - a);
for (const [id, count] of most) console.log(`${String(count).padStart(8)}  ${id}`);
console.log(
  `${report.runs} runs, seed ${report.seed}: ${report.scored} scored, ${report.withPoints} with points, ` +
    `${most.length} kinds of findings and refusals. ` +
    `Slowest ${report.slowest.milliseconds.toFixed(0)} ms (${report.slowest.sizes}).`
);
if (report.failure) {
  console.error(report.failure);
  process.exitCode = 1;
}
