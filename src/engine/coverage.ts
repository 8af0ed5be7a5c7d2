import type { Cents, Month, MonthsShown, UsageEvidence } from "../evidence/evidence";

/** Whether a month has any row in the ranges. */
export function isCovered(usage: MonthsShown, month: Month): boolean {
  return coverageOf(usage, month) > 0;
}

/**
 * Whether a month's sum is proven: it has rows, each amount could be read, and no amount is without a month.
 * A baseline needs this, since what is missing there would make growth and net adds look larger.
 */
export function isProven(usage: MonthsShown, month: Month): boolean {
  return coverageOf(usage, month) === 1 && !usage.undatedAmounts;
}

/** The index of a month in the grid; −1 outside it. */
export function monthIndex({ firstMonth, monthCount }: MonthsShown, month: Month): number {
  const index = month - firstMonth;
  return index >= 0 && index < monthCount ? index : -1;
}

/** The first month with rows; null without any. */
export function firstCoveredMonth(usage: MonthsShown): Month | null {
  const index = usage.coverage.findIndex((coverage) => coverage > 0);
  return index < 0 ? null : usage.firstMonth + index;
}

/** The last month with rows; null without any. */
export function lastCoveredMonth(usage: MonthsShown): Month | null {
  const index = usage.coverage.findLastIndex((coverage) => coverage > 0);
  return index < 0 ? null : usage.firstMonth + index;
}

/** Cents of a month, by its index, whose rows name no customer. */
export function unnamedCents(usage: UsageEvidence, index: number): Cents {
  let cents = usage.totalCents[index]!;
  for (let slot = index; slot < usage.cents.length; slot += usage.monthCount)
    cents -= usage.cents[slot]!;
  return leftOver(usage, cents);
}

/** What is left of a month's total without its customers: each customer's sum is cut, so that a cent of each may be over. */
export function leftOver({ tenants }: UsageEvidence, left: Cents): Cents {
  return Math.abs(left) <= tenants.length ? 0 : left;
}

function coverageOf(usage: MonthsShown, month: Month): number {
  const index = monthIndex(usage, month);
  return index < 0 ? 0 : usage.coverage[index]!;
}
