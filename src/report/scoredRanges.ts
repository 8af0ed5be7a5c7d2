import { designationAsked } from "../engine/score";
import { kindsOf } from "../engine/wants";
import type { RangeKind } from "../evidence/evidence";

/** The order in which ranges are listed and handed to the functions; null for a range that was not recognised. */
export const kindOrder: readonly (RangeKind | null)[] = [
  "usage",
  "condensedUsage",
  "m365",
  "revenue",
  "consumption",
  "certifications",
  "customers",
  "costManagement",
  "cspUsage",
  "figures",
  null,
];

/** Ranges in the order of their kinds, those of one kind as they stood. */
export function inKindOrder<T>(
  ranges: readonly T[],
  kindOf: (range: T) => RangeKind | null
): readonly T[] {
  return [...ranges].sort((a, b) => kindOrder.indexOf(kindOf(a)) - kindOrder.indexOf(kindOf(b)));
}

/**
 * The ranges that a designation is scored from, in kind order: others would only fill the functions' four
 * arguments. One that was not recognised stays, so that what is wrong with it is still said.
 */
export function scoredRanges<T>(
  designation: string,
  ranges: readonly T[],
  kindOf: (range: T) => RangeKind | null
): readonly T[] {
  const kinds = kindsOf(designationAsked(designation));
  const scored: readonly (RangeKind | null)[] = [
    ...kinds,
    ...(kinds.includes("usage") ? besidesUsage : []),
    "figures",
    null,
  ];
  return inKindOrder(
    ranges.filter((range) => scored.includes(kindOf(range))),
    kindOf
  );
}

/** What says more of Azure usage, or stands in for it. */
const besidesUsage = ["condensedUsage", "customers", "costManagement", "cspUsage"] as const;
