import type { WorkloadLine } from "../../../evidence/evidence";
import type { Band } from "../../../rulebook/schema";
import { isInside } from "./band";
import { largestOf, type Pair } from "./pairs";
import { sizeOf, type Size } from "./sizeClass";

/** What a customer's eligible workloads show in one month. */
export interface LicenceState {
  readonly size: Size;
  /** Paid licences on the workload that decides: the largest inside the band, else the largest; null without a row. */
  readonly licences: number | null;
  /** Over all eligible workloads. */
  readonly paid: number;
  readonly active: number;
}

export function licenceState(
  band: Band | null,
  pairs: readonly Pair[],
  index: number
): LicenceState {
  const amounts: number[] = [];
  let active = 0;
  for (const pair of pairs) {
    const licences = largestOf(pair, index);
    if (licences !== null) amounts.push(licences);
    active += largestOf(pair, index, "active") ?? 0;
  }
  const inside = band === null ? amounts : amounts.filter((amount) => isInside(band, amount));
  const deciding = inside.length > 0 ? inside : amounts;
  return {
    size: sizeOf(band, amounts),
    licences: deciding.length === 0 ? null : Math.max(...deciding),
    paid: amounts.reduce((sum, amount) => sum + amount, 0),
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

/** The lines that have a row in a month. */
export function linesShown(pairs: readonly Pair[], index: number): readonly WorkloadLine[] {
  return pairs.flatMap(({ lines }) =>
    lines.filter(({ firstRow }) => index >= 0 && firstRow[index] !== 0)
  );
}
