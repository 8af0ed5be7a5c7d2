import type { Micros } from "./money";
import type { RowTally } from "./tally";
import type { UsageGrid } from "./usageGrid";

/** A row of a month that a tenant has under more than one attribution. */
export interface ContestedRow {
  readonly tenant: number;
  readonly service: number;
  readonly monthIndex: number;
  readonly association: number;
  /** The partner id it is attributed to; empty without such a column. */
  readonly partner: string;
  readonly micros: Micros;
  /** Whether the row says which subscription it is of. */
  readonly bySubscription: boolean;
  /** What else tells one consumption from another: subscription, service, meter. */
  readonly key: string;
  readonly tally: RowTally;
  readonly row: number;
}

/**
 * The export repeats the same consumption once per attribution. Rows that agree in everything but the
 * association are the same ACR: one association's rows are kept, those with the larger sum, and the rest is
 * taken out. Amounts are not part of the comparison, so it does not matter how a row was split. Without a
 * subscription two of them look alike: then only equal sums, or equal amounts, are duplicates. Under one
 * association two partner ids of the same sum are duplicates; other sums may be shares of the month.
 */
export function dropDuplicates(
  grid: Pick<UsageGrid, "subtract">,
  rows: readonly ContestedRow[]
): void {
  const groups = new Map<string, ContestedRow[]>();
  for (const row of rows) {
    const key = `${row.tenant}|${row.monthIndex}|${row.service}|${row.key}`;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  for (const group of groups.values()) {
    const associations = split(group, ({ association }) => association).map(oncePerPartner);
    const bySubscription = group.every((row) => row.bySubscription);
    const sorted = associations.map(({ kept }) => kept).sort((a, b) => b.sum - a.sum);
    const duplicates = associations.flatMap(({ repeated }) => repeated);
    if (sorted.length > 1) {
      duplicates.push(
        ...(bySubscription || sumsAgree(sorted) ? allButLargest(sorted) : equalAmounts(sorted))
      );
    }
    for (const duplicate of duplicates) {
      grid.subtract(duplicate.tenant, duplicate.service, duplicate.monthIndex, duplicate.micros);
      duplicate.tally.add(duplicate.row, "", duplicate.micros);
    }
  }
}

interface Attributed {
  readonly sum: Micros;
  readonly rows: readonly ContestedRow[];
}

/** One association's rows, without those of a partner id that repeats another's sum. */
function oncePerPartner({ rows }: Attributed): { kept: Attributed; repeated: ContestedRow[] } {
  const kept: Attributed[] = [];
  const repeated: ContestedRow[] = [];
  for (const partner of split(rows, (row) => row.partner)) {
    if (kept.some(({ sum }) => sum === partner.sum)) repeated.push(...partner.rows);
    else kept.push(partner);
  }
  return { kept: summed(kept.flatMap((partner) => partner.rows)), repeated };
}

/** The rows by what they share, in its order, so that row order never decides. */
function split<T extends string | number>(
  rows: readonly ContestedRow[],
  shared: (row: ContestedRow) => T
): Attributed[] {
  const parts = new Map<T, ContestedRow[]>();
  for (const row of rows) {
    const part = parts.get(shared(row));
    if (part) part.push(row);
    else parts.set(shared(row), [row]);
  }
  return [...parts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, part]) => summed(part));
}

function summed(rows: readonly ContestedRow[]): Attributed {
  return { rows, sum: rows.reduce((sum, { micros }) => sum + micros, 0) };
}

function sumsAgree(associations: readonly Attributed[]): boolean {
  return associations.every(({ sum }) => sum === associations[0]!.sum);
}

function allButLargest(associations: readonly Attributed[]): ContestedRow[] {
  return associations.slice(1).flatMap(({ rows }) => rows);
}

/** For each amount as many rows stay as the association has that shows it most often. */
function equalAmounts(associations: readonly Attributed[]): ContestedRow[] {
  const kept = new Map<Micros, number>();
  const duplicates: ContestedRow[] = [];
  for (const { rows } of associations) {
    const seen = new Map<Micros, number>();
    for (const row of rows) {
      const nth = (seen.get(row.micros) ?? 0) + 1;
      seen.set(row.micros, nth);
      if (nth <= (kept.get(row.micros) ?? 0)) duplicates.push(row);
    }
    for (const [micros, count] of seen) kept.set(micros, Math.max(count, kept.get(micros) ?? 0));
  }
  return duplicates;
}
