import type { RangeKind } from "../evidence/evidence";

/** Kinds of ranges whose rows are of months. */
export const monthlyKinds = ["usage", "m365", "revenue", "consumption"] as const;

export type MonthlyKind = (typeof monthlyKinds)[number];

export function isMonthly(kind: RangeKind): kind is MonthlyKind {
  return (monthlyKinds as readonly RangeKind[]).includes(kind);
}
