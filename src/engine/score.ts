import { isoOfMonth, monthOfIso } from "../evidence/calendar";
import type { Evidence, Month } from "../evidence/evidence";
import type { Finding } from "../evidence/finding";
import { findingText } from "../evidence/findingText";
import { UnusableEvidence } from "../evidence/unusable";
import {
  findDesignation,
  ruleSet,
  rulesBegin,
  type MetricRule,
  type RuleSet,
} from "../rulebook/ruleSet";
import { rulebook } from "../rulebook/rulebook";
import type { IsoDate } from "../rulebook/terms";
import type { Sentence } from "../words/say";
import { isCovered, lastCoveredMonth } from "./coverage";
import { measureGrowth } from "./measures/growth";
import { measureNetAdds } from "./measures/netAdds";
import { measureServices } from "./measures/services";
import { measureSkilling } from "./measures/skilling";
import type { Measured } from "./measured";
import { NoAnswer } from "./noAnswer";
import type {
  MetricScore,
  MonthsNeeded,
  OtherReading,
  Question,
  Reading,
  Scorecard,
} from "./scorecard";
import { statedMetric } from "./stated";
import { chooseTrack, type ChosenTrack } from "./track";

/**
 * Scores evidence under the rules in force.
 * @throws UnusableEvidence when nothing in the ranges can be used
 * @throws NoAnswer for an unknown designation, track or reading, or a date before the rules begin
 */
export function score(evidence: Evidence, question: Question): Scorecard {
  refuseUnusable(evidence);
  const designation = findDesignation(question.designation || defaultDesignation);
  if (!designation) {
    throw new NoAnswer({
      id: "engine.noDesignation",
      values: {
        asked: question.designation!,
        known: { list: rulebook.designations.map(({ name }) => name) },
      },
    });
  }
  const asOf = question.asOf ?? defaultAsOf(evidence, question.today);
  if (asOf < rulesBegin(designation)) {
    throw new NoAnswer({
      id: "engine.beforeRules",
      values: {
        asked: { day: asOf },
        begin: { day: rulesBegin(designation) },
        designation: designation.name,
      },
    });
  }
  const reading = question.reading ?? "guide";
  const under = (read: Reading) => {
    const chosen = chooseTrack(
      designation,
      asOf,
      monthOfIso(asOf),
      read,
      question.track ?? "auto",
      evidence.usage
    );
    return scoreUnder(ruleSet(designation, asOf, chosen.track, read), evidence, chosen);
  };
  const here = under(reading);
  const otherReading = reading === "guide" ? "learn" : "guide";
  const there = under(otherReading);
  const { rules } = here;
  const total = totalOf(here.metrics);
  const differs = here.metrics.flatMap(({ id, points }, index) => {
    const other = there.metrics[index]!;
    return other.points === points ? [] : [{ metric: id, points: other.points }];
  });
  const blockers = blockersOf(rules, here.metrics);
  const other: OtherReading | null =
    differs.length === 0
      ? null
      : {
          reading: otherReading,
          total: totalOf(there.metrics),
          qualified: blockersOf(there.rules, there.metrics).length === 0,
          differs,
        };
  const months = monthsNeeded(rules, evidence, monthOfIso(asOf));
  return {
    designation: designation.id,
    designationName: designation.name,
    asOf,
    asOfChosen: question.asOf != null,
    track: here.chosen.track,
    trackAuto: here.chosen.auto,
    trackReason: here.chosen.reason,
    reading,
    edition: {
      from: rules.edition.from,
      window: rules.edition.window ?? null,
      note: rules.edition.note,
    },
    rulesCheckedOn: rules.checkedOn,
    metrics: here.metrics.map((metric, index) =>
      withOtherReading(metric, there.metrics[index]!, otherReading, rules)
    ),
    total,
    max: rules.metrics.reduce((sum, { max }) => sum + max.value, 0),
    target: rules.total.value,
    qualified: blockers.length === 0,
    blockers,
    findings: [
      ...(asOf > question.today ? [laterThanToday(asOf)] : []),
      ...findingsOf(rules, months, evidence),
      ...evidence.findings,
    ],
    otherReading: other,
    months,
  };
}

const defaultDesignation = "infrastructure-azure";

interface ScoredUnder {
  readonly rules: RuleSet;
  readonly chosen: ChosenTrack;
  readonly metrics: readonly MetricScore[];
}

