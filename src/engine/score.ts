import { isoOfMonth, monthOfIso } from "../evidence/calendar";
import type { Evidence } from "../evidence/evidence";
import { findDesignation, ruleSet, rulesBegin, type RuleSet } from "../rulebook/ruleSet";
import { rulebook } from "../rulebook/rulebook";
import type { Sentence } from "../words/say";
import { lastCoveredMonth } from "./coverage";
import { NoAnswer } from "./noAnswer";
import { refuseUnusable } from "./refuseUnusable";
import type { MetricScore, OtherReading, Question, Reading, Scorecard } from "./scorecard";
import { monthsNeeded, scoreFindings } from "./scoreFindings";
import { blockersOf, scoreUnder, totalOf, type ScoredUnder } from "./scoreUnder";
import { chooseTrack } from "./track";

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
  const under = (read: Reading, known?: ScoredUnder) => {
    const chosen = chooseTrack(
      designation,
      asOf,
      monthOfIso(asOf),
      read,
      question.track ?? "auto",
      evidence.usage
    );
    return scoreUnder(ruleSet(designation, asOf, chosen.track, read), evidence, chosen, known);
  };
  const here = under(reading);
  const otherReading = reading === "guide" ? "learn" : "guide";
  const there = under(otherReading, here);
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
    findings: [...scoreFindings(rules, months, evidence, question.today), ...evidence.findings],
    otherReading: other,
    months,
  };
}

const defaultDesignation = "infrastructure-azure";

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
