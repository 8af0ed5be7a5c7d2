import type { Cents, Month, UsageEvidence } from "../../../evidence/evidence";
import { monthIndex, unnamedCents } from "../../coverage";
import type { SourceRow } from "../../proof";
import type { ComparedMonths } from "./comparedMonths";
import { nameOf } from "./entity";

/** ACR of a customer over the months compared; null where it has no row in any of them. */
export interface CustomerSum {
  readonly name: string;
  readonly tenantId: string | null;
  readonly then: Cents | null;
  readonly now: Cents | null;
  readonly source: SourceRow;
}

/** Customers with a row in the months compared. */
export function customerSums(usage: UsageEvidence, months: ComparedMonths): CustomerSum[] {
  const nowAt = indexesOf(usage, months.current);
  const thenAt = indexesOf(usage, months.baseline);
  const cited = [...nowAt.toReversed(), ...thenAt.toReversed()];
  const sums: CustomerSum[] = [];
  usage.tenants.forEach((tenant, index) => {
    const start = index * usage.monthCount;
    const at = cited.find((month) => usage.firstRow[start + month] !== 0);
    if (at === undefined) return;
    const sum = (indexes: readonly number[]): Cents | null => {
      const shown = indexes.filter((month) => usage.firstRow[start + month] !== 0);
      return shown.length === 0
        ? null
        : shown.reduce((total, month) => total + usage.cents[start + month]!, 0);
    };
    sums.push({
      name: nameOf(tenant),
      tenantId: tenant.id,
      then: sum(thenAt),
      now: sum(nowAt),
      source: {
        place: usage.places[usage.firstPlace[start + at]!]!,
        row: usage.firstRow[start + at]!,
      },
    });
  });
  return sums;
}

/** ACR of the months over everything, with rows that name no customer. */
export function totalCents(usage: UsageEvidence, months: readonly Month[]): Cents {
  return indexesOf(usage, months).reduce((sum, index) => sum + usage.totalCents[index]!, 0);
}

/** ACR of the months whose rows name no customer. */
export function unnamedSum(usage: UsageEvidence, months: readonly Month[]): Cents {
  return indexesOf(usage, months).reduce((sum, index) => sum + unnamedCents(usage, index), 0);
}

function indexesOf(usage: UsageEvidence, months: readonly Month[]): readonly number[] {
  return months.map((month) => monthIndex(usage, month)).filter((index) => index >= 0);
}
