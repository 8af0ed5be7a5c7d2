import type { Month, MonthsShown } from "../../../evidence/evidence";
import type { PartRule } from "../../../rulebook/ruleSet";
import { isCovered, isProven } from "../../coverage";

/** The months that are added up now and a year before, ascending. */
export interface ComparedMonths {
  readonly current: readonly Month[];
  readonly baseline: readonly Month[];
}

type Compared = Pick<PartRule, "currentMonth" | "baselineMonth"> & {
  readonly months?: { readonly value: number };
};

export function comparedMonths(rule: Compared, asOfMonth: Month): ComparedMonths {
  const count = rule.months?.value ?? 1;
  const endingAt = (last: Month) =>
    Array.from({ length: count }, (_, index) => last - count + 1 + index);
  return {
    current: endingAt(asOfMonth - rule.currentMonth.value),
    baseline: endingAt(asOfMonth - rule.baselineMonth.value),
  };
}

/** Months without which there is no comparison: what a baseline lacks would flatter. */
export function missingMonthsOf(
  shown: MonthsShown,
  { current, baseline }: ComparedMonths
): readonly Month[] {
  return [
    ...new Set([
      ...baseline.filter((month) => !isProven(shown, month)),
      ...current.filter((month) => !isCovered(shown, month)),
    ]),
  ].sort((a, b) => a - b);
}
