import { monthOfIso } from "../evidence/calendar";
import type { Evidence } from "../evidence/evidence";
import { rateOf } from "../rulebook/rate";
import type { MetricRule, PartRule, PartsRule, RuleSet } from "../rulebook/ruleSet";
import type { IsoDate, Rate } from "../rulebook/terms";
import type { Sentence } from "../words/say";
import { approximationOf } from "./approximation";
import { isAtLeast, numberOf, sumOf } from "./fraction";
import { measureGrowth } from "./measures/growth";
import { measureMcvGrowth } from "./measures/mcvGrowth";
import { measureNetAdds } from "./measures/netAdds";
import { measureParts } from "./measures/parts";
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
  readonly total: number;
  readonly max: number;
  readonly qualified: boolean;
  /** What the score is estimated from; null where nothing is. */
  readonly approximate: Sentence | null;
}

/** Metrics that other rules, other evidence or another day gave; null for one that is to be measured again. */
export interface KnownMetrics {
  readonly rules: RuleSet;
  readonly metrics: readonly (MetricScore | null)[];
}

/**
 * Scores each metric on a day. `known` is what other rules gave: a metric whose figures are the very same held
 * values there and here is not measured twice.
 */
export function scoreUnder(
  rules: RuleSet,
  evidence: Evidence,
  chosen: ChosenTrack,
  asOf: IsoDate,
  known?: KnownMetrics
): ScoredUnder {
  const listed = new Set(
    rules.metrics.flatMap((rule) =>
      rule.measure === "stepped-skilling"
        ? rule.steps.value.flatMap(({ certifications }) => certifications)
        : []
    )
  );
  const metrics = rules.metrics.map((rule, index): MetricScore => {
    const before = known?.metrics[index];
    if (before && sameFigures(rule, known!.rules.metrics[index]!)) return before;
    const measured = preferRows(measure(rule, evidence, asOf, listed, rules.asOf), rule, evidence);
    const estimated = approximationOf(rule, measured, evidence);
    return {
      id: rule.id,
      category: rule.category,
      name: rule.name,
      unit: rule.unit,
      max: rule.max.value,
      perUnit: perUnitOf(rule, measured),
      ...measured,
      ...(estimated && { notes: [...measured.notes, estimated] }),
    };
  });
  const total = totalOf(metrics);
  const max = rules.metrics.reduce((sum, { max }) => sum + max.value, 0);
  const qualified = blockersOf(rules, metrics).length === 0;
  const approximate = rules.metrics
    .map((rule, index) => approximationOf(rule, metrics[index]!, evidence))
    .find((estimated) => estimated !== null);
  return { rules, chosen, metrics, total, max, qualified, approximate: approximate ?? null };
}

export function totalOf(metrics: readonly Pick<MetricScore, "exact">[]): number {
  return numberOf(sumOf(metrics.map(({ exact }) => exact)));
}

/** Why it does not qualify; empty when it does. */
export function blockersOf(rules: RuleSet, metrics: readonly MetricScore[]): Sentence[] {
  const total = sumOf(metrics.map(({ exact }) => exact));
  const blockers: Sentence[] = [];
  if (!isAtLeast(total, rules.total.value)) {
    blockers.push({
      id: "engine.short",
      values: { count: shortBy(numberOf(total), rules.total.value), target: rules.total.value },
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

/** Points lacking, up to the next hundredth, so that what is short never reads as reached. */
export function shortBy(total: number, target: number): number {
  return Math.ceil(Number(((target - total) * 100).toFixed(6))) / 100;
}

/** Points as sentences say them: cut to hundredths, so that 69.999 never reads as 70. */
export function cutPoints(points: number): number {
  return 0 - shortBy(points, 0);
}

function sameFigures(a: MetricRule, b: MetricRule): boolean {
  const other = b as unknown as Readonly<Record<string, unknown>>;
  return Object.entries(a).every(([name, held]) =>
    name === "parts"
      ? (a as PartsRule).parts.every((part, index) =>
          samePart(part, (b as PartsRule).parts[index]!)
        )
      : other[name] === held
  );
}

function samePart(a: PartRule, b: PartRule): boolean {
  const other = b as unknown as Readonly<Record<string, unknown>>;
  return Object.entries(a).every(([name, held]) => other[name] === held);
}

function perUnitOf(rule: MetricRule, { trace }: Measured): Rate {
  if (rule.measure !== "parts") return rateOf(rule.perUnit.value);
  const counting = trace.kind === "parts" ? trace.parts.find(({ counts }) => counts) : undefined;
  return counting?.perUnit ?? rateOf(rule.parts[0]!.perUnit.value);
}

function measure(
  rule: MetricRule,
  evidence: Evidence,
  asOf: IsoDate,
  listed: ReadonlySet<string>,
  rulesOf: IsoDate
): Measured {
  const month = monthOfIso(asOf);
  switch (rule.measure) {
    case "tenant-difference":
      return measureNetAdds(rule, evidence.usage, month);
    case "growth":
      return measureGrowth(rule, evidence.usage, month);
    case "distinct-services":
      return measureServices(rule, evidence.usage, month);
    case "stepped-skilling":
      return measureSkilling(rule, evidence.certifications, asOf, listed, rulesOf);
    case "parts":
      return measureParts(rule, evidence, asOf);
    case "mcv-growth":
      return measureMcvGrowth(rule, evidence.consumption, asOf);
  }
}

/** What rows prove stands; a stated figure fills in where they prove nothing. */
function preferRows(measured: Measured, rule: MetricRule, { figures }: Evidence): Measured {
  if (measured.status === "known") return measured;
  return statedMetric(rule, figures, measured) ?? measured;
}
