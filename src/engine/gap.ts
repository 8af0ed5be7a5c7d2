import type { MetricRule } from "../rulebook/ruleSet";
import type { Sentence } from "../words/say";

/** What is missing to full points, in the metric's own unit. */
export function gapTo(rule: Pick<MetricRule, "unit">, value: number, target: number): Sentence {
  const missing = target - value;
  if (missing <= 0) return { id: "engine.fullPoints" };
  switch (rule.unit) {
    case "customers":
      return { id: "engine.gapCustomers", values: { count: Math.ceil(missing) } };
    case "people":
      return { id: "engine.gapPeople", values: { count: Math.ceil(missing) } };
    case "services":
      return { id: "engine.gapServices", values: { count: Math.ceil(missing) } };
    case "users":
      return { id: "engine.gapUsers", values: { count: Math.ceil(missing) } };
    case "workloads":
      return { id: "engine.gapWorkloads", values: { count: Math.ceil(missing) } };
    case "percent":
      return { id: "engine.gapPercent", values: { points: upToTenths(missing) } };
    case "points":
      return { id: "engine.gapPoints", values: { points: upToTenths(missing) } };
  }
}

function upToTenths(value: number): number {
  return Math.ceil(Number((value * 10).toFixed(6))) / 10;
}
