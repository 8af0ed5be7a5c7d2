import type { Evidence, RangeKind } from "../evidence/evidence";
import { ruleSet, rulesBegin, tracksInForce } from "../rulebook/ruleSet";
import { rulebook } from "../rulebook/rulebook";
import type { Designation } from "../rulebook/schema";
import type { IsoDate } from "../rulebook/terms";
import type { Sentence } from "../words/say";
import { refuseBeforeRules } from "./refuseBeforeRules";
import { refuseUnusable } from "./refuseUnusable";
import { defaultAsOf, lackingKinds } from "./score";
import type { MetricScore, Question, Track } from "./scorecard";
import { scoreTracks } from "./scoreTracks";
import { scoreUnder } from "./scoreUnder";

/** What one designation scores on one track: the same number that a scorecard of it gives. */
export interface ComparedTrack {
  readonly designation: string;
  readonly designationName: string;
  readonly track: Track;
  /** Whether this is the track that the partner is scored on. */
  readonly counts: boolean;
  /** Why that track counts. */
  readonly trackReason: Sentence;
  readonly asOf: IsoDate;
  readonly total: number;
  readonly max: number;
  readonly target: number;
  readonly qualified: boolean;
  readonly metrics: readonly MetricScore[];
  /** The metric that lacks the largest share of its points; null when every metric is full. */
  readonly weakest: MetricScore | null;
  /** Kinds of ranges it is scored from that are not given. */
  readonly lacking: readonly RangeKind[];
  /** What the score is estimated from; null where nothing is. */
  readonly approximate: Sentence | null;
}

/** A designation without rules on the day. */
export interface NotYetRuled {
  readonly designation: string;
  readonly designationName: string;
  readonly asOf: IsoDate;
  readonly begins: IsoDate;
}

export type Compared = ComparedTrack | NotYetRuled;

/**
 * Every designation on every track, in the rulebook's order. The evidence is read once; only the rules differ.
 * @throws UnusableEvidence when nothing in the ranges can be used
 * @throws NoAnswer for a date before any rules
 */
export function compare(
  evidence: Evidence,
  question: Pick<Question, "asOf" | "reading" | "today">
): readonly Compared[] {
  refuseUnusable(evidence);
  const compared = rulebook.designations.flatMap((designation) =>
    tracksOf(designation, evidence, question)
  );
  if (compared.every((each) => "begins" in each)) {
    refuseBeforeRules(rulebook.designations[0]!, compared[0]!.asOf);
  }
  return compared;
}

function tracksOf(
  designation: Designation,
  evidence: Evidence,
  question: Parameters<typeof compare>[1]
): readonly Compared[] {
  const asOf = question.asOf ?? defaultAsOf(designation, evidence, question.today);
  const reading = question.reading ?? "guide";
  const { id, name } = designation;
  const begins = rulesBegin(designation);
  if (asOf < begins) return [{ designation: id, designationName: name, asOf, begins }];
  const auto = scoreTracks(designation, evidence, {}, asOf, reading);
  return tracksInForce(designation, asOf, reading).map((track) => {
    const scored =
      auto.all.find(({ rules }) => rules.track === track) ??
      scoreUnder(
        ruleSet(designation, asOf, track, reading),
        evidence,
        { track, auto: false, reason: { id: "engine.trackAsked" } },
        asOf,
        auto.best
      );
    const { rules, metrics, total, max, qualified } = scored;
    return {
      designation: id,
      designationName: name,
      track,
      counts: scored === auto.best,
      trackReason: auto.best.chosen.reason,
      asOf,
      total,
      max,
      target: rules.total.value,
      qualified,
      metrics,
      weakest: weakestOf(metrics),
      lacking: lackingKinds(scored, evidence),
      approximate: scored.approximate,
    };
  });
}

/** The metric with the smallest share of its points; of equal shares the one with most points to give. */
export function weakestOf(metrics: readonly MetricScore[]): MetricScore | null {
  const open = metrics.filter(
    ({ status, points, max }) => status !== "notApplicable" && points < max
  );
  return open.reduce<MetricScore | null>((weakest, metric) => {
    if (!weakest) return metric;
    const share = metric.points * weakest.max - weakest.points * metric.max;
    return share < 0 || (share === 0 && metric.max > weakest.max) ? metric : weakest;
  }, null);
}
