import type { Evidence, Month, MonthsShown, UsageEvidence } from "../../../evidence/evidence";
import { rateOf } from "../../../rulebook/rate";
import type { PartRule } from "../../../rulebook/ruleSet";
import type { Sentence } from "../../../words/say";
import { isCovered, isProven } from "../../coverage";
import { onlyOnce } from "../../onlyOnce";
import type { PartLine } from "../../partsTrace";
import { applies } from "../../wants";
import { missingReason } from "../netAdds";
import { countAcr } from "./acr";
import { countActiveUsers } from "./activeUsers";
import { comparedMonths, missingMonthsOf, type ComparedMonths } from "./comparedMonths";
import type { Counted, MeasuredPart } from "./counted";
import { countedOnce } from "./countedOnce";
import { ruleInWords } from "./ruleInWords";
import { countTenantsByAcr } from "./tenantsByAcr";
import { countTenantsByLicences } from "./tenantsByLicences";
import { countWorkloadsByMcv } from "./workloadsByMcv";
import { countWorkloadsByRevenue } from "./workloadsByRevenue";

/** One part against the evidence: what it counts now and a year before, or why that is not known. */
export function measurePart(part: PartRule, evidence: Evidence, asOfMonth: Month): MeasuredPart {
  const months = comparedMonths(part, asOfMonth);
  const empty = emptyPart(part, months);
  if (!applies(part))
    return { ...empty, status: "notApplicable", why: { id: "engine.partNotOnTrack" } };
  const counted = countedOf(part, evidence, months);
  return "id" in counted ? { ...empty, why: counted } : judged(empty, counted, months);
}

/** What is counted stands when its months are shown; each side that is proven is told in any case. */
export function judged(
  empty: MeasuredPart,
  counted: Counted,
  months: ComparedMonths
): MeasuredPart {
  const { shown, doubt, notes } = counted;
  const lines = onlyOnce(counted.lines);
  const missingMonths = missingMonthsOf(shown, months);
  const nowShown = months.current.every((month) => isCovered(shown, month));
  const thenProven = months.baseline.every((month) => isProven(shown, month)) && !doubt;
  const why: Sentence | null =
    missingMonths.length > 0
      ? { id: missingReason(shown, missingMonths), values: { months: { months: missingMonths } } }
      : doubt;
  return {
    ...empty,
    status: why ? "unknown" : "known",
    why,
    then: thenProven ? counted.then : null,
    now: nowShown ? counted.now : null,
    value: why ? null : counted.now - counted.then,
    missingMonths,
    notes,
    get lines() {
      return lines();
    },
  };
}

/** A part of which nothing is shown. */
function emptyPart(part: PartRule, months: ComparedMonths): MeasuredPart {
  return {
    id: part.id,
    name: part.name,
    rule: ruleInWords(part, months),
    status: "unknown",
    why: null,
    unit: unitOfPart(part),
    then: null,
    now: null,
    value: null,
    perUnit: rateOf(part.perUnit.value),
    ...months,
    missingMonths: [],
    lines: [],
    notes: [],
  };
}

/** What the value of a part counts. */
export function unitOfPart({ counts }: PartRule): PartLine["unit"] {
  return units[counts];
}

const units = {
  "tenants-by-acr": "customers",
  "tenants-by-licences": "customers",
  "active-users": "users",
  acr: "cents",
  "workloads-by-revenue": "workloads",
  "workloads-by-mcv": "workloads",
} as const satisfies Record<PartRule["counts"], PartLine["unit"]>;

/** What a part counts, or why its range shows nothing of it. */
function countedOf(part: PartRule, evidence: Evidence, months: ComparedMonths): Counted | Sentence {
  const { usage, m365, revenue, consumption } = evidence;
  const once = <E extends MonthsShown>(shown: E, count: Count<E>) =>
    countedOnce(shown, figuresOf(part), months, () => count(shown, months));
  switch (part.counts) {
    case "tenants-by-acr":
      return ofServices(part, usage, (of) => once(of, countTenantsByAcr.bind(null, part)));
    case "acr":
      return ofServices(part, usage, (of) => once(of, countAcr.bind(null, part)));
    case "tenants-by-licences":
      return m365
        ? once(m365, countTenantsByLicences.bind(null, part))
        : { id: "engine.partNoM365" };
    case "active-users":
      return m365 ? once(m365, countActiveUsers.bind(null, part)) : { id: "engine.partNoM365" };
    case "workloads-by-revenue":
      return revenue
        ? once(revenue, countWorkloadsByRevenue.bind(null, part))
        : { id: "engine.partNoRevenue" };
    case "workloads-by-mcv":
      return consumption
        ? once(consumption, countWorkloadsByMcv.bind(null, part))
        : { id: "engine.partNoConsumption" };
  }
}

type Count<E> = (shown: E, months: ComparedMonths) => Counted;

/** The figures that decide what is counted: not what a unit of it gives, nor how the part is called. */
function figuresOf(part: PartRule): unknown {
  return Object.entries(part).flatMap(([figure, held]) =>
    notCounting.has(figure) ? [] : [figure, typeof held === "string" ? held : held.value]
  );
}

const notCounting: ReadonlySet<string> = new Set(["id", "name", "perUnit"]);

function ofServices(
  { services, associations }: Extract<PartRule, { counts: "acr" | "tenants-by-acr" }>,
  usage: UsageEvidence | null,
  count: (usage: UsageEvidence) => Counted
): Counted | Sentence {
  if (!usage) return { id: "engine.noUsage" };
  if (!usage.ofServices)
    return { id: usage.approximate ? "engine.noServicesOfCosts" : "engine.noServices" };
  const of = usage.ofServices(services.value, associations.value);
  return of.untold ?? count(of);
}
