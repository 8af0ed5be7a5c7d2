import type { Fraction, MetricScore } from "../engine/scorecard";
import type { Sentence } from "../words/say";
import { type Gain, unitGains } from "./gain";

/** Where only the figure is known: one more of it, with nobody named and no ACR. */
export function statedGains(metric: MetricScore, wanted: Fraction): readonly Gain[] {
  const whole = Math.floor(metric.value ?? 0);
  // People without a point stand behind a closed gate: what opens it is not stated.
  if (metric.unit === "people" && whole > 0 && metric.points === 0) return [];
  return unitGains(metric, whole, wanted, (count) => ({
    what: more(metric, whole, count),
    cost: metric.unit === "people" ? { people: count } : null,
  }));
}

function more({ unit }: MetricScore, value: number, count: number): Sentence {
  switch (unit) {
    case "customers":
      return { id: "advice.moreNetCustomers", values: { count } };
    case "people":
      return { id: "advice.moreCertifiedPeople", values: { count } };
    case "services":
      return { id: "advice.moreServices", values: { count } };
    case "users":
      return { id: "advice.moreUsers", values: { count } };
    case "workloads":
      return { id: "advice.moreWorkloads", values: { count } };
    case "points":
      return { id: "advice.morePoints", values: { count } };
    case "percent":
      return { id: "advice.growUsageTo", values: { percent: value + count } };
  }
}
