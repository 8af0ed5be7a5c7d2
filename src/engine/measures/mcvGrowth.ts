import { monthOfIso } from "../../evidence/calendar";
import type { WorkloadEvidence } from "../../evidence/evidence";
import { rateOf } from "../../rulebook/rate";
import type { McvGrowthRule } from "../../rulebook/ruleSet";
import type { IsoDate } from "../../rulebook/terms";
import type { Sentence } from "../../words/say";
import { numberOf, sumOf as inLowestTerms } from "../fraction";
import { gapTo } from "../gap";
import {
  noPoints,
  notProven,
  notShown,
  pointsFor,
  scored,
  unitsForMax,
  type Measured,
} from "../measured";
import type { PartsTrace } from "../partsTrace";
import type { Fraction } from "../scorecard";
import { wholePercent } from "./growth";
import { comparedMonths, type ComparedMonths } from "./parts/comparedMonths";
import { partLine, type MeasuredPart } from "./parts/counted";
import { countedOnce } from "./parts/countedOnce";
import { judged } from "./parts/measurePart";
import { mcvOf } from "./parts/mcv";
import { countMcv } from "./parts/countMcv";
import { by } from "./parts/ruleInWords";

/** Growth of the monthly consumption value against the same month a year before. */
export function measureMcvGrowth(
  rule: McvGrowthRule,
  consumption: WorkloadEvidence | null,
  asOf: IsoDate
): Measured {
  const max = rule.max.value;
  const target = unitsForMax(rule.perUnit.value, max);
  if (!consumption) return notShown(target, { id: "engine.partNoConsumption" });
  const months = comparedMonths(rule, monthOfIso(asOf));
  const mcv = mcvOf(rule, consumption);
  const { workloads, associationGroups, rateCard } = rule;
  const figures = [workloads.value, associationGroups.value, rateCard.value];
  const counted = countedOnce(consumption, figures, months, () =>
    countMcv(consumption, mcv, months)
  );
  const { then, now } = counted;
  const part = judged(
    emptyPart(rule, months),
    { ...counted, then: then / mcv.scale, now: now / mcv.scale },
    months
  );
  const traced = (exact: Fraction): PartsTrace => ({
    kind: "parts",
    combine: "pool",
    parts: [partLine(part, numberOf(exact), part.status === "known")],
    missingMonths: part.missingMonths,
  });
  if (part.why) return notProven(target, part.why, traced(noPoints));
  const value = then > 0 ? ((now - then) * 100) / then : null;
  if (value === null || then < rule.baselineMinimum.value * mcv.scale) {
    const why: Sentence = {
      id: "engine.partBaselineBelow",
      values: {
        months: { months: months.baseline },
        amount: then / mcv.scale,
        minimum: rule.baselineMinimum.value,
      },
    };
    return {
      status: "known",
      value,
      target,
      ...scored(noPoints),
      gap: why,
      notes: [why],
      trace: traced(noPoints),
    };
  }
  const exact = pointsOf(rule, now, then);
  return {
    status: "known",
    value,
    target,
    ...scored(exact),
    gap: gapTo(rule, value, target),
    notes: notesOf(rule, value),
    trace: traced(exact),
  };
}

/** Exact in parts of an MCV: by the percent begun, or by whole percents alone. */
function pointsOf(rule: McvGrowthRule, now: number, then: number): Fraction {
  const max = rule.max.value;
  if (rule.increments.value === "whole")
    return pointsFor(wholePercent(now, then), rule.perUnit.value, max);
  const { points, units } = rateOf(rule.perUnit.value);
  return inLowestTerms([pointsFor((now - then) * 100, { points, units: units * then }, max)]);
}

function notesOf({ increments }: McvGrowthRule, value: number): readonly Sentence[] {
  if (value < 0) return [{ id: "engine.shrank", values: { percent: { percent: value } } }];
  return increments.value === "whole" && value > 0 && value < 1
    ? [{ id: "engine.belowOnePercent", values: { percent: { percent: value } } }]
    : [];
}

function emptyPart(rule: McvGrowthRule, months: ComparedMonths): MeasuredPart {
  return {
    id: "mcv",
    name: rule.name,
    rule: {
      id: "engine.partRuleMcvGrowth",
      values: {
        now: { months: months.current },
        then: { months: months.baseline },
        minimum: rule.baselineMinimum.value,
        ...by(rule.associationGroups.value.flatMap(({ associations }) => associations)),
      },
    },
    status: "unknown",
    why: null,
    unit: "mcv",
    then: null,
    now: null,
    value: null,
    perUnit: rateOf(rule.perUnit.value),
    ...months,
    missingMonths: [],
    lines: [],
    notes: [],
  };
}
