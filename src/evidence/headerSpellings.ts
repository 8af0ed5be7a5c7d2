import type { ColumnRole, TableKind } from "./columnRole";
import { headerKey } from "./headerKey";
import known from "./headers.json";

/** What a header text says of its column. */
export interface Spelling {
  /** `sign`: a column that only tells which export it is. */
  readonly role: ColumnRole | "partner" | "sign";
  /** Rank inside its role: lower is preferred. */
  readonly rank: number;
}

export const spellings: Readonly<Record<TableKind, ReadonlyMap<string, Spelling>>> = {
  usage: spellingsOf(known.usage),
  certifications: spellingsOf(known.certifications),
  m365: spellingsOf(known.m365),
  revenue: spellingsOf(known.revenue),
  consumption: spellingsOf(known.consumption),
  customers: spellingsOf(known.customers),
  cspUsage: spellingsOf(known.cspUsage),
  costManagement: spellingsOf(known.costManagement),
  condensedUsage: spellingsOf(known.condensedUsage),
};

/** Roles that only one kind of range has; without one of them a row is no header of that kind. */
export const telling: Readonly<Record<Exclude<TableKind, "customers">, readonly ColumnRole[]>> = {
  usage: ["acr", "service", "association", "subscription", "tenantId"],
  certifications: ["certification", "activityId", "mcpId", "expires", "completed"],
  m365: ["paid", "active"],
  revenue: ["revenue"],
  consumption: ["users", "capacity", "metricType", "skuGroup"],
  cspUsage: ["pricingTotal", "billingTotal"],
  costManagement: ["cost", "chargeType"],
  condensedUsage: ["line"],
};

function spellingsOf(
  roles: Readonly<Record<string, readonly string[]>>
): ReadonlyMap<string, Spelling> {
  const spellings = new Map<string, Spelling>();
  for (const [role, texts] of Object.entries(roles)) {
    texts.forEach((text, rank) => {
      const key = headerKey(text);
      // Two texts that differ in spaces only are one spelling, of the better rank.
      if (!spellings.has(key)) spellings.set(key, { role: role as Spelling["role"], rank });
    });
  }
  return spellings;
}

/** The roles that one column each of a kind of range can have. */
export function rolesOf(kind: TableKind): readonly ColumnRole[] {
  return roles.get(kind)!;
}

const several = ["partner", "detail", "sign"];
const roles: ReadonlyMap<string, readonly ColumnRole[]> = new Map(
  Object.entries(known).map(([kind, texts]) => [
    kind,
    (Object.keys(texts) as ColumnRole[]).filter((role) => !several.includes(role)),
  ])
);
