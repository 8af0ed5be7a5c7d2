import type { Cents, Month, UsageEvidence } from "../../evidence/evidence";
import type { ServicesRule } from "../../rulebook/ruleSet";
import type { Sentence } from "../../words/say";
import { isCovered, monthIndex } from "../coverage";
import { gapTo } from "../gap";
import { notProven, notShown, pointsFor, scored, unitsForMax, type Measured } from "../measured";
import { onlyOnce } from "../onlyOnce";
import type { ServicesTrace } from "../trace";

/** Distinct level-2 services with ACR above zero in the months looked at, over all customers. */
export function measureServices(
  rule: ServicesRule,
  usage: UsageEvidence | null,
  asOfMonth: Month
): Measured {
  const target = unitsForMax(rule.perUnit.value, rule.max.value);
  if (!usage) return notShown(target, { id: "engine.noUsage" });
  if (!usage.hasServices) return notShown(target, { id: "engine.noServices" });
  const months = Array.from(
    { length: rule.months.value },
    (_, back) => asOfMonth - rule.months.value + back
  );
  const missingMonths = months.filter((month) => !isCovered(usage, month));
  const lines = onlyOnce(() => serviceLines(rule, usage, months));
  const value = serviceCount(rule, usage, months);
  const { points, exact } = scored(pointsFor(value, rule.perUnit.value, rule.max.value));
  const trace: ServicesTrace = {
    kind: "services",
    months,
    missingMonths,
    get services() {
      return lines();
    },
  };
  // Months that are not shown can only add services: what is counted stands.
  const monthsOpen = missingMonths.length > 0;
  const open = (monthsOpen || usage.moreServices === true) && points < rule.max.value;
  const why: Sentence = {
    id: "engine.monthsMissing",
    values: { months: { months: missingMonths } },
  };
  if (missingMonths.length === months.length) return notProven(target, why, trace);
  return {
    status: open ? "unknown" : "known",
    value,
    target,
    points,
    exact,
    gap: gapTo(rule, value, target),
    notes: open
      ? [
          ...(monthsOpen ? [why] : []),
          ...(usage.moreServices ? [{ id: "engine.moreServices" } as const] : []),
        ]
      : [],
    trace,
  };
}

/** Services that count: with ACR, and none of those that the rule leaves out. */
function serviceCount(rule: ServicesRule, usage: UsageEvidence, months: readonly Month[]): number {
  const uncounted = new Set([...rule.excludedServices.value, ...rule.notServices.value].map(lower));
  const indexes = shownIn(usage, months);
  return lowered(usage.services).reduce(
    (count, key, service) =>
      centsOf(usage, service, indexes) > 0 && !uncounted.has(key) ? count + 1 : count,
    0
  );
}

function shownIn(usage: UsageEvidence, months: readonly Month[]): readonly number[] {
  return months.map((month) => monthIndex(usage, month)).filter((index) => index >= 0);
}

function centsOf(usage: UsageEvidence, service: number, indexes: readonly number[]): Cents {
  const start = service * usage.monthCount;
  return indexes.reduce((sum, index) => sum + usage.serviceCents[start + index]!, 0);
}

const lower = (name: string) => name.toLowerCase();

/** Usage of which amounts change keeps its list of services. */
const loweredNames = new WeakMap<readonly string[], readonly string[]>();

function lowered(services: readonly string[]): readonly string[] {
  let names = loweredNames.get(services);
  if (!names) loweredNames.set(services, (names = services.map(lower)));
  return names;
}

function serviceLines(
  rule: ServicesRule,
  usage: UsageEvidence,
  months: readonly Month[]
): ServicesTrace["services"] {
  const excluded = new Set(rule.excludedServices.value.map(lower));
  const notServices = new Set(rule.notServices.value.map(lower));
  const indexes = shownIn(usage, months);
  const lines: ServicesTrace["services"][number][] = [];
  usage.services.forEach((name, service) => {
    const start = service * usage.monthCount;
    const used = indexes.filter((index) => usage.serviceFirstRow[start + index] !== 0);
    if (used.length === 0) return;
    const cents = centsOf(usage, service, used);
    const key = lower(name);
    const why: Sentence = notServices.has(key)
      ? { id: "engine.notAService" }
      : excluded.has(key)
        ? { id: "engine.excludedService" }
        : cents > 0
          ? { id: "engine.serviceCounts" }
          : { id: "engine.noAcr" };
    const at = start + used.at(-1)!;
    lines.push({
      name,
      cents,
      counts: why.id === "engine.serviceCounts",
      why,
      source: {
        place: usage.places[usage.serviceFirstPlace[at]!]!,
        row: usage.serviceFirstRow[at]!,
      },
    });
  });
  return lines.sort(
    (a, b) => Number(b.counts) - Number(a.counts) || b.cents - a.cents || (a.name < b.name ? -1 : 1)
  );
}
