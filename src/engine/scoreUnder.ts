import { monthOfIso } from "../evidence/calendar";
import type { Evidence } from "../evidence/evidence";
import type { MetricRule, RuleSet } from "../rulebook/ruleSet";
import type { Sentence } from "../words/say";
import { measureGrowth } from "./measures/growth";
import { measureNetAdds } from "./measures/netAdds";
import { measureServices } from "./measures/services";
import { measureSkilling } from "./measures/skilling";
import type { Measured } from "./measured";
import type { MetricScore } from "./scorecard";
import { statedMetric } from "./stated";
import type { ChosenTrack } from "./track";

/** The metrics under one reading's rules. */
export interface ScoredUnder {
  readonly rules: RuleSet;
  readonly chosen: ChosenTrack;
  readonly metrics: readonly MetricScore[];
}

/**
 * Scores each metric. `known` is what another reading gave: a metric whose figures are the very same held
 * values there and here is not measured twice.
 */
export function scoreUnder(
  rules: RuleSet,
  evidence: Evidence,
  chosen: ChosenTrack,
  known?: ScoredUnder
): ScoredUnder {
  const listed = new Set(
    rules.metrics.flatMap((rule) =>
      rule.measure === "stepped-skilling"
        ? rule.steps.value.flatMap(({ certifications }) => certifications)
        : []
    )
  );
  const metrics = rules.metrics.map((rule, index) => {
    if (known && sameFigures(rule, known.rules.metrics[index]!)) return known.metrics[index]!;
    const measured = preferRows(measure(rule, evidence, rules, listed), rule, evidence);
    return {
      id: rule.id,
      category: rule.category,
      name: rule.name,
      unit: unitOf(rule),
      max: rule.max.value,
      pointsPerUnit: rule.perUnit.value,
      ...measured,
    };
  });
  return { rules, chosen, metrics };
}

export function totalOf(metrics: readonly MetricScore[]): number {
  return metrics.reduce((sum, { points }) => sum + points, 0);
}

/** Why it does not qualify; empty when it does. */
export function blockersOf(rules: RuleSet, metrics: readonly MetricScore[]): Sentence[] {
  const total = totalOf(metrics);
  const blockers: Sentence[] = [];
  if (total < rules.total.value) {
    blockers.push({
      id: "engine.short",
      values: { count: rules.total.value - total, target: rules.total.value },
    });
  }
  if (rules.everyMetricAboveZero.value) {
    for (const { name, points, status } of metrics) {
      if (points > 0 || status === "notApplicable") continue;
      blockers.push({
        id: status === "unknown" ? "engine.blockedUnknown" : "engine.blockedZero",
        values: { metric: name },
      });
    }
  }
  return blockers;
}

function sameFigures(a: MetricRule, b: MetricRule): boolean {
  const other = b as unknown as Readonly<Record<string, unknown>>;
  return Object.entries(a).every(([name, held]) => other[name] === held);
}

function measure(
  rule: MetricRule,
  { usage, certifications }: Evidence,
  { asOf }: RuleSet,
  listed: ReadonlySet<string>
): Measured {
  const month = monthOfIso(asOf);
  switch (rule.measure) {
    case "tenant-difference":
      return measureNetAdds(rule, usage, month);
    case "growth":
      return measureGrowth(rule, usage, month);
    case "distinct-services":
      return measureServices(rule, usage, month);
    case "stepped-skilling":
      return measureSkilling(rule, certifications, asOf, listed);
  }
}

/** What rows prove stands; a stated figure fills in where they prove nothing. */
function preferRows(measured: Measured, rule: MetricRule, { figures }: Evidence): Measured {
  if (measured.status === "known") return measured;
  return statedMetric(rule, figures) ?? measured;
}

function unitOf({ measure: kind }: MetricRule): MetricScore["unit"] {
  return (
    {
      "tenant-difference": "customers",
      growth: "percent",
      "distinct-services": "services",
      "stepped-skilling": "people",
    } as const
  )[kind];
}
