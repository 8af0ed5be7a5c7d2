import { inForce, type Circumstances, type Held } from "./inForce";
import { rulebook } from "./rulebook";
import type { Designation, MetricRules, SkillingStep, TrackRule } from "./schema";
import type { Category, IsoDate, MetricId, Reading, Track } from "./terms";

/** The rules of one designation on one day, for one track and reading: every figure with its source. */
export interface RuleSet {
  readonly designation: Designation;
  readonly asOf: IsoDate;
  readonly track: Track;
  readonly reading: Reading;
  readonly edition: Designation["editions"][number];
  readonly checkedOn: IsoDate;
  readonly total: Held<number>;
  readonly everyMetricAboveZero: Held<boolean>;
  readonly metrics: readonly MetricRule[];
}

interface MetricRuleBase {
  readonly id: MetricId;
  readonly category: Category;
  readonly name: string;
  readonly perUnit: Held<number>;
  readonly max: Held<number>;
}

export interface NetAddsRule extends MetricRuleBase {
  readonly measure: "tenant-difference";
  readonly threshold: Held<number>;
  readonly quantifier: Held<"all" | "any">;
  readonly currentMonths: Held<readonly number[]>;
  readonly baselineMonths: Held<readonly number[]>;
}

export interface SkillingRule extends MetricRuleBase {
  readonly measure: "stepped-skilling";
  readonly steps: Held<readonly SkillingStep[]>;
}

export interface GrowthRule extends MetricRuleBase {
  readonly measure: "growth";
  readonly currentMonth: Held<number>;
  readonly baselineMonth: Held<number>;
  readonly minimum: Held<number>;
  readonly minimumOf: Held<"current month">;
}

export interface ServicesRule extends MetricRuleBase {
  readonly measure: "distinct-services";
  readonly months: Held<number>;
  readonly excludedServices: Held<readonly string[]>;
  readonly notServices: Held<readonly string[]>;
}

export type MetricRule = NetAddsRule | SkillingRule | GrowthRule | ServicesRule;

/** The first day the rulebook has rules for a designation. */
export function rulesBegin(designation: Designation): IsoDate {
  return designation.editions[0]!.from;
}

/** A designation by id, name or alias, whatever its case; null when there is none. */
export function findDesignation(text: string): Designation | null {
  const wanted = text.trim().toLowerCase();
  return (
    rulebook.designations.find(({ id, name, fullName, aliases }) =>
      [id, name, fullName, ...aliases].some((known) => known.toLowerCase() === wanted)
    ) ?? null
  );
}

/** The tracks that partners are scored on that day under that reading. */
export function tracksInForce(
  designation: Designation,
  date: IsoDate,
  reading: Reading
): readonly Track[] {
  return required(designation.tracks.values, { date, reading }, designation.id, "tracks").value;
}

/** The rule that sorts a partner into a track; null where there is one track. */
export function trackRuleInForce(
  designation: Designation,
  date: IsoDate,
  reading: Reading
): Held<TrackRule> | null {
  return inForce(designation.trackRule.values, { date, reading });
}

/** @throws RangeError naming figure, designation and date, when asked for a day before the rules begin */
export function ruleSet(
  designation: Designation,
  asOf: IsoDate,
  track: Track,
  reading: Reading
): RuleSet {
  const circumstances = { date: asOf, track, reading };
  const edition = [...designation.editions].reverse().find(({ from }) => from <= asOf);
  if (!edition)
    throw new RangeError(
      `${designation.id} has no rules before ${rulesBegin(designation)}; asked for ${asOf}`
    );
  return {
    designation,
    asOf,
    track,
    reading,
    edition,
    checkedOn: designation.checkedOn,
    total: required(designation.total.values, circumstances, designation.id, "total"),
    everyMetricAboveZero: required(
      designation.everyMetricAboveZero.values,
      circumstances,
      designation.id,
      "everyMetricAboveZero"
    ),
    metrics: designation.metrics.map((metric) => metricRule(metric, circumstances)),
  };
}

function metricRule(metric: MetricRules, circumstances: Circumstances): MetricRule {
  const held = <T>(name: string, { values }: { values: readonly Held<T>[] }) =>
    required(values, circumstances, metric.id, name);
  const base = {
    category: metric.category,
    name: metric.name,
    perUnit: held("perUnit", metric.points.perUnit),
    max: held("max", metric.points.max),
  };
  switch (metric.measure) {
    case "tenant-difference": {
      const { threshold, quantifier, currentMonths, baselineMonths } = metric.figures;
      return {
        ...base,
        id: metric.id,
        measure: metric.measure,
        threshold: held("threshold", threshold),
        quantifier: held("quantifier", quantifier),
        currentMonths: held("currentMonths", currentMonths),
        baselineMonths: held("baselineMonths", baselineMonths),
      };
    }
    case "stepped-skilling":
      return {
        ...base,
        id: metric.id,
        measure: metric.measure,
        steps: held("steps", metric.figures.steps),
      };
    case "growth": {
      const { currentMonth, baselineMonth, minimum, minimumOf } = metric.figures;
      return {
        ...base,
        id: metric.id,
        measure: metric.measure,
        currentMonth: held("currentMonth", currentMonth),
        baselineMonth: held("baselineMonth", baselineMonth),
        minimum: held("minimum", minimum),
        minimumOf: held("minimumOf", minimumOf),
      };
    }
    case "distinct-services": {
      const { months, excludedServices, notServices } = metric.figures;
      return {
        ...base,
        id: metric.id,
        measure: metric.measure,
        months: held("months", months),
        excludedServices: held("excludedServices", excludedServices),
        notServices: held("notServices", notServices),
      };
    }
  }
}

function required<T>(
  values: readonly Held<T>[],
  circumstances: Circumstances,
  asker: string,
  name: string
): Held<T> {
  const held = inForce(values, circumstances);
  if (!held) throw new RangeError(`${asker} has no ${name} on ${circumstances.date}`);
  return held;
}
