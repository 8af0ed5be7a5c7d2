import type { ContestedRow } from "./duplicates";
import type { Cell } from "./grid";
import { proveDecimalMark, readMicros } from "./money";
import { idKey, identityOf, nameOf } from "./names";
import { several, type UsageGrid } from "./usageGrid";
import type { UsageRange } from "./usageMonths";
import { attributionReader, serviceReader } from "./usageReaders";
import { newTallies, type UsageTallies } from "./usageTallies";

/** The rows of months that a tenant has under two or more attributions; none in most ranges. */
export function contestedRows(
  grid: UsageGrid,
  { range, header, months }: UsageRange,
  rowTenant: Int32Array,
  tallies: UsageTallies,
  eligible: readonly string[]
): ContestedRow[] {
  const associationAt = header.column.get("association");
  if (associationAt === undefined || !grid.isContested()) return [];
  const acrAt = header.column.get("acr")!;
  const serviceAt = header.column.get("service");
  const subscriptionAt = header.column.get("subscription");
  const attributionOf = attributionReader(eligible, newTallies());
  const serviceOf = serviceReader(grid);
  const mark = proveDecimalMark(columnCells(range.grid, acrAt));
  const rows: ContestedRow[] = [];
  for (let r = header.row + 1; r < rowTenant.length; r++) {
    if (rowTenant[r]! < 0) continue;
    const tenant = grid.homeOf(rowTenant[r]!);
    const monthIndex = months[r]! - grid.firstMonth;
    if (grid.attribution[tenant * grid.monthCount + monthIndex] !== several) continue;
    const row = range.grid[r]!;
    const subscription =
      subscriptionAt === undefined ? null : identityOf(row[subscriptionAt] ?? null);
    rows.push({
      tenant,
      monthIndex,
      service: serviceAt === undefined ? -1 : serviceOf(row[serviceAt] ?? null),
      association: attributionOf(row[associationAt] ?? null).association,
      partner: header.partner < 0 ? "" : (nameOf(row[header.partner] ?? null) ?? ""),
      micros: readMicros(row[acrAt] ?? null, mark),
      bySubscription: subscription !== null,
      key: [
        subscription === null ? "" : idKey(subscription),
        ...header.details.map((index) => String(row[index] || "").toLowerCase()),
      ].join("|"),
      tally: tallies.duplicates,
      row: r,
    });
  }
  return rows;
}

export function* columnCells(grid: UsageRange["range"]["grid"], index: number): Iterable<Cell> {
  for (const row of grid) yield row[index] ?? null;
}
