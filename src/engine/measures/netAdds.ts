import type { Month, MonthsShown, UsageEvidence } from "../../evidence/evidence";
import type { NetAddsRule } from "../../rulebook/ruleSet";
import { isCovered, isProven } from "../coverage";
import { gapTo } from "../gap";
import { notProven, notShown, pointsFor, scored, unitsForMax, type Measured } from "../measured";
import { onlyOnce } from "../onlyOnce";
import type { NetAddsTrace } from "../trace";
import { tenantLines } from "./tenantLines";
import { thresholdCounts } from "./thresholdCounts";

/** Customers at the threshold now, less those at it in the same months a year before. */
export function measureNetAdds(
  rule: NetAddsRule,
  usage: UsageEvidence | null,
  asOfMonth: Month
): Measured {
  const target = unitsForMax(rule.perUnit.value, rule.max.value);
  if (!usage) return notShown(target, { id: "engine.noUsage" });
  const current = rule.currentMonths.value.map((back) => asOfMonth - back);
  const baseline = rule.baselineMonths.value.map((back) => asOfMonth - back);
  const missingMonths = [
    ...baseline.filter((month) => !isProven(usage, month)),
    ...current.filter((month) => !isCovered(usage, month)),
  ].sort((a, b) => a - b);
  const threshold = rule.threshold.value;
  const { value: quantifier } = rule.quantifier;
  const countNow = thresholdCounts(usage, current, threshold)[quantifier];
  const then = thresholdCounts(usage, baseline, threshold);
  const countThen = then[quantifier];
  const lines = onlyOnce(() => tenantLines(rule, usage, baseline, current));
  const trace: NetAddsTrace = {
    kind: "netAdds",
    threshold,
    quantifier,
    current,
    baseline,
    missingMonths,
    countNow,
    countThen,
    get tenants() {
      return lines();
    },
  };
  if (missingMonths.length > 0) {
    const why = {
      id: missingReason(usage, missingMonths),
      values: { months: { months: missingMonths } },
    } as const;
    return notProven(target, why, trace);
  }
  // What names no customer may be enough to bring one more to the threshold a year ago.
  const hidden = baseline.filter(
    (_, index) => then.unnamed[index]! > 0 && then.unnamed[index]! >= then.leastLack[index]!
  );
  if (hidden.length > 0) {
    const why = { id: "engine.unnamedThen", values: { months: { months: hidden } } } as const;
    return notProven(target, why, trace);
  }
  const value = countNow - countThen;
  return {
    status: "known",
    value,
    target,
    ...scored(pointsFor(value, rule.perUnit.value, rule.max.value)),
    gap: gapTo(rule, value, target),
    notes: value < 0 ? [{ id: "engine.negativeAdds", values: { count: -value } }] : [],
    trace,
  };
}

/** Months without rows are missing; months with unreadable cells are not proven. */
export function missingReason(usage: MonthsShown, months: readonly Month[]) {
  return months.every((month) => isCovered(usage, month))
    ? "engine.monthsNotProven"
    : "engine.monthsMissing";
}
