import type { MetricId, MetricScore, Scorecard } from "../engine/scorecard";
import type { Sentence } from "../words/say";
import { customerGains } from "./customerGains";
import type { Cost, Gain } from "./gain";
import { growthGains } from "./growthGains";
import { partGains } from "./partGains";
import { peopleGains } from "./peopleGains";
import { serviceGains } from "./serviceGains";
import { statedGains } from "./statedGains";

/** One thing that would add points, derived from the trace: never more than one metric. */
export interface NextStep {
  readonly metric: MetricId;
  readonly what: Sentence;
  readonly points: number;
  readonly totalAfter: number;
  /** Whether the partner qualifies after this step alone. */
  readonly qualifiesAfter: boolean;
  readonly cost: Cost;
}

/**
 * The steps that would add points, those that qualify alone first, then by points, then by ACR. For each
 * metric the next unit; where that is not enough, also the smallest lift that qualifies. Empty when every
 * metric is full; metrics whose value is not known have no step, for nobody can say what it would add.
 */
export function nextSteps(scorecard: Scorecard): readonly NextStep[] {
  return scorecard.metrics
    .flatMap((metric) => stepsOf(metric, scorecard))
    .sort(
      (a, b) =>
        Number(b.qualifiesAfter) - Number(a.qualifiesAfter) ||
        b.points - a.points ||
        centsOf(a) - centsOf(b)
    );
}

function stepsOf(metric: MetricScore, scorecard: Scorecard): NextStep[] {
  if (metric.status === "notApplicable" || metric.value === null || metric.points >= metric.max)
    return [];
  return gainsOf(metric, scorecard)
    .filter(({ points }) => points > 0)
    .map(({ jump, ...gain }) => {
      const totalAfter = scorecard.total + gain.points;
      const qualifiesAfter = totalAfter >= scorecard.target && othersAboveZero(metric, scorecard);
      return { jump, step: { metric: metric.id, ...gain, totalAfter, qualifiesAfter } };
    })
    .filter(({ jump, step }) => !jump || step.qualifiesAfter)
    .map(({ step }) => step);
}

function gainsOf(metric: MetricScore, { total, target, asOf }: Scorecard): readonly Gain[] {
  const wanted = target - total;
  const { trace } = metric;
  switch (trace.kind) {
    case "netAdds":
      return customerGains(metric, trace, wanted);
    case "skilling":
      return peopleGains(metric, trace, wanted, asOf);
    case "growth":
      return growthGains(metric, trace, wanted);
    case "services":
      return serviceGains(metric, wanted);
    case "parts":
      return partGains(metric, trace, wanted);
    case "stated":
      return statedGains(metric, wanted);
    case "nothing":
      return [];
  }
}

function othersAboveZero(metric: MetricScore, { metrics }: Scorecard): boolean {
  return metrics.every(
    ({ id, status, points }) => id === metric.id || status === "notApplicable" || points > 0
  );
}

function centsOf({ cost }: NextStep): number {
  return cost && "cents" in cost ? cost.cents : Infinity;
}
