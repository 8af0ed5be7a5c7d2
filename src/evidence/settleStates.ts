import type { Month } from "./evidence";
import { countedTenants } from "./countedTenants";
import { readMicros, type Micros } from "./money";
import type { MonthlyRange } from "./monthlyRange";
import { repeatedMonth } from "./months";
import { idKey, identityOf, nameOf } from "./names";
import { associationIdOf } from "./usageReaders";
import type { UsageGrid } from "./usageGrid";

/** What each range shows of one customer's month, service, subscription and attribution. */
type States = Map<number, { sum: Micros; readonly rows: number[] }>;

/**
 * Where two ranges show the same usage with other amounts, as an export before and after its refresh does,
 * nothing says which is right: the larger counts, and the rows of the others are taken out. What only one of
 * them shows counts as it is. Returns the months in which they differ: as a baseline they prove nothing.
 * @param grid what all of the ranges were folded into
 */
export function settleStates(
  ranges: readonly MonthlyRange[],
  grid: UsageGrid,
  eligible: readonly string[],
  shared: ReadonlySet<Month>
): ReadonlySet<Month> {
  const shown = new Map<string, States>();
  ranges.forEach((monthly, index) => {
    const { range, header, months, decimalMark } = monthly;
    const at = (role: "acr" | "service" | "subscription" | "association") =>
      header.column.get(role) ?? -1;
    const tenantOf = countedTenants(grid, monthly, eligible);
    for (let row = header.row + 1; row < range.grid.length; row++) {
      const month = months[row]!;
      if (!shared.has(month)) continue;
      const cells = range.grid[row]!;
      const tenant = tenantOf(cells, month);
      if (tenant < 0) continue;
      const key = [
        grid.homeOf(tenant),
        month,
        (nameOf(cells[at("service")] ?? null) ?? "").toLowerCase(),
        idKey(identityOf(cells[at("subscription")] ?? null) ?? ""),
        associationIdOf(cells[at("association")] ?? null),
        nameOf(cells[header.partner] ?? null) ?? "",
      ].join("|");
      let states = shown.get(key);
      if (!states) shown.set(key, (states = new Map() as States));
      let state = states.get(index);
      if (!state) states.set(index, (state = { sum: 0, rows: [] }));
      state.sum += readMicros(cells[at("acr")] ?? null, decimalMark(at("acr")));
      state.rows.push(row);
    }
  });
  const doubtful = new Set<Month>();
  for (const [key, states] of shown) {
    if (states.size < 2) continue;
    const [smallest, ...others] = [...states].sort(([a, one], [b, other]) =>
      other.sum !== one.sum ? one.sum - other.sum : a - b
    );
    for (const [index, { sum, rows }] of others) {
      for (const row of rows) ranges[index]!.months[row] = repeatedMonth;
      if (sum !== smallest![1].sum) doubtful.add(Number(key.split("|")[1]));
    }
  }
  return doubtful;
}
