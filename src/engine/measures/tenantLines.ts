import type { Cents, Month, UsageEvidence } from "../../evidence/evidence";
import type { NetAddsRule } from "../../rulebook/ruleSet";
import { monthIndex } from "../coverage";
import type { TenantLine } from "../trace";

/** A customer that lacks at most this share of the threshold in each month it needs is a near miss. */
const nearMissShare = 0.2;

/** Each customer with rows in the months compared, and what became of it. */
export function tenantLines(
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
