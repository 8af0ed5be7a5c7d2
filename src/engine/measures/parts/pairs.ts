import type { Month, Tenant, WorkloadEvidence, WorkloadLine } from "../../../evidence/evidence";
import { rulebook } from "../../../rulebook/rulebook";
import { monthIndex } from "../../coverage";
import { onceFor } from "../../onceFor";

/** A workload at a customer, with the lines of every association that counts for it. */
export interface Pair {
  readonly tenant: Tenant;
  /** The rulebook's id. */
  readonly workload: string;
  readonly workloadName: string;
  readonly lines: readonly WorkloadLine[];
}

type PairsByTenant = readonly (readonly Pair[])[];

/** Pairs are gathered once: options, tracks and days ask for the same workloads under the same associations. */
const gathered = onceFor<PairsByTenant>();

/**
 * The pairs that lines of these workloads make, customer by customer. A range without associations counts every
 * row; in one that has them, an unknown one counts for nothing.
 */
export function pairsByTenant(
  evidence: WorkloadEvidence,
  workloads: readonly string[],
  associationsOf: (workload: string) => readonly string[]
): PairsByTenant {
  const wanted = workloads.map((id) => [id, associationsOf(id)] as const);
  return gathered(evidence, JSON.stringify(wanted), () => gatherPairs(evidence, new Map(wanted)));
}

function gatherPairs(
  { lines, tenants, hasAssociations }: WorkloadEvidence,
  wanted: ReadonlyMap<string, readonly string[]>
): PairsByTenant {
  const found = new Map<number, Map<string, WorkloadLine[]>>();
  for (const line of lines) {
    const { tenant, workload, association } = line;
    const associations = workload === null ? undefined : wanted.get(workload);
    if (!associations || associations.length === 0) continue;
    if (hasAssociations && (association === null || !associations.includes(association))) continue;
    const own = found.get(tenant) ?? new Map<string, WorkloadLine[]>();
    found.set(tenant, own);
    const known = own.get(workload!);
    if (known) known.push(line);
    else own.set(workload!, [line]);
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

/** The index of a single month compared. */
export function indexOfLast(evidence: WorkloadEvidence, months: readonly Month[]): number {
  return monthIndex(evidence, months.at(-1)!);
}

const workloadNames = new Map(rulebook.workloads.map(({ id, name }) => [id, name]));
