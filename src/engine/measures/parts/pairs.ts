import type { Month, Tenant, WorkloadEvidence, WorkloadLine } from "../../../evidence/evidence";
import { rulebook } from "../../../rulebook/rulebook";
import { monthIndex } from "../../coverage";
import type { SourceRow } from "../../scorecard";
import type { ComparedMonths } from "./comparedMonths";

/** A workload at a customer, with the lines of every association that counts for it. */
export interface Pair {
  readonly tenant: Tenant;
  /** The rulebook's id. */
  readonly workload: string;
  readonly workloadName: string;
  readonly lines: readonly WorkloadLine[];
}

/** Whether a line of a workload counts under its association. */
export type Eligible = (line: WorkloadLine) => boolean;

/** A range without associations counts every row; in one that has them, an unknown one counts for nothing. */
export function eligibleUnder(
  { hasAssociations }: WorkloadEvidence,
  workloads: readonly string[],
  associationsOf: (workload: string) => readonly string[]
): Eligible {
  const wanted = new Map(workloads.map((id) => [id, new Set(associationsOf(id))]));
  return ({ workload, association }) => {
    const associations = workload === null ? undefined : wanted.get(workload);
    if (!associations || associations.size === 0) return false;
    return !hasAssociations || (association !== null && associations.has(association));
  };
}

/** The pairs that eligible lines make, customer by customer. */
export function pairsByTenant(
  { lines, tenants }: WorkloadEvidence,
  eligible: Eligible
): readonly (readonly Pair[])[] {
  const found = new Map<number, Map<string, WorkloadLine[]>>();
  for (const line of lines) {
    if (!eligible(line)) continue;
    const own = found.get(line.tenant) ?? new Map<string, WorkloadLine[]>();
    found.set(line.tenant, own);
    const known = own.get(line.workload!);
    if (known) known.push(line);
    else own.set(line.workload!, [line]);
  }
  return [...found].map(([tenant, own]) =>
    [...own].map(([workload, its]) => ({
      tenant: tenants[tenant]!,
      workload,
      workloadName: workloadNames.get(workload) ?? its[0]!.name,
      lines: its,
    }))
  );
}

/** The largest number that any of a pair's lines shows in a month; null where none has a row. */
export function largestOf(
  { lines }: Pick<Pair, "lines">,
  index: number,
  column: "amount" | "active" = "amount"
): number | null {
  if (index < 0) return null;
  let largest: number | null = null;
  for (const line of lines) {
    const number = line[column]?.[index] ?? NaN;
    if (!Number.isNaN(number) && (largest === null || number > largest)) largest = number;
  }
  return largest;
}

/** The first row of the months compared now, else of those a year before; null where there is none. */
export function sourceOf(
  evidence: WorkloadEvidence,
  lines: readonly WorkloadLine[],
  { current, baseline }: ComparedMonths
): SourceRow | null {
  for (const month of [...current, ...baseline]) {
    const index = monthIndex(evidence, month);
    const rows = index < 0 ? [] : lines.filter(({ firstRow }) => firstRow[index] !== 0);
    if (rows.length === 0) continue;
    const first = rows.reduce((a, b) =>
      b.place < a.place || (b.place === a.place && b.firstRow[index]! < a.firstRow[index]!) ? b : a
    );
    return { place: evidence.places[first.place]!, row: first.firstRow[index]! };
  }
  return null;
}

/** The index of a single month compared. */
export function indexOfLast(evidence: WorkloadEvidence, months: readonly Month[]): number {
  return monthIndex(evidence, months.at(-1)!);
}

const workloadNames = new Map(rulebook.workloads.map(({ id, name }) => [id, name]));
