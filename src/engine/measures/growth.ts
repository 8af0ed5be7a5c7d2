import type { Cents, Month, UsageEvidence } from "../../evidence/evidence";
import type { GrowthRule } from "../../rulebook/ruleSet";
import { words, type Sentence } from "../../words/say";
import { isCovered, isProven, monthIndex, unnamedCents } from "../coverage";
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
import { onlyOnce } from "../onlyOnce";
import type { GrowthTrace } from "../trace";
import { missingReason } from "./netAdds";

/** ACR of the last full month against the same month a year before, over all customers; a point a whole percent. */
export function measureGrowth(
  rule: GrowthRule,
  usage: UsageEvidence | null,
  asOfMonth: Month
): Measured {
  const target = unitsForMax(rule.perUnit.value, rule.max.value);
  if (!usage) return notShown(target, { id: "engine.noUsage" });
  const currentMonth = asOfMonth - rule.currentMonth.value;
  const baselineMonth = asOfMonth - rule.baselineMonth.value;
  const missingMonths = [
    ...(isProven(usage, baselineMonth) ? [] : [baselineMonth]),
    ...(isCovered(usage, currentMonth) ? [] : [currentMonth]),
  ];
  const currentCents = totalOf(usage, currentMonth);
  const baselineCents = totalOf(usage, baselineMonth);
  const lines = onlyOnce(() => contributions(usage, baselineMonth, currentMonth));
  const trace = (toNextPoint: Cents | null): GrowthTrace => ({
    kind: "growth",
    currentMonth,
    baselineMonth,
    currentCents,
    baselineCents,
    minimumCents: rule.minimum.value,
    missingMonths,
    toNextPoint,
    get tenants() {
      return lines();
    },
  });
  if (missingMonths.length > 0 || currentCents === null || baselineCents === null) {
    const why: Sentence = {
      id: missingReason(usage, missingMonths),
      values: { months: { months: missingMonths } },
    };
    return notProven(target, why, trace(null));
  }
  if (baselineCents <= 0) {
    const why: Sentence = { id: "engine.zeroBase", values: { month: { month: baselineMonth } } };
    return notProven(target, why, trace(null));
  }
  const value = ((currentCents - baselineCents) * 100) / baselineCents;
  const belowMinimum = currentCents < rule.minimum.value;
  const whole = wholePercent(currentCents, baselineCents);
  const { points, exact } = scored(
    belowMinimum ? noPoints : pointsFor(whole, rule.perUnit.value, rule.max.value)
  );
  const notes: Sentence[] = [];
  if (belowMinimum) {
    notes.push({
      id: "engine.belowMinimum",
      values: {
        month: { month: currentMonth },
        amount: { cents: currentCents },
        minimum: { cents: rule.minimum.value },
      },
    });
  } else if (value > 0 && whole === 0)
    notes.push({ id: "engine.belowOnePercent", values: { percent: { percent: value } } });
  else if (value < 0) notes.push({ id: "engine.shrank", values: { percent: { percent: value } } });
  return {
    status: "known",
    value,
    target,
    points,
    exact,
    gap: belowMinimum ? notes[0]! : gapTo(rule, value, target),
    notes,
    trace: trace(
      points >= rule.max.value
        ? null
        : toReach(Math.max(whole, 0) + 1, baselineCents, rule.minimum.value) - currentCents
    ),
  };
}

/** Whole percents of growth, exact in cents: 10.00 % is 10, never 9. */
export function wholePercent(current: Cents, baseline: Cents): number {
  const scaled = (current - baseline) * 100;
  const remainder = ((scaled % baseline) + baseline) % baseline;
  return (scaled - remainder) / baseline;
}

/** The least ACR that shows so many whole percents and the minimum. */
function toReach(percent: number, baseline: Cents, minimum: Cents): Cents {
  return Math.max(minimum, baseline + Math.ceil((baseline * percent) / 100));
}

function totalOf(usage: UsageEvidence, month: Month): Cents | null {
  const index = monthIndex(usage, month);
  return index < 0 || usage.coverage[index] === 0 ? null : usage.totalCents[index]!;
}

function contributions(
  usage: UsageEvidence,
  baseline: Month,
  current: Month
): GrowthTrace["tenants"] {
  const thenAt = monthIndex(usage, baseline);
  const nowAt = monthIndex(usage, current);
  const lines: GrowthTrace["tenants"][number][] = [];
  usage.tenants.forEach(({ key, id, name }, tenant) => {
    const start = tenant * usage.monthCount;
    const amount = (index: number) =>
      index < 0 || usage.firstRow[start + index] === 0 ? null : usage.cents[start + index]!;
    const then = amount(thenAt);
    const now = amount(nowAt);
    if (then === null && now === null) return;
    const at = start + (now === null ? thenAt : nowAt);
    lines.push({
      name: name ?? id ?? key,
      tenantId: id,
      then,
      now,
      source: { place: usage.places[usage.firstPlace[at]!]!, row: usage.firstRow[at]! },
    });
  });
  const unnamed = (index: number) => (index < 0 ? null : unnamedCents(usage, index));
  const [then, now] = [unnamed(thenAt), unnamed(nowAt)];
  if (then || now)
    lines.push({ name: words("engine.noCustomer"), tenantId: null, then, now, source: null });
  const change = (line: (typeof lines)[number]) => Math.abs((line.now ?? 0) - (line.then ?? 0));
  return lines.sort((a, b) => change(b) - change(a) || (a.name < b.name ? -1 : 1));
}
