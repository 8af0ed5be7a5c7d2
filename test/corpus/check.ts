import { check } from "../../src/engine/check";
import { compare, type ComparedTrack } from "../../src/engine/compare";
import { explain } from "../../src/engine/explain";
import { NoAnswer } from "../../src/engine/noAnswer";
import { score } from "../../src/engine/score";
import type { MetricScore, Reading } from "../../src/engine/scorecard";
import type { Evidence } from "../../src/evidence/evidence";
import type { Finding } from "../../src/evidence/finding";
import { findingText } from "../../src/evidence/findingText";
import type { EvidenceRange } from "../../src/evidence/grid";
import { readEvidence } from "../../src/evidence/readEvidence";
import { UnusableEvidence } from "../../src/evidence/unusable";
import { rulebook } from "../../src/rulebook/rulebook";
import { openFile } from "../../src/workbook/file/openFile";
import { say } from "../../src/words/say";
import { boundedGrid } from "../support/boundedGrid";
import type { Expected, OddExport, Proven } from "./oddExport";

/** What came of an export. */
export interface Outcome {
  readonly findings: readonly Finding[];
  /** The message that refused it; null when it was scored. */
  readonly refused: string | null;
  /** What is not as the corpus says; empty when all is. */
  readonly faults: readonly string[];
}

const today = "2026-11-22";

/** Reads and scores an export in every way there is, and compares with what the corpus says. */
export async function checkExport(odd: OddExport): Promise<Outcome> {
  const handed = await opened(odd);
  const evidence = readEvidence(handed);
  const question = { today, asOf: odd.asOf ?? null };
  const faults: string[] = [];
  const findings = [...evidence.findings];
  const add = (more: readonly Finding[]) => {
    for (const finding of more)
      if (!findings.some((known) => same(known, finding))) findings.push(finding);
  };
  add(check(handed, evidence, question));
  let refused: string | null = null;
  try {
    for (const { id } of rulebook.designations)
      add(score(evidence, { ...question, designation: id }).findings);
  } catch (thrown) {
    refused = refusalOf(thrown);
  }
  if (refused !== fullId(odd.refused)) faults.push(`refused: ${refused}, expected ${odd.refused}`);
  if (refused === null) faults.push(...pointFaults(odd, evidence, question));
  faults.push(...findingFaults(odd, findings));
  return { findings, refused, faults };
}

async function opened({ given, name }: OddExport): Promise<EvidenceRange[]> {
  return Promise.all(
    given.map(async (source, index) => ({
      grid: boundedGrid(
        typeof source === "string"
          ? (await openFile(new TextEncoder().encode(source), `${name}.csv`)).sheets[0]!.grid
          : source
      ),
      place: { label: `range ${index + 1}`, top: 0, left: 0 },
    }))
  );
}

/** The id of the message that refuses; anything but the scorer's own sentences is thrown on. */
function refusalOf(thrown: unknown): string {
  if (thrown instanceof UnusableEvidence) return (thrown.finding?.message ?? thrown.sentence).id;
  if (thrown instanceof NoAnswer) return thrown.sentence.id;
  throw thrown;
}

function findingFaults(odd: OddExport, findings: readonly Finding[]): string[] {
  const expected = odd.finds ?? [];
  const faults: string[] = [];
  for (const each of expected)
    if (!findings.some((finding) => meets(finding, each)))
      faults.push(`not found: ${JSON.stringify(each)}`);
  const due = new Set(expected.map(({ id }) => fullId(id)));
  for (const finding of findings) {
    const unsaid = unsayable(finding);
    if (unsaid) faults.push(`can't be said: ${finding.message.id}: ${unsaid}`);
    if (finding.severity === "error" && !due.has(finding.message.id))
      faults.push(`not expected: ${finding.message.id}`);
  }
  return faults;
}

/** Why a finding can't be put into words; null when it can. */
function unsayable(finding: Finding): string | null {
  try {
    return /\S/.test(findingText(finding)) ? null : "no words";
  } catch (thrown) {
    return String(thrown);
  }
}

function same(a: Finding, b: Finding): boolean {
  return a === b || (a.message.id === b.message.id && findingText(a) === findingText(b));
}

function meets({ message, where }: Finding, { id, rows, count = rows?.length }: Expected): boolean {
  return (
    message.id === fullId(id) &&
    (rows === undefined || rows.join() === (where?.rows ?? []).join()) &&
    (count === undefined || count === where?.rowCount)
  );
}

function pointFaults(
  { proves = {}, overpaid = {}, atMost = {} }: OddExport,
  evidence: Evidence,
  question: { today: string; asOf: string | null }
): string[] {
  const most: Proven = { ...proves, ...overpaid, ...atMost };
  const faults: string[] = [];
  for (const reading of ["guide", "learn"] satisfies Reading[]) {
    for (const row of compare(evidence, { ...question, reading })) {
      if ("begins" in row) continue;
      for (const metric of row.metrics) {
        for (const { why, group } of explain(metric)) [why, group].forEach(say);
        const key = keyOf(row, metric);
        const { points, status } = metric;
        const told = `${row.designation} ${row.track} ${reading} ${metric.id}: ${points} (${status})`;
        if (points > Math.max(numberOf(overpaid[key]), numberOf(most[key])))
          faults.push(`${told}, not proven`);
        else if (reading === "guide" && row.counts && points !== overpaid[key]) {
          const exact = proves[key] ?? 0;
          if (exact === "unknown" ? status !== "unknown" : points !== exact)
            faults.push(`${told}, expected ${exact}`);
        }
      }
    }
  }
  return faults;
}

function keyOf({ designation }: ComparedTrack, { id }: MetricScore): string {
  const short: Partial<Record<string, string>> = {
    "net-customer-adds": "adds",
    "usage-growth": "growth",
    deployments: "services",
  };
  return (designation.endsWith("-azure") && short[id]) || `${designation} ${id}`;
}

function numberOf(points: number | "unknown" | undefined): number {
  return typeof points === "number" ? points : 0;
}

/** Ids are those of the evidence unless they say otherwise. */
function fullId(id: string): string;
function fullId(id: string | undefined): string | null;
function fullId(id: string | undefined): string | null {
  return id === undefined ? null : id.includes(".") ? id : `evidence.${id}`;
}
