import type { Held } from "./inForce";
import { rateOf } from "./rate";
import { rulebook } from "./rulebook";
import type { MetricRule, RuleSet } from "./ruleSet";
import type { Designation, SkillingStep, TrackRule } from "./schema";
import { trackRuleInForce } from "./ruleSet";
import type { Rate } from "./terms";

/** One figure of the rules in force, with its source. */
export interface RuleRow {
  /** Metric name; empty for rules of the whole designation. */
  readonly metric: string;
  readonly rule: string;
  readonly value: string | number;
  /** ISO date it holds from. */
  readonly from: string;
  readonly sources: readonly {
    readonly id: string;
    readonly title: string;
    readonly link: string;
    readonly dated: string;
  }[];
  /** ISO date on which the sources were last read. */
  readonly checkedOn: string;
  readonly note: string | null;
}

/** Every figure in force for a rule set, in the rulebook's order. */
export function rulesTable(rules: RuleSet): readonly RuleRow[] {
  const { designation, track, asOf, reading } = rules;
  const row = (
    metric: string,
    rule: string,
    held: Held<unknown>,
    value: string | number
  ): RuleRow => ({
    metric,
    rule,
    value,
    from: held.from,
    sources: held.sources.map((id) => {
      const { title, link, dated } = rulebook.sources[id]!;
      return { id, title, link, dated };
    }),
    checkedOn: held.checkedOn ?? rules.checkedOn,
    note: held.note ?? null,
  });
  const trackRule =
    track === "single"
      ? null
      : trackRuleInForce(designation, asOf, reading === "guide" ? "learn" : reading);
  return [
    row("", designation.total.label, rules.total, rules.total.value),
    row(
      "",
      designation.everyMetricAboveZero.label,
      rules.everyMetricAboveZero,
      rules.everyMetricAboveZero.value ? "yes" : "no"
    ),
    ...(trackRule
      ? [row("", designation.trackRule.label, trackRule, trackRuleText(trackRule.value))]
      : []),
    ...rules.metrics.flatMap((metric) => metricRows(designation, metric, row)),
  ];
}

type RowOf = (metric: string, rule: string, held: Held<unknown>, value: string | number) => RuleRow;

function metricRows(designation: Designation, rule: MetricRule, row: RowOf): RuleRow[] {
  const metric = designation.metrics.find(({ id }) => id === rule.id)!;
  const points = [
    ...("perUnit" in metric.points && "perUnit" in rule
      ? [row(rule.name, metric.points.perUnit.label, rule.perUnit, rateText(rule.perUnit.value))]
      : []),
    row(rule.name, metric.points.max.label, rule.max, rule.max.value),
  ];
  // A rule holds each of its metric's figures under the same name.
  const held = rule as unknown as Readonly<Record<string, Held<unknown>>>;
  const figures = Object.entries<{ readonly label: string }>(metric.figures).map(
    ([name, { label }]) => row(rule.name, label, held[name]!, valueText(name, held[name]!.value))
  );
  return [...points, ...figures];
}

function valueText(name: string, value: unknown): string | number {
  if (name === "steps") return (value as readonly SkillingStep[]).map(stepText).join("; ");
  if (name === "threshold" || name === "minimum") return `USD ${(value as number) / 100}`;
  if (Array.isArray(value)) return value.length > 0 ? value.join(", ") : "none";
  return value as string | number;
}

function stepText({ role, certifications, people, points }: SkillingStep, index: number): string {
  const list = certifications.join(" or ");
  return role === "gate"
    ? `${index + 1}: ${people} × ${list}, ${points} points`
    : `${index + 1}: up to ${people} people with ${list}`;
}

function rateText(held: number | Rate): string | number {
  const { points, units } = rateOf(held);
  return units === 1 ? points : `${points} for ${units}`;
}

function trackRuleText(rule: TrackRule): string {
  if (rule.by !== "segment-share") return rule.by;
  const { smbShare, acrBelow } = rule;
  const share = `${smbShare.atLeast ? "at least" : "more than"} ${smbShare.percent} % of customers are SMB`;
  return acrBelow
    ? `${share} and ACR of ${acrBelow.months} months is below USD ${acrBelow.cents / 100}`
    : share;
}
