import type { Month, MonthsShown, UsageEvidence } from "../../evidence/evidence";
import type { NetAddsRule } from "../../rulebook/ruleSet";
import { isCovered, isProven, monthIndex, unnamedCents } from "../coverage";
import { gapTo } from "../gap";
import { notProven, notShown, pointsFor, scored, unitsForMax, type Measured } from "../measured";
import { onlyOnce } from "../onlyOnce";
import type { NetAddsTrace } from "../trace";
import { tenantLines } from "./tenantLines";

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
  const countNow = countAt(rule, usage, current);
  const countThen = countAt(rule, usage, baseline);
  const lines = onlyOnce(() => tenantLines(rule, usage, baseline, current));
  const trace: NetAddsTrace = {
    kind: "netAdds",
    threshold: rule.threshold.value,
    quantifier: rule.quantifier.value,
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
  const hidden = baseline.filter((month) => mayHideCustomer(rule, usage, month));
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

/** Customers at the threshold in the months: in all of them or in one, as the rule says. */
function countAt(rule: NetAddsRule, usage: UsageEvidence, months: readonly Month[]): number {
  const threshold = rule.threshold.value;
  const both = rule.quantifier.value === "all";
  const shown = months.map((month) => monthIndex(usage, month));
  const { cents, firstRow, monthCount } = usage;
  let count = 0;
  for (let start = 0; start < cents.length; start += monthCount) {
    let reached = 0;
    for (const index of shown) {
      const at = start + index;
      if (index >= 0 && firstRow[at] !== 0 && cents[at]! >= threshold) reached++;
    }
    if (both ? reached === shown.length : reached > 0) count++;
  }
  return count;
}

/**
 * Whether what names no customer in a baseline month is enough to bring one more to the threshold: then
 * how many counted a year ago is not proven.
 */
function mayHideCustomer(rule: NetAddsRule, usage: UsageEvidence, month: Month): boolean {
  const unnamed = unnamedCents(usage, monthIndex(usage, month));
  if (unnamed <= 0) return false;
  const threshold = rule.threshold.value;
  let least = threshold;
  for (let at = monthIndex(usage, month); at < usage.cents.length; at += usage.monthCount) {
    const lack = threshold - usage.cents[at]!;
    if (lack > 0 && lack < least) least = lack;
  }
  return unnamed >= least;
}

/** Months without rows are missing; months with unreadable cells are not proven. */
export function missingReason(usage: MonthsShown, months: readonly Month[]) {
  return months.every((month) => isCovered(usage, month))
    ? "engine.monthsNotProven"
    : "engine.monthsMissing";
}
