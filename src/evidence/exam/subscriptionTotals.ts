import type { Header } from "../header";
import { rowsPerPiece, type Steps } from "../steps";
import { RowTally } from "../tally";
import type { CountedRows } from "./countedRows";

interface MonthOfSubscription {
  readonly micros: number;
  readonly services: Set<string>;
  /** Of the counted rows, by their order. */
  readonly repeated: number[];
}

/**
 * The rows that repeat the amount of another service of their subscription, where every month of every
 * subscription does so: such a column holds totals of the subscription, not amounts of the row.
 */
export function* subscriptionTotals(
  { grid, count, rows, months, micros }: CountedRows,
  { column }: Header
): Steps<RowTally> {
  const subscriptionAt = column.get("subscription");
  const serviceAt = column.get("service");
  const none = new RowTally();
  if (subscriptionAt === undefined || serviceAt === undefined) return none;
  const association = column.get("association") ?? -1;
  const groups = new Map<string, MonthOfSubscription>();
  for (let index = 0; index < count; index++) {
    if (index % rowsPerPiece === 0) yield;
    const amount = micros[index]!;
    if (amount === 0) continue;
    const cells = grid[rows[index]!]!;
    const key = `${String(cells[subscriptionAt])}|${months[index]}|${String(cells[association])}`;
    const service = String(cells[serviceAt]).toLowerCase();
    const group = groups.get(key);
    if (!group) {
      groups.set(key, { micros: amount, services: new Set([service]), repeated: [] });
      continue;
    }
    if (amount !== group.micros) return none;
    group.services.add(service);
    group.repeated.push(index);
  }
  yield;
  const several = [...groups.values()].filter(({ services }) => services.size > 1);
  const tally = new RowTally();
  if (several.length < 2) return none;
  const repeated = several.flatMap((group) => group.repeated).sort((a, b) => a - b);
  for (const index of repeated) tally.add(rows[index]!, "", micros[index]!);
  return tally;
}
