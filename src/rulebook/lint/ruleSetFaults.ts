import { figuresOf } from "../figures";
import { rateOf } from "../rate";
import type { Rulebook } from "../rulebook";
import {
  ruleSet,
  rulesBegin,
  tracksInForce,
  trackRuleInForce,
  type MetricRule,
  type RuleSet,
} from "../ruleSet";
import type { Designation } from "../schema";
import type { Rate, Reading, Track } from "../terms";
import { mcvFaults, partsFaults } from "./partFaults";
import { skillingFaults } from "./skillingFaults";
import { trackFaults } from "./trackFaults";
import { unknownIds } from "./unknownIds";

const readings: readonly Reading[] = ["guide", "learn"];

/** Resolves the rules on the day of each change for each track and reading, as a score would. */
export function ruleSetFaults(book: Rulebook, designation: Designation): readonly string[] {
  const begin = rulesBegin(designation);
  const changes = figuresOf(designation).flatMap(({ values }) => values.map(({ from }) => from));
  const days = [...designation.editions.map(({ from }) => from), ...changes];
  return [...new Set(days)]
    .filter((day) => day >= begin)
    .flatMap((day) =>
      readings.flatMap((reading) => {
        const at = `${designation.id}, ${day}, ${reading}`;
        return told(at, () => {
          const tracks = tracksInForce(designation, day, reading);
          const rule = trackRuleInForce(designation, day, reading)?.value ?? null;
          return [
            ...trackFaults(book, at, tracks, rule),
            ...askedTracks(designation, day, tracks).flatMap((track) => {
              const where = `${designation.id}, ${day}, ${track}, ${reading}`;
              return told(where, () =>
                faultsOf(book, where, ruleSet(designation, day, track, reading))
              );
            }),
          ];
        });
      })
    );
}

/** The tracks a reading scores, and SMB where the public pages know it: it can be asked for under any reading. */
function askedTracks(
  designation: Designation,
  day: string,
  tracks: readonly Track[]
): readonly Track[] {
  const known = tracksInForce(designation, day, "learn");
  return [...new Set([...tracks, ...known.filter((track) => track === "smb")])];
}

function faultsOf(book: Rulebook, where: string, rules: RuleSet): readonly string[] {
  const sum = rules.metrics.reduce((total, { max }) => total + max.value, 0);
  return [
    ...(sum === 100 ? [] : [`${where}: the metrics' maxima sum to ${sum}, not 100`]),
    ...(rules.total.value > sum
      ? [`${where}: ${rules.total.value} points to qualify are more than there are`]
      : []),
    ...unknownIds(where, "association", rules.associations?.value ?? [], book.associations),
    ...rules.metrics.flatMap((metric) =>
      metricFaults(book, `${where}: ${metric.id}`, metric, rules)
    ),
  ];
}

function metricFaults(
  book: Rulebook,
  where: string,
  rule: MetricRule,
  { asOf }: RuleSet
): readonly string[] {
  switch (rule.measure) {
    case "stepped-skilling":
      return skillingFaults(book, where, rule, asOf);
    case "tenant-difference": {
      const { currentMonths, baselineMonths } = rule;
      return [
        ...wholeUnitFaults(where, rule.max.value, rule.perUnit.value),
        ...(currentMonths.value.length === baselineMonths.value.length
          ? []
          : [`${where} compares unequal numbers of months`]),
        ...laterFaults(where, Math.max(...currentMonths.value), Math.min(...baselineMonths.value)),
      ];
    }
    case "growth":
      return [
        ...wholeUnitFaults(where, rule.max.value, rule.perUnit.value),
        ...laterFaults(where, rule.currentMonth.value, rule.baselineMonth.value),
      ];
    case "distinct-services":
      return wholeUnitFaults(where, rule.max.value, rule.perUnit.value);
    case "parts":
      return [
        ...partsFaults(book, where, rule),
        ...rule.parts.flatMap((part) => [
          ...laterFaults(`${where}, ${part.id}`, part.currentMonth.value, part.baselineMonth.value),
          ...(rule.increments.value === "whole"
            ? wholeUnitFaults(`${where}, ${part.id}`, rule.max.value, part.perUnit.value)
            : []),
        ]),
      ];
    case "mcv-growth":
      return [
        ...mcvFaults(book, where, rule),
        ...laterFaults(where, rule.currentMonth.value, rule.baselineMonth.value),
        ...(rule.increments.value === "whole"
          ? wholeUnitFaults(where, rule.max.value, rule.perUnit.value)
          : []),
      ];
  }
}

function wholeUnitFaults(where: string, max: number, perUnit: number | Rate): readonly string[] {
  const { points, units } = rateOf(perUnit);
  return (max * units) % points === 0 ? [] : [`${where} can't reach its maximum in whole units`];
}

function laterFaults(where: string, current: number, baseline: number): readonly string[] {
  return current < baseline ? [] : [`${where} compares a month with one that is not before it`];
}

/** A figure without a value on that day is a fault too, in the rulebook's own words. */
function told(where: string, work: () => readonly string[]): readonly string[] {
  try {
    return work();
  } catch (thrown) {
    return [`${where}: ${(thrown as Error).message}`];
  }
}
