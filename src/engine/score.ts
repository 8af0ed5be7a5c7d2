import { isoOfMonth, monthOfIso } from "../evidence/calendar";
import type { Evidence, RangeKind } from "../evidence/evidence";
import { findDesignation, type RuleSet } from "../rulebook/ruleSet";
import { rulebook } from "../rulebook/rulebook";
import type { Designation } from "../rulebook/schema";
import type { Sentence } from "../words/say";
import { lastCoveredMonth } from "./coverage";
import { ifNothingBefore } from "./ifNothingBefore";
import { firstMonths } from "./ifNothingBeforeFinding";
import { monthlyKinds } from "./monthlyKinds";
import { NoAnswer } from "./noAnswer";
import { refuseUnusable } from "./refuseUnusable";
import type {
  IfNothingBefore,
  MetricScore,
  OtherReading,
  OtherTrack,
  Question,
  Reading,
  Scorecard,
} from "./scorecard";
import { monthsNeeded, scoreFindings } from "./scoreFindings";
import { scoreTracks } from "./scoreTracks";
import { blockersOf, cutPoints, type ScoredUnder } from "./scoreUnder";
import { kindsOf, kindsOfMetric } from "./wants";

/**
 * Scores evidence under the rules in force.
 * @throws UnusableEvidence when nothing in the ranges can be used
 * @throws NoAnswer for an unknown designation, track or reading, or a date before the rules begin
 */
export function score(evidence: Evidence, question: Question): Scorecard {
  refuseUnusable(evidence);
  const designation = designationAsked(question.designation);
  const asOf = question.asOf ?? defaultAsOf(designation, evidence, question.today);
  const reading = question.reading ?? "guide";
  const here = scoreTracks(designation, evidence, question, asOf, reading);
  const otherReading = reading === "guide" ? "learn" : "guide";
  const there = scoreTracks(designation, evidence, question, asOf, otherReading, here.all).best;
  const { best } = here;
  const { rules, metrics, total, max, chosen } = best;
  const months = monthsNeeded(rules, evidence, monthOfIso(asOf));
  const supposed = ifNothingBefore({
    designation,
    evidence,
    question,
    asOf,
    reading,
    here,
    months,
  });
  return {
    designation: designation.id,
    designationName: designation.name,
    asOf,
    asOfChosen: question.asOf != null,
    track: chosen.track,
    trackAuto: chosen.auto,
    trackReason: chosen.reason,
    otherTrack: otherTrackOf(best, here.all),
    reading,
    edition: {
      from: rules.edition.from,
      window: rules.edition.window ?? null,
      note: rules.edition.note,
    },
    rulesCheckedOn: rules.checkedOn,
    metrics: metrics.map((metric, index) =>
      withSupposition(
        withOtherReading(metric, there.metrics[index]!, otherReading, rules),
        supposed
      )
    ),
    total,
    max,
    target: rules.total.value,
    qualified: best.qualified,
    blockers: blockersOf(rules, metrics),
    findings: [
      ...scoreFindings(best, asOf, months, supposed, evidence, question.today),
      ...evidence.findings,
    ],
    otherReading: otherReadingOf(best, there, otherReading),
    months,
    ifNothingBefore: supposed,
    lacking: lackingKinds(best, evidence),
    approximate: best.approximate,
  };
}

/** A designation by name; the first of the rulebook where none is asked for. @throws NoAnswer naming those there are */
export function designationAsked(asked: string | null | undefined): Designation {
  const designation = asked ? findDesignation(asked) : rulebook.designations[0]!;
  if (designation) return designation;
  throw new NoAnswer({
    id: "engine.noDesignation",
    values: { asked: asked!, known: { list: rulebook.designations.map(({ name }) => name) } },
  });
}

function otherTrackOf(best: ScoredUnder, all: readonly ScoredUnder[]): OtherTrack | null {
  const other = all.find((each) => each !== best);
  return other
    ? { track: other.rules.track, total: other.total, qualified: other.qualified }
    : null;
}

function otherReadingOf(
  here: ScoredUnder,
  there: ScoredUnder,
  reading: Reading
): OtherReading | null {
  const differs = here.metrics.flatMap(({ id, points }, index) => {
    const other = there.metrics[index]!;
    return other.points === points ? [] : [{ metric: id, points: other.points }];
  });
  return differs.length === 0
    ? null
    : { reading, total: there.total, qualified: there.qualified, differs };
}

function withOtherReading(
  metric: MetricScore,
  other: MetricScore,
  reading: Reading,
  rules: RuleSet
): MetricScore {
  if (metric.points === other.points) return metric;
  const rule = rules.metrics.find(({ id }) => id === metric.id)!;
  const note: Sentence = {
    id:
      rule.measure === "tenant-difference"
        ? "engine.otherReadingMonths"
        : rule.measure === "distinct-services"
          ? "engine.otherReadingServices"
          : "engine.otherReadingPoints",
    values: { reading, points: cutPoints(other.points) },
  };
  return { ...metric, notes: [...metric.notes, note] };
}

function withSupposition(metric: MetricScore, supposed: IfNothingBefore | null): MetricScore {
  const there = supposed?.differs.find((differing) => differing.metric === metric.id);
  if (!there) return metric;
  const note: Sentence = {
    id: "engine.ifNothingBefore",
    values: { points: cutPoints(there.points), before: firstMonths(supposed!) },
  };
  return { ...metric, notes: [...metric.notes, note] };
}

/** Kinds of ranges that metrics without a proven value are scored from, and that are not given. */
export function lackingKinds(
  { rules, metrics }: ScoredUnder,
  evidence: Evidence
): readonly RangeKind[] {
  return kindsOf(rules.designation).filter(
    (kind) =>
      kind in evidence &&
      evidence[kind as keyof Evidence] === null &&
      rules.metrics.some(
        (rule, index) => kindsOfMetric(rule).includes(kind) && metrics[index]!.status === "unknown"
      )
  );
}

/** The first day after the last month shown, so that a score does not change by itself; else today. */
export function defaultAsOf(designation: Designation, evidence: Evidence, today: string): string {
  const wanted = kindsOf(designation);
  const last = monthlyKinds
    .filter((kind) => wanted.includes(kind))
    .map((kind) => evidence[kind] && lastCoveredMonth(evidence[kind]))
    .filter((month) => month !== null);
  return last.length === 0 ? today : isoOfMonth(Math.max(...last) + 1);
}
