import type { ContestedRow } from "./duplicates";
import { readMicros } from "./money";
import { idKey, identityOf, nameOf } from "./names";
import { several, type UsageGrid } from "./usageGrid";
import type { MonthlyRange } from "./monthlyRange";
import { attributionReader, serviceReader } from "./usageReaders";
import { newTallies, type UsageTallies } from "./usageTallies";

/** The rows of months that a tenant has under two or more attributions; none in most ranges. */
export function contestedRows(
  grid: UsageGrid,
  { range, header, months, decimalMark }: MonthlyRange,
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
  const services = serviceReader(grid);
  const mark = decimalMark(acrAt);
  const rows: ContestedRow[] = [];
  for (let r = header.row + 1; r < rowTenant.length; r++) {
    if (rowTenant[r] === 0) continue;
    const tenant = grid.homeOf(rowTenant[r]! - 1);
    const monthIndex = months[r]! - grid.firstMonth;
    if (grid.attribution[tenant * grid.monthCount + monthIndex] !== several) continue;
    const row = range.grid[r]!;
    const subscription =
      subscriptionAt === undefined ? null : identityOf(row[subscriptionAt] ?? null);
    rows.push({
      tenant,
      monthIndex,
      service: serviceAt === undefined ? -1 : services.indexOf(row[serviceAt] ?? null),
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
