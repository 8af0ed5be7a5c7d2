import { monthOfIso } from "../evidence/calendar";
import type { Evidence, Month } from "../evidence/evidence";
import { examine } from "../evidence/exam/examine";
import type { Finding } from "../evidence/finding";
import { findingText } from "../evidence/findingText";
import type { EvidenceRange } from "../evidence/grid";
import { ruleSet, rulesBegin, tracksInForce } from "../rulebook/ruleSet";
import { rulebook } from "../rulebook/rulebook";
import type { IsoDate } from "../rulebook/terms";
import { certificationState } from "./certificationState";
import { lastMonthFindings, oldMonths } from "./lastMonth";
import { isMonthly, monthlyKinds } from "./monthlyKinds";
import { defaultAsOf } from "./score";
import type { MonthsNeeded, Question } from "./scorecard";
import { laterThanToday, monthsMissing, monthsNeeded } from "./scoreFindings";
import { kindsOf } from "./wants";

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
  const asked = question.asOf ?? null;
  const asOf = asked ?? defaultAsOf(rulebook.designations[0]!, evidence, question.today);
  const findings = [
    ...evidence.findings,
    ...monthsFindings(evidence, asked, question.today),
    ...(evidence.certifications ? certificationState(evidence.certifications, asOf) : []),
    ...examine(ranges, evidence),
  ];
  return worstFirst(onceEach(findings));
}

function monthsFindings(evidence: Evidence, asked: IsoDate | null, today: IsoDate): Finding[] {
  const days = new Map(
    rulebook.designations.map((each) => [each, asked ?? defaultAsOf(each, evidence, today)])
  );
  const needed = [...days].map(([designation, asOf]) =>
    asOf < rulesBegin(designation)
      ? []
      : tracksInForce(designation, asOf, "guide").flatMap((track) =>
          monthsNeeded(ruleSet(designation, asOf, track, "guide"), evidence, monthOfIso(asOf))
        )
  );
  // Security looks at two years of Azure usage: of no use to who shows nothing else of Security.
  const whole = rulebook.designations.map((designation) =>
    kindsOf(designation).every((kind) => !isMonthly(kind) || evidence[kind] !== null)
  );
  const latest = [...days.values()].sort().at(-1)!;
  return [
    ...(latest > today ? [laterThanToday(latest)] : []),
    ...monthlyKinds.flatMap((kind) => {
      if (!evidence[kind]) return [];
      const of = needed.map((each) => each.filter((months) => months.kind === kind));
      const meant = of.filter((_, index) => whole[index]).flat();
      const own = meant.length > 0 ? meant : of.flat();
      return [
        ...(asked === null ? oldMonths(evidence, kind, today) : []),
        ...(own.length > 0 ? monthsMissing(together(own), evidence) : []),
        ...[...new Set(days.values())].flatMap((asOf) =>
          lastMonthFindings(evidence, kind, asOf, today)
        ),
      ];
    }),
  ];
}

/** The months that several designations and tracks need, as one. */
function together(needed: readonly MonthsNeeded[]): MonthsNeeded {
  const all = (months: (each: MonthsNeeded) => readonly Month[]) =>
    [...new Set(needed.flatMap(months))].sort((a, b) => a - b);
  return {
    kind: needed[0]!.kind,
    compared: all(({ compared }) => compared),
    needed: all((each) => each.needed),
    missing: all(({ missing }) => missing),
  };
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
