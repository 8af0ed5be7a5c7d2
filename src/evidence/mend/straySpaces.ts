import type { ColumnRole } from "../evidence";
import { nameOf } from "../names";
import { cellOf, changeOfCells, columnsOf } from "./mendSource";
import type { DraftMend, MendSource } from "./mendSource";

const texts: readonly ColumnRole[] = [
  ...(["customerName", "service", "association", "segment", "workload", "metricType"] as const),
  ...(["certification", "trainingType", "email", "firstName", "lastName", "fullName"] as const),
  ...(["status", "skuGroup", "publisher", "chargeType", "currency", "pricingCurrency"] as const),
];

/** Takes blanks out of names that stand before, behind or doubled inside, no-break spaces among them. */
export function straySpaces(source: MendSource): DraftMend | null {
  const rows = source.content;
  const cells = columnsOf(source, texts).flatMap(({ role, index }) =>
    rows.flatMap((row) => {
      const before = cellOf(source, row, role);
      const after = typeof before === "string" ? (nameOf(before) ?? before) : before;
      return after === before ? [] : { row, column: index, before, after };
    })
  );
  return changeOfCells(source, { kind: "spaces", cells, clears: [] }, (columns) => ({
    id: "evidence.mend.spaces",
    values: { count: cells.length, columns: { list: columns } },
  }));
}
