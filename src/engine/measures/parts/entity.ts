import type { Tenant } from "../../../evidence/evidence";
import type { PartEntity } from "../../partsTrace";

/** The change of a customer or pair between the periods compared. */
export function changeOf(countsThen: boolean, countsNow: boolean): PartEntity["change"] {
  return countsNow ? (countsThen ? "kept" : "gained") : countsThen ? "lost" : "below";
}

/** A customer as a line names it. */
export function nameOf({ key, id, name }: Tenant): string {
  return name ?? id ?? key;
}

/** What counts now first, the largest first; the rest of the order only keeps it the same for any order of rows. */
export function inOrder(lines: PartEntity[]): readonly PartEntity[] {
  return lines.sort(
    (a, b) =>
      Number(b.countsNow) - Number(a.countsNow) ||
      (b.now ?? -1) - (a.now ?? -1) ||
      (b.then ?? -1) - (a.then ?? -1) ||
      byText(a.name, b.name) ||
      byText(a.workload ?? "", b.workload ?? "") ||
      byText(a.tenantId ?? "", b.tenantId ?? "")
  );
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
