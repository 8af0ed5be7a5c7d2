import type { Band } from "../../../rulebook/schema";
import { isInside, isLarger } from "./band";
import { largestOf, type Pair } from "./pairs";
import type { Size } from "./sizeClass";

/** What a customer's eligible workloads show in one month. */
export interface LicenceState {
  /** By workloads of which one inside the band is enough. */
  readonly size: Size;
  /** Paid licences on the workload that decides: the largest inside the band, else the largest; null without a row. */
  readonly licences: number | null;
  /** Over all eligible workloads. */
  readonly paid: number;
  /** 0 where users are not asked for. */
  readonly active: number;
}

export function licenceState(
  band: Band | null,
  pairs: readonly Pair[],
  index: number,
  asked: "with users" | "licences alone"
): LicenceState {
  let largest: number | null = null;
  let largestInside: number | null = null;
  let larger = false;
  let paid = 0;
  let active = 0;
  for (const pair of pairs) {
    if (asked === "with users") active += largestOf(pair, index, "active") ?? 0;
    const licences = largestOf(pair, index);
    if (licences === null) continue;
    paid += licences;
    if (largest === null || licences > largest) largest = licences;
    if (band !== null && isLarger(band, licences)) larger = true;
    else if (band === null || isInside(band, licences))
      if (largestInside === null || licences > largestInside) largestInside = licences;
  }
  const inside = largestInside !== null;
  return {
    size: {
      shown: largest !== null,
      inside,
      larger,
      smaller: !inside && !larger && largest !== null && largest > 0,
    },
    licences: largestInside ?? largest,
    paid,
    active,
  };
}

/** Whether so many percent of the paid licences are in use, exactly; true where no share is asked. */
export function hasShare({ active, paid }: LicenceState, percent: number | null): boolean {
  return percent === null || (paid > 0 && active * 100 >= paid * percent);
}

/** Active users in percent of paid licences; null where there are none. */
export function shareOf({ active, paid }: LicenceState): number | null {
  return paid > 0 ? (active * 100) / paid : null;
}
