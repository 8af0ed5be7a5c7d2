import type { Evidence } from "../evidence/evidence";
import { examineSteps } from "../evidence/exam/examine";
import type { Finding } from "../evidence/finding";
import { findingText } from "../evidence/findingText";
import type { EvidenceRange } from "../evidence/grid";
import { atOnce, type Steps } from "../evidence/steps";
import { rulebook } from "../rulebook/rulebook";
import { certificationState } from "./certificationState";
import { monthsFindings } from "./checkMonths";
import { defaultAsOf } from "./score";
import type { Question } from "./scorecard";

/**
 * Everything there is to say about ranges, for all designations, worst first and each once: what keeps rows
 * from counting, what may be wrong with them, and which months are missing or not complete. Takes longer than
 * a score, because it looks at the cells once more. Never throws; ranges that can't be used are a finding.
 * @param evidence what the very same ranges were read as
 */
export function check(
  ranges: readonly EvidenceRange[],
  evidence: Evidence,
  question: Pick<Question, "asOf" | "today">
): readonly Finding[] {
  return atOnce(checkSteps(ranges, evidence, question));
}

/** The same in pieces, of which none is long. */
export function* checkSteps(
  ranges: readonly EvidenceRange[],
  evidence: Evidence,
  question: Pick<Question, "asOf" | "today">
): Steps<readonly Finding[]> {
  const asked = question.asOf ?? null;
  const asOf = asked ?? defaultAsOf(rulebook.designations[0]!, evidence, question.today);
  const ofMonths = yield* monthsFindings(evidence, asked, question.today);
  const { certifications } = evidence;
  const ofCertifications = certifications ? certificationState(certifications, asOf) : [];
  yield;
  const examined = yield* examineSteps(ranges, evidence);
  return worstFirst(
    onceEach([...evidence.findings, ...ofMonths, ...ofCertifications, ...examined])
  );
}

function onceEach(findings: readonly Finding[]): Finding[] {
  const seen = new Map<string, Finding>();
  for (const finding of findings) {
    const text = findingText(finding);
    if (!seen.has(text)) seen.set(text, finding);
  }
  return [...seen.values()];
}

function worstFirst(findings: Finding[]): Finding[] {
  const rank = { error: 0, warning: 1, note: 2 };
  return findings.sort((a, b) => rank[a.severity] - rank[b.severity]);
}
