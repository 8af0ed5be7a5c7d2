import type { Cents, Month, UsageEvidence } from "../../../evidence/evidence";
import { monthIndex, unnamedCents } from "../../coverage";
import type { ComparedMonths } from "./comparedMonths";
import { nameOf } from "./entity";
import { onceFor } from "../../onceFor";
import type { Subject } from "./verdict";

/** ACR of each customer over the months compared; NaN where it has no row in any of them. */
export interface CustomerSums {
  readonly then: Float64Array;
  readonly now: Float64Array;
}

/** Sums are kept: the months that are now in one score are a year ago in another, and tracks share both. */
const summed = onceFor<Float64Array>();

export function customerSums(usage: UsageEvidence, months: ComparedMonths): CustomerSums {
  return { then: sumsOver(usage, months.baseline), now: sumsOver(usage, months.current) };
}

/** A sum as lines tell it. */
export function shownSum(sums: Float64Array, tenant: number): Cents | null {
  const cents = sums[tenant]!;
  return Number.isNaN(cents) ? null : cents;
}

/** Whom the line of a customer, by its index, is about; its source is its last row in the months compared now, else of those before. */
export function customerIn(
  usage: UsageEvidence,
  { current, baseline }: ComparedMonths
): (tenant: number) => Subject {
  const { tenants, places, monthCount, firstRow, firstPlace } = usage;
  const cited = [
    ...indexesOf(usage, current).toReversed(),
    ...indexesOf(usage, baseline).toReversed(),
  ];
  return (tenant) => {
    const start = tenant * monthCount;
    const at = start + cited.find((index) => firstRow[start + index] !== 0)!;
    return {
      name: nameOf(tenants[tenant]!),
      tenantId: tenants[tenant]!.id,
      workload: null,
      amountUnit: "cents",
      source: { place: places[firstPlace[at]!]!, row: firstRow[at]! },
    };
  };
}

/** ACR of the months over everything, with rows that name no customer. */
export function totalCents(usage: UsageEvidence, months: readonly Month[]): Cents {
  return indexesOf(usage, months).reduce((sum, index) => sum + usage.totalCents[index]!, 0);
}

/** ACR of the months whose rows name no customer. */
export function unnamedSum(usage: UsageEvidence, months: readonly Month[]): Cents {
  return indexesOf(usage, months).reduce((sum, index) => sum + unnamedCents(usage, index), 0);
}

function sumsOver(usage: UsageEvidence, months: readonly Month[]): Float64Array {
  const indexes = indexesOf(usage, months);
  const { tenants, cents, firstRow, monthCount } = usage;
  return summed(usage, indexes.join(), () => {
    const sums = new Float64Array(tenants.length).fill(NaN);
    for (let tenant = 0; tenant < sums.length; tenant++) {
      const start = tenant * monthCount;
      for (const index of indexes) {
        if (firstRow[start + index] === 0) continue;
        const sofar = sums[tenant]!;
        sums[tenant] = (Number.isNaN(sofar) ? 0 : sofar) + cents[start + index]!;
      }
    }
    return sums;
  });
}

function indexesOf(usage: UsageEvidence, months: readonly Month[]): readonly number[] {
  return months.map((month) => monthIndex(usage, month)).filter((index) => index >= 0);
}
