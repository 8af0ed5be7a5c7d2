import type { MetricRule } from "../rulebook/ruleSet";
import type { Sentence } from "../words/say";

/** What is missing to full points, in the metric's own unit. */
export function gapTo(rule: MetricRule, value: number, target: number): Sentence {
  const missing = target - value;
  if (missing <= 0) return { id: "engine.fullPoints" };
  switch (rule.measure) {
    case "tenant-difference":
      return { id: "engine.gapCustomers", values: { count: missing } };
    case "stepped-skilling":
      return { id: "engine.gapPeople", values: { count: missing } };
    case "distinct-services":
      return { id: "engine.gapServices", values: { count: missing } };
    case "growth":
      return {
        id: "engine.gapPercent",
        values: { points: Math.ceil(Number((missing * 10).toFixed(6))) / 10 },
      };
  }
}
