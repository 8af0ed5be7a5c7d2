import type { Cents, Month, MonthsShown, UsageEvidence } from "../../evidence/evidence";
import type { NetAddsRule } from "../../rulebook/ruleSet";
import { isCovered, isProven, monthIndex, unnamedCents } from "../coverage";
import { gapTo } from "../gap";
import { notProven, notShown, pointsFor, scored, unitsForMax, type Measured } from "../measured";
import type { NetAddsTrace, TenantLine } from "../trace";

/** A customer that lacks at most this share of the threshold in each month it needs is a near miss. */
const nearMissShare = 0.2;

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
  const tenants = tenantLines(rule, usage, baseline, current);
  const countNow = tenants.filter(({ countsNow }) => countsNow).length;
  const countThen = tenants.filter(({ countsThen }) => countsThen).length;
  const trace: NetAddsTrace = {
    kind: "netAdds",
    threshold: rule.threshold.value,
    quantifier: rule.quantifier.value,
    current,
    baseline,
    missingMonths,
    countNow,
    countThen,
    tenants,
  };
  if (missingMonths.length > 0) {
    const why = {
      id: missingReason(usage, missingMonths),
      values: { months: { months: missingMonths } },
    } as const;
    return notProven(target, why, trace);
  }
  const hidden = baseline.filter((month, index) =>
    mayHideCustomer(rule, usage, month, tenants, index)
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

/**
 * Whether what names no customer in a baseline month is enough to bring one more to the threshold: then
 * how many counted a year ago is not proven.
 */
function mayHideCustomer(
  rule: NetAddsRule,
  usage: UsageEvidence,
  month: Month,
  tenants: readonly TenantLine[],
  index: number
): boolean {
  const unnamed = unnamedCents(usage, monthIndex(usage, month));
  if (unnamed <= 0) return false;
  const threshold = rule.threshold.value;
  const lacks = tenants
    .map(({ then }) => threshold - (then[index] ?? 0))
    .filter((lack) => lack > 0);
  return unnamed >= lacks.reduce((least, lack) => Math.min(least, lack), threshold);
}

/** Months without rows are missing; months with unreadable cells are not proven. */
export function missingReason(usage: MonthsShown, months: readonly Month[]) {
  return months.every((month) => isCovered(usage, month))
    ? "engine.monthsNotProven"
    : "engine.monthsMissing";
}

function tenantLines(
  rule: NetAddsRule,
  usage: UsageEvidence,
  baseline: readonly Month[],
  current: readonly Month[]
): TenantLine[] {
  const threshold = rule.threshold.value;
  const both = rule.quantifier.value === "all";
  const reaches = (cents: Cents | null) => cents !== null && cents >= threshold;
  return comparedAmounts(usage, baseline, current).map(
    ({ tenant, tenantId, name, then, now, source }) => {
      const countsThen = both ? then.every(reaches) : then.some(reaches);
      const countsNow = both ? now.every(reaches) : now.some(reaches);
      const lacks = now.map((cents) => Math.max(0, threshold - (cents ?? 0)));
      const needed = both ? Math.max(...lacks) : Math.min(...lacks);
      return {
        tenant,
        tenantId,
        name,
        then,
        now,
        countsThen,
        countsNow,
        change: countsNow ? (countsThen ? "kept" : "gained") : countsThen ? "lost" : "below",
        lacks,
        nearMiss: !countsNow && needed <= threshold * nearMissShare,
        source,
      };
    }
  );
}

/** A customer's amounts in the months compared, whatever the threshold. */
type ComparedAmounts = Pick<TenantLine, "tenant" | "tenantId" | "name" | "then" | "now" | "source">;

/** The last comparison of each usage: both readings compare the same months, and a forecast does so again. */
const lastCompared = new WeakMap<
  UsageEvidence,
  { readonly months: string; readonly lines: readonly ComparedAmounts[] }
>();

/** Customers with rows in the months compared, largest amount of the last month first. */
function comparedAmounts(
  usage: UsageEvidence,
  baseline: readonly Month[],
  current: readonly Month[]
): readonly ComparedAmounts[] {
  const months = `${baseline.join()}|${current.join()}`;
  const known = lastCompared.get(usage);
  if (known?.months === months) return known.lines;
  const thenAt = baseline.map((month) => monthIndex(usage, month));
  const nowAt = current.map((month) => monthIndex(usage, month));
  const citedAt = [...nowAt, ...thenAt].filter((index) => index >= 0);
  const lines: ComparedAmounts[] = [];
  usage.tenants.forEach(({ key, id, name }, tenant) => {
    const start = tenant * usage.monthCount;
    const at = citedAt.find((index) => usage.firstRow[start + index] !== 0);
    if (at === undefined) return;
    const amount = (index: number) =>
      index < 0 || usage.firstRow[start + index] === 0 ? null : usage.cents[start + index]!;
    lines.push({
      tenant: key,
      tenantId: id,
      name: name ?? id ?? key,
      then: thenAt.map(amount),
      now: nowAt.map(amount),
      source: {
        place: usage.places[usage.firstPlace[start + at]!]!,
        row: usage.firstRow[start + at]!,
      },
    });
  });
  lines.sort(byAmountNow);
  lastCompared.set(usage, { months, lines });
  return lines;
}

function byAmountNow(a: ComparedAmounts, b: ComparedAmounts): number {
  const last = (line: ComparedAmounts) => line.now.at(-1) ?? -Infinity;
  return (
    last(b) - last(a) || (a.name < b.name ? -1 : a.name > b.name ? 1 : a.tenant < b.tenant ? -1 : 1)
  );
}