function scoreUnder(rules: RuleSet, evidence: Evidence, chosen: ChosenTrack): ScoredUnder {
  const listed = new Set(
    rules.metrics.flatMap((rule) =>
      rule.measure === "stepped-skilling"
        ? rule.steps.value.flatMap(({ certifications }) => certifications)
        : []
    )
  );
  const metrics = rules.metrics.map((rule) => {
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

function totalOf(metrics: readonly MetricScore[]): number {
  return metrics.reduce((sum, { points }) => sum + points, 0);
}

function blockersOf(rules: RuleSet, metrics: readonly MetricScore[]): Sentence[] {
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

function withOtherReading(
  metric: MetricScore,
  other: MetricScore,
  reading: Reading,
  rules: RuleSet
): MetricScore {
  if (metric.points === other.points) return metric;
  const rule = rules.metrics.find(({ id }) => id === metric.id)!;
  const note: Sentence = {
    id:
      rule.measure === "tenant-difference"
        ? "engine.otherReadingMonths"
        : rule.measure === "distinct-services"
          ? "engine.otherReadingServices"
          : "engine.otherReadingPoints",
    values: { reading, points: other.points },
  };
  return { ...metric, notes: [...metric.notes, note] };
}

/** The first day after the last month with usage, so that a score does not change by itself; else today. */
function defaultAsOf({ usage }: Evidence, today: string): string {
  const last = usage && lastCoveredMonth(usage);
  return last === null ? today : isoOfMonth(last + 1);
}

function monthsNeeded(rules: RuleSet, { usage }: Evidence, asOfMonth: Month): MonthsNeeded | null {
  if (!usage) return null;
  const compared = new Set<Month>();
  for (const rule of rules.metrics) {
    if (rule.measure === "tenant-difference") {
      for (const back of [...rule.currentMonths.value, ...rule.baselineMonths.value])
        compared.add(asOfMonth - back);
    }
    if (rule.measure === "growth") {
      compared.add(asOfMonth - rule.currentMonth.value);
      compared.add(asOfMonth - rule.baselineMonth.value);
    }
  }
  const oldest = Math.min(...compared);
  const needed = Array.from({ length: asOfMonth - oldest }, (_, index) => oldest + index);
  return {
    compared: [...compared].sort((a, b) => a - b),
    needed,
    missing: needed.filter((month) => !isCovered(usage, month)),
  };
}

function findingsOf(rules: RuleSet, months: MonthsNeeded | null, { usage }: Evidence): Finding[] {
  const findings: Finding[] = [];
  if (months && months.missing.length > 0) {
    findings.push({
      severity: "warning",
      message: {
        id: "engine.findingMonthsMissing",
        values: { months: { months: months.missing }, count: months.needed.length },
      },
      mend: {
        id: "engine.findingMonthsMend",
        values: { first: { month: months.needed[0]! }, last: { month: months.needed.at(-1)! } },
      },
      where: { place: usage!.places[0]! },
    });
  }
  const { window, from } = rules.edition;
  const near = rules.designation.editions.find((edition) => {
    const unsure = edition.window;
    return unsure && rules.asOf >= unsure.notBefore && rules.asOf <= unsure.notAfter;
  });
  if (near?.window) {
    findings.push({
      severity: "note",
      message: {
        id: "engine.findingEditionWindow",
        values: {
          notBefore: { day: near.window.notBefore },
          notAfter: { day: near.window.notAfter },
          from: { day: window ? from : rules.edition.from },
        },
      },
    });
  }
  return findings;
}

/** A score of a month that is not over looks worse than it will be. */
function laterThanToday(asOf: IsoDate): Finding {
  return {
    severity: "warning",
    message: {
      id: "engine.findingLaterThanToday",
      values: { asOf: { day: asOf }, month: { month: monthOfIso(asOf) - 1 } },
    },
    mend: { id: "engine.findingLaterThanTodayMend" },
  };
}

function refuseUnusable({ usage, certifications, figures, ranges, findings }: Evidence): void {
  const usable =
    usage !== null ||
    (certifications?.certificates.length ?? 0) > 0 ||
    (figures?.values.size ?? 0) > 0;
  if (usable) return;
  const first = findings.find(({ severity }) => severity === "error") ?? findings[0];
  if (ranges.length === 0 || !first) throw new UnusableEvidence({ id: "evidence.noRanges" });
  throw new UnusableEvidence(
    { id: "evidence.noneUsable", values: { first: findingText(first) } },
    first
  );
}
