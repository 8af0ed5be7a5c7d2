import { dayOfIso, monthOfIso } from "../../src/evidence/calendar";
import type {
  Evidence,
  Tenant,
  UsageEvidence,
  WorkloadEvidence,
} from "../../src/evidence/evidence";
import type { PartRule, PartRuleOf, PartsRule } from "../../src/rulebook/ruleSet";
import type { PartsTrace } from "../../src/engine/partsTrace";
import type { Measured } from "../../src/engine/measured";
import { evidenceOf, usage, type UsageLine } from "./grids";

/** A customer's row of one workload in one month; what a test leaves out is an ordinary value. */
export interface WorkloadRow {
  readonly month?: string;
  readonly tenant?: string;
  readonly workload?: string;
  readonly association?: string | null;
  /** Paid licences, cents of revenue, users or capacity. */
  readonly amount?: number;
  readonly active?: number;
  /** ISO date. */
  readonly claimed?: string;
}

const firstMonth = monthOfIso("2024-01-01");
const monthCount = 36;

/** Evidence as a reader would make it of these rows, with every month of 2024 to 2026 shown unless told otherwise. */
export function workloads(
  rows: readonly WorkloadRow[],
  options: Partial<WorkloadEvidence> & { readonly shown?: readonly string[] } = {}
): WorkloadEvidence {
  const tenants: Tenant[] = [];
  const lines = new Map<string, WorkloadEvidence["lines"][number]>();
  rows.forEach((row, index) => {
    const { month = "2026-10", tenant = "contoso", workload = "teams", association = "cpor" } = row;
    let at = tenants.findIndex(({ key }) => key === tenant);
    if (at < 0) at = tenants.push({ key: tenant, id: tenant, name: tenant, segment: null }) - 1;
    const key = `${tenant} ${workload} ${association}`;
    const line = lines.get(key) ?? {
      tenant: at,
      workload,
      name: workload,
      association,
      claimed: row.claimed ? dayOfIso(row.claimed) : null,
      amount: new Float64Array(monthCount).fill(NaN),
      active: new Float64Array(monthCount).fill(NaN),
      firstRow: new Uint32Array(monthCount),
      place: 0,
    };
    lines.set(key, line);
    const slot = monthOfIso(`${month}-01`) - firstMonth;
    line.amount[slot] = row.amount ?? 400;
    line.active![slot] = row.active ?? 0;
    line.firstRow[slot] = index + 2;
  });
  const { shown, ...given } = options;
  const coverage = new Uint8Array(monthCount).fill(shown ? 0 : 1);
  for (const month of shown ?? []) coverage[monthOfIso(`${month}-01`) - firstMonth] = 1;
  return {
    firstMonth,
    monthCount,
    coverage,
    undatedAmounts: false,
    tenants,
    lines: [...lines.values()],
    places: [{ label: "range 1", top: 0, left: 0 }],
    hasAssociations: true,
    hasClaims: true,
    ...given,
  };
}

/** Azure usage of which every row is of a listed service; a cent in each month compared shows those months. */
export function azure(...lines: readonly UsageLine[]): UsageEvidence {
  const months = Array.from({ length: 24 }, (_, index) => {
    const month = monthOfIso("2024-11-01") + index;
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
  });
  const cents = months.map((month) => ({ month, tenant: "a cent a month", acr: 0.01 }));
  const whole = evidenceOf(usage(...cents, ...lines)).usage!;
  return { ...whole, ofServices: () => whole };
}

export function evidence(given: Partial<Evidence>): Evidence {
  return {
    usage: null,
    m365: null,
    revenue: null,
    consumption: null,
    certifications: null,
    figures: null,
    findings: [],
    ranges: [],
    ...given,
  };
}

export function held<T>(value: T) {
  return { from: "2022-10-03", value, sources: ["MW26"] };
}

type Figures<T> = { readonly [K in keyof T]?: T[K] extends { readonly value: infer V } ? V : T[K] };

/** A part as its plain figures: `{licences: {above: 300}}`. */
export function part<C extends PartRule["counts"]>(
  counts: C,
  figures: Figures<PartRuleOf<C>> = {}
): PartRuleOf<C> {
  const { id = "part", name = "The part", ...own } = figures;
  const months = counts === "acr" || counts === "tenants-by-acr" ? { months: 12 } : {};
  const all = { ...ordinary, ...months, ...own };
  const figuresHeld = Object.fromEntries(
    Object.entries(all).map(([figure, value]) => [figure, held(value)])
  );
  return { id, name, ...figuresHeld, counts } as unknown as PartRuleOf<C>;
}

/** Figures of every kind of part, where a test gives none. */
const ordinary = {
  services: ["defender"],
  workloads: ["teams", "intune"],
  associations: ["cpor"],
  acr: { atLeast: 60_000 },
  licences: { above: 300 },
  activeShare: null,
  claimedMonths: null,
  counted: "active users",
  fromAssociation: false,
  carryOver: false,
  revenue: { atLeast: 150_000 },
  associationGroups: [
    { workloads: ["business-central"], associations: ["dpor"] },
    { workloads: ["customer-insights", "portals"], associations: ["pal"] },
  ],
  rateCard: [
    { name: "Business Central", rate: 1000, workloads: ["business-central"] },
    { name: "Customer Insights", rate: 0.2, workloads: ["customer-insights"] },
  ],
  mcv: { atLeast: 10_000 },
  currentMonth: 1,
  baselineMonth: 13,
  perUnit: { points: 20, units: 10 },
};

export function partsRule(
  combine: "pool" | "add" | "best",
  parts: readonly PartRule[],
  given: Partial<{
    max: number;
    increments: "whole" | "proportional";
    unit: PartsRule["unit"];
  }> = {}
): PartsRule {
  return {
    id: "deployments",
    category: "customer-success",
    name: "Deployments",
    measure: "parts",
    unit: given.unit ?? "customers",
    max: held(given.max ?? 20),
    increments: held(given.increments ?? "proportional"),
    combine: held(combine),
    parts,
  };
}

/** The parts that a measured metric rests on. */
export function partsOf({ trace }: Pick<Measured, "trace">): PartsTrace["parts"] {
  if (trace.kind !== "parts") throw new Error(`The trace is of ${trace.kind}`);
  return trace.parts;
}
