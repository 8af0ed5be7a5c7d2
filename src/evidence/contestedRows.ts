import type { ContestedRow } from "./duplicates";
import { readMicros } from "./money";
import { idKey, identityOf, nameOf } from "./names";
import { several, type UsageGrid } from "./usageGrid";
import type { MonthlyRange } from "./monthlyRange";
import { countedTenants } from "./countedTenants";
import { associationReader, ServiceCodes } from "./usageReaders";
import { newTallies, type UsageTallies } from "./usageTallies";

/** The rows of months that a tenant has under two or more attributions; none in most ranges. */
export function contestedRows(
  grid: UsageGrid,
  monthly: MonthlyRange,
  tallies: UsageTallies,
  eligible: readonly string[]
): ContestedRow[] {
  const { range, header, months, decimalMark } = monthly;
  const associationAt = header.column.get("association");
  if (associationAt === undefined || !grid.isContested()) return [];
  const acrAt = header.column.get("acr")!;
  const serviceAt = header.column.get("service");
  const subscriptionAt = header.column.get("subscription");
  const { codeOf, attributions } = associationReader(eligible, newTallies());
  const tenantOf = countedTenants(grid, monthly, eligible);
  const services = new ServiceCodes(grid);
  const mark = decimalMark(acrAt);
  const rows: ContestedRow[] = [];
  for (let r = header.row + 1; r < range.grid.length; r++) {
    const counted = tenantOf(range.grid[r]!, months[r]!);
    if (counted < 0) continue;
    const tenant = grid.homeOf(counted);
    const monthIndex = months[r]! - grid.firstMonth;
    if (grid.attribution[tenant * grid.monthCount + monthIndex] !== several) continue;
    const row = range.grid[r]!;
    const subscription =
      subscriptionAt === undefined ? null : identityOf(row[subscriptionAt] ?? null);
    rows.push({
      tenant,
      monthIndex,
      service: serviceAt === undefined ? -1 : services.indexOf(row[serviceAt] ?? null),
      association: attributions[codeOf(row[associationAt] ?? null)]!.association,
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
