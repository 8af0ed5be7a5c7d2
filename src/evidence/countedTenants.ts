import type { Month } from "./evidence";
import type { Cell } from "./grid";
import { readMicros } from "./money";
import type { MonthlyRange } from "./monthlyRange";
import type { UsageGrid } from "./usageGrid";
import { associationReader, tenantReader } from "./usageReaders";
import { newTallies } from "./usageTallies";

/**
 * Tells for which tenant of the grid a row of an attributed range was counted when it was folded, −1 where it
 * was not. Few rows are asked for, so that the fold need not remember it of each.
 */
export function countedTenants(
  grid: UsageGrid,
  { header, decimalMark }: MonthlyRange,
  eligible: readonly string[]
): (row: readonly Cell[], month: Month) => number {
  const at = (role: "acr" | "association" | "tenantId" | "customerName") =>
    header.column.get(role) ?? -1;
  const [acrAt, associationAt, idAt, nameAt] = [
    at("acr"),
    at("association"),
    at("tenantId"),
    at("customerName"),
  ];
  const { codeOf, attributions } = associationReader(eligible, newTallies());
  const tenantOf = tenantReader(grid);
  return (row, month) => {
    if (month < 0) return -1;
    if (associationAt >= 0 && attributions[codeOf(row[associationAt] ?? "")]!.leftOut !== null)
      return -1;
    const amount = row[acrAt] ?? null;
    const micros = typeof amount === "string" ? readMicros(amount, decimalMark(acrAt)) : 0;
    if (Number.isNaN(micros) || typeof amount === "boolean") return -1;
    return tenantOf(row[idAt] ?? "", row[nameAt] ?? "");
  };
}
