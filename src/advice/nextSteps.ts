import { isAtLeast, numberOf, sumOf } from "../engine/fraction";
import type { Fraction, MetricId, MetricScore, Scorecard } from "../engine/scorecard";
import type { Sentence } from "../words/say";
import { customerGains } from "./customerGains";
import { less, type Cost, type Gain } from "./gain";
import { growthGains } from "./growthGains";
import { mcvGains } from "./mcvGains";
import { partGains } from "./partGains";
import { peopleGains } from "./peopleGains";
import { serviceGains } from "./serviceGains";
import { statedGains } from "./statedGains";

/** One thing that would add points, derived from the trace: never more than one metric. */
export interface NextStep {
  readonly metric: MetricId;
  readonly what: Sentence;
  /** Points it adds; like the total after it the nearest number to an exact sum. */
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
  if (metric.status === "notApplicable" || metric.points >= metric.max) return [];
  // Of a value made of parts, those that are known can be lifted while others are not shown.
  if (metric.value === null && metric.trace.kind !== "parts") return [];
  const others = sumOf(
    scorecard.metrics.filter(({ id }) => id !== metric.id).map(({ exact }) => exact)
  );
  const wanted = less([scorecard.target, 1], sumOf([others, metric.exact]));
  return gainsOf(metric, wanted, scorecard.asOf)
    .map(({ what, after, cost, jump }) => {
      const total = sumOf([others, after]);
      const points = numberOf(less(after, metric.exact));
      const qualifiesAfter =
        isAtLeast(total, scorecard.target) && othersAboveZero(metric, scorecard);
      const totalAfter = numberOf(total);
      return { jump, step: { metric: metric.id, what, points, totalAfter, qualifiesAfter, cost } };
    })
    .filter(({ jump, step }) => step.points > 0 && (!jump || step.qualifiesAfter))
    .map(({ step }) => step);
}

function gainsOf(metric: MetricScore, wanted: Fraction, asOf: string): readonly Gain[] {
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
      return metric.unit === "percent"
        ? mcvGains(metric, trace, wanted)
        : partGains(metric, trace, wanted);
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
