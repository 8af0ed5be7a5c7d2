import type { Cents } from "./evidence";
import type { RowTally } from "./tally";
import type { UsageGrid } from "./usageGrid";

/** A row of a month that a tenant has under more than one association. */
export interface ContestedRow {
  readonly tenant: number;
  readonly service: number;
  readonly monthIndex: number;
  readonly association: number;
  readonly cents: Cents;
  /** What else tells one consumption from another: subscription, service, meter. */
  readonly key: string;
  readonly tally: RowTally;
  readonly row: number;
}

/**
 * The export repeats the same consumption once per attribution. Rows that agree in everything but the
 * association are the same ACR: one association's rows are kept, those with the larger sum, and the rest is
 * taken out. Amounts are not part of the comparison, so it does not matter how a row was split. Without a
 * subscription column two subscriptions look alike: then only equal sums, or equal amounts, are duplicates.
 */
export function dropDuplicates(
  grid: UsageGrid,
  rows: readonly ContestedRow[],
  bySubscription: boolean
): void {
  const groups = new Map<string, ContestedRow[]>();
  for (const row of rows) {
    const key = `${row.tenant}|${row.monthIndex}|${row.service}|${row.key}`;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  for (const group of groups.values()) {
    const associations = byAssociation(group);
    if (associations.length < 2) continue;
    for (const duplicate of bySubscription || sumsAgree(associations)
      ? allButLargest(associations)
      : equalAmounts(associations)) {
      grid.subtract(duplicate.tenant, duplicate.service, duplicate.monthIndex, duplicate.cents);
      duplicate.tally.add(duplicate.row, "", duplicate.cents);
    }
  }
}

interface Attributed {
  readonly sum: Cents;
  readonly rows: readonly ContestedRow[];
}

/** Largest sum first; the association's order decides between equals, so that row order never does. */
function byAssociation(group: readonly ContestedRow[]): Attributed[] {
  const rows = new Map<number, ContestedRow[]>();
  for (const row of group) {
    const same = rows.get(row.association);
    if (same) same.push(row);
    else rows.set(row.association, [row]);
  }
  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(([, attributed]) => ({
      rows: attributed,
      sum: attributed.reduce((sum, { cents }) => sum + cents, 0),
    }))
    .sort((a, b) => b.sum - a.sum);
}

function sumsAgree(associations: readonly Attributed[]): boolean {
  return associations.every(({ sum }) => sum === associations[0]!.sum);
}

function allButLargest(associations: readonly Attributed[]): ContestedRow[] {
  return associations.slice(1).flatMap(({ rows }) => rows);
}

/** For each amount as many rows stay as the association has that shows it most often. */
function equalAmounts(associations: readonly Attributed[]): ContestedRow[] {
  const kept = new Map<Cents, number>();
  const duplicates: ContestedRow[] = [];
  for (const { rows } of associations) {
    const seen = new Map<Cents, number>();
    for (const row of rows) {
      const nth = (seen.get(row.cents) ?? 0) + 1;
      seen.set(row.cents, nth);
      if (nth <= (kept.get(row.cents) ?? 0)) duplicates.push(row);
    }
    for (const [cents, count] of seen) kept.set(cents, Math.max(count, kept.get(cents) ?? 0));
  }
  return duplicates;
}
