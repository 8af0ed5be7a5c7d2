import type { Header } from "../header";
import { RowTally } from "../tally";
import type { CountedRow } from "./countedRows";

interface MonthOfSubscription {
  readonly first: CountedRow;
  readonly services: Set<string>;
  readonly repeated: CountedRow[];
}

/**
 * The rows that repeat the amount of another service of their subscription, where every month of every
 * subscription does so: such a column holds totals of the subscription, not amounts of the row.
 */
export function subscriptionTotals(rows: readonly CountedRow[], { column }: Header): RowTally {
  const subscriptionAt = column.get("subscription");
  const serviceAt = column.get("service");
  const none = new RowTally();
  if (subscriptionAt === undefined || serviceAt === undefined) return none;
  const association = column.get("association") ?? -1;
  const groups = new Map<string, MonthOfSubscription>();
  for (const each of rows) {
    if (each.micros === 0) continue;
    const { cells, month } = each;
    const key = `${String(cells[subscriptionAt])}|${month}|${String(cells[association])}`;
    const service = String(cells[serviceAt]).toLowerCase();
    const group = groups.get(key);
    if (!group) {
      groups.set(key, { first: each, services: new Set([service]), repeated: [] });
      continue;
    }
    if (each.micros !== group.first.micros) return none;
    group.services.add(service);
    group.repeated.push(each);
  }
  const several = [...groups.values()].filter(({ services }) => services.size > 1);
  const tally = new RowTally();
  if (several.length < 2) return none;
  const repeated = several.flatMap((group) => group.repeated).sort((a, b) => a.row - b.row);
  for (const { row, micros } of repeated) tally.add(row, "", micros);
  return tally;
}
