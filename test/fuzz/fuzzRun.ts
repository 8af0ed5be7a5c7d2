import fc from "fast-check";
import { check } from "../../src/engine/check";
import { compare } from "../../src/engine/compare";
import { explain } from "../../src/engine/explain";
import { NoAnswer } from "../../src/engine/noAnswer";
import { score } from "../../src/engine/score";
import type { MetricScore, Question } from "../../src/engine/scorecard";
import type { Finding } from "../../src/evidence/finding";
import { findingText } from "../../src/evidence/findingText";
import type { Grid } from "../../src/evidence/grid";
import { readEvidence } from "../../src/evidence/readEvidence";
import { UnusableEvidence } from "../../src/evidence/unusable";
import { rulebook } from "../../src/rulebook/rulebook";
import { checkTable } from "../../src/report/checkTable";
import { compareTable } from "../../src/report/compareTable";
import { scorecardTable } from "../../src/report/scorecardTable";
import { say } from "../../src/words/say";
import { boundedGrid } from "../support/boundedGrid";
import { grids } from "./arbitraryGrids";

export interface FuzzReport {
  readonly runs: number;
  readonly seed: number;
  /** How many of them were scored; the others were refused in a sentence. */
  readonly scored: number;
  /** How many gave points. */
  readonly withPoints: number;
  /** How often each finding and each refusal was made. */
  readonly said: ReadonlyMap<string, number>;
  readonly slowest: { readonly milliseconds: number; readonly sizes: string };
  /** What went wrong, with the smallest grids that show it; null when nothing did. */
  readonly failure: string | null;
}

const question = fc.record<Pick<Question, "asOf" | "reading" | "today">>({
  asOf: fc.constantFrom(
    null,
    null,
    "2026-11-01",
    "2022-10-03",
    "2025-01-01",
    "2030-01-01",
    "2022-01-01"
  ),
  reading: fc.constantFrom("guide" as const, "learn" as const),
  today: fc.constantFrom("2026-11-22", "2026-10-20"),
});

/** Hands random ranges to the scorer; stops at the first that it throws on, misjudges or can't put into words. */
export function fuzzRun(runs: number, seed: number): FuzzReport {
  const said = new Map<string, number>();
  let scored = 0;
  let withPoints = 0;
  let slowest = { milliseconds: 0, sizes: "" };
  const note = (id: string) => said.set(id, (said.get(id) ?? 0) + 1);
  const property = fc.property(grids, question, (given, asked) => {
    const started = performance.now();
    const points = judge(given, asked, note);
    const milliseconds = performance.now() - started;
    if (points !== null) scored++;
    if (points) withPoints++;
    if (milliseconds > slowest.milliseconds) slowest = { milliseconds, sizes: sizesOf(given) };
  });
  const result = fc.check(property, { numRuns: runs, seed });
  return {
    ...{ runs: result.numRuns, seed, scored, withPoints, said, slowest },
    failure: result.failed ? failureOf(result) : null,
  };
}

/** Reads, scores, compares and explains in every way; null when it was refused, else the most points given. */
function judge(
  given: readonly Grid[],
  asked: Pick<Question, "asOf" | "reading" | "today">,
  note: (id: string) => void
): number | null {
  const ranges = given.map((grid, index) => ({
    grid: boundedGrid(grid),
    place: { label: `range ${index + 1}`, top: 0, left: 0 },
  }));
  const evidence = readEvidence(ranges);
  checkFindings(evidence.findings);
  const checked = check(ranges, evidence, asked);
  checkFindings(checked);
  checkTableOf(checkTable(checked));
  for (const { message } of checked) note(message.id);
  let most = 0;
  try {
    for (const { id } of rulebook.designations) {
      const card = score(evidence, { ...asked, designation: id });
      checkMetrics(card.metrics, card.total, card.max);
      checkFindings(card.findings.filter((finding) => !evidence.findings.includes(finding)));
      checkTableOf(scorecardTable(card));
      for (const blocker of card.blockers) spoken(say(blocker));
      for (const metric of card.metrics) {
        for (const { why, group } of explain(metric))
          for (const sentence of [why, group]) spoken(say(sentence));
        for (const sentence of [metric.gap, ...metric.notes]) spoken(say(sentence));
      }
      spoken(say(card.trackReason));
      most = Math.max(most, card.total);
    }
  } catch (thrown) {
    note(refusal(thrown));
    most = -1;
  }
  try {
    const compared = compare(evidence, asked);
    checkTableOf(compareTable(compared));
    for (const row of compared)
      if (!("begins" in row)) checkMetrics(row.metrics, row.total, row.max);
  } catch (thrown) {
    refusal(thrown);
  }
  return most < 0 ? null : most;
}

function checkMetrics(metrics: readonly MetricScore[], total: number, max: number): void {
  for (const { id, points, max: most, exact } of metrics) {
    must(points >= 0 && points <= most, `${id}: ${points} of ${most} points`);
    must(exact.every(Number.isSafeInteger) && exact[1] > 0, `${id}: ${exact.join("/")}`);
    must(
      Math.abs(points - exact[0] / exact[1]) < 1e-9,
      `${id}: ${points} is not ${exact.join("/")}`
    );
  }
  const sum = metrics.reduce((all, { exact: [n, d] }) => all + n / d, 0);
  must(Math.abs(sum - total) < 1e-9, `the points sum to ${sum}, the total is ${total}`);
  must(total >= 0 && total <= max, `total ${total} of ${max}`);
}

/** A table of cells that a spreadsheet can show, each row as long as its header. */
function checkTableOf([header, ...rows]: readonly (readonly unknown[])[]): void {
  for (const row of rows) {
    must(row.length === header!.length, `${row.length} cells below ${header!.length} headers`);
    for (const cell of row)
      must(
        typeof cell === "string" || typeof cell === "boolean" || Number.isFinite(cell),
        `a table holds ${String(cell)}`
      );
  }
}

function checkFindings(findings: readonly Finding[]): void {
  for (const finding of findings) {
    spoken(findingText(finding));
    const { rows = [], rowCount = rows.length } = finding.where ?? {};
    must(rowCount >= rows.length, `${finding.message.id}: ${rowCount} rows, ${rows.length} named`);
  }
}

/** The sentence of a typed error; any other is thrown on. */
function refusal(thrown: unknown): string {
  if (!(thrown instanceof UnusableEvidence || thrown instanceof NoAnswer)) throw thrown;
  spoken(thrown.message);
  return `${thrown.name} ${thrown.sentence.id}`;
}

function spoken(text: string): void {
  must(/\S/.test(text) && !/\[object|undefined/.test(text), `unfit words: ${text.slice(0, 200)}`);
}

function must(holds: boolean, otherwise: string): void {
  if (!holds) throw new Error(otherwise);
}

function sizesOf(given: readonly Grid[]): string {
  return given
    .map(
      (grid) => `${grid.length} × ${grid.reduce((most, { length }) => Math.max(most, length), 0)}`
    )
    .join(", ");
}

function failureOf<T>(result: fc.RunDetails<T>): string {
  const { seed, counterexamplePath, counterexample, errorInstance } = result;
  const shown = fc.stringify(counterexample);
  return [
    `seed ${seed}, path ${counterexamplePath}`,
    String((errorInstance as Error | null)?.stack ?? errorInstance),
    shown.length > 4_000 ? `${shown.slice(0, 4_000)}…` : shown,
  ].join("\n");
}
