import type { Fraction, MetricScore } from "../engine/scorecard";
import { type Gain, unitGains } from "./gain";

/** One more service with usage. */
export function serviceGains(metric: MetricScore, wanted: Fraction): readonly Gain[] {
  return unitGains(metric, metric.value ?? 0, wanted, (count) => ({
    what: { id: "advice.moreServices", values: { count } },
    cost: null,
  }));
}
