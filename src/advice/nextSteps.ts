import type { MetricId, Scorecard } from "../engine/scorecard";
import type { Sentence } from "../words/say";

/** One thing that would add points, derived from the trace: never more than one step of one metric. */
export interface NextStep {
  readonly metric: MetricId;
  readonly what: Sentence;
  readonly points: number;
  readonly totalAfter: number;
  /** Whether the partner qualifies after this step alone. */
  readonly qualifiesAfter: boolean;
  /** ACR a month (cents) or people it takes; null where neither is known. */
  readonly cost: { readonly cents: number } | { readonly people: number } | null;
}

/** The steps that would add points, those that qualify alone first, then by points. Empty when every metric is full. */
export function nextSteps(scorecard: Scorecard): readonly NextStep[] {
  throw new Error(`not there yet ${scorecard.total}`);
}
