import type { WorkloadEvidence, WorkloadLine } from "../../../evidence/evidence";
import type { McvGrowthRule } from "../../../rulebook/ruleSet";
import { onceFor } from "../../onceFor";
import { largestOf, pairsByTenant, type Pair } from "./pairs";

type Rule = Pick<McvGrowthRule, "workloads" | "associationGroups" | "rateCard">;
type RateRow = Rule["rateCard"]["value"][number];

/** Monthly consumption value: users or capacity × the rate of the workload's row in the rate card. */
export interface Mcv {
  /** A row of the rate card at a customer: the products of one row are one workload. */
  readonly pairs: readonly RatedPair[];
  /** How many parts make 1 MCV: rates such as 0.2 stay exact. */
  readonly scale: number;
}

interface RatedPair extends Pair {
  readonly products: readonly Product[];
}

/** A product at a customer, with its rate in parts of the scale. */
interface Product {
  readonly rate: number;
  readonly lines: readonly WorkloadLine[];
}

/** Gathered once: usage growth and deployments, tracks and days ask for the same rows of the card. */
const gathered = onceFor<Mcv>();

export function mcvOf(rule: Rule, evidence: WorkloadEvidence): Mcv {
  const { workloads, associationGroups, rateCard } = rule;
  const asked = JSON.stringify([workloads.value, associationGroups.value, rateCard.value]);
  return gathered(evidence, asked, () => gatherMcv(rule, evidence));
}

/** MCV of a pair in a month in parts of the scale, a whole number; null without a row. */
export function exactMcv({ products }: RatedPair, index: number): number | null {
  let sum: number | null = null;
  for (const product of products) {
    const quantity = largestOf(product, index);
    if (quantity !== null) sum = (sum ?? 0) + Math.round(quantity * product.rate);
  }
  return sum;
}

function gatherMcv(rule: Rule, evidence: WorkloadEvidence): Mcv {
  const rows = new Map<string, RateRow>(
    rule.rateCard.value.flatMap((row) => row.workloads.map((id) => [id, row] as const))
  );
  const groups = rule.associationGroups.value;
  const scale = scaleOf(rule.rateCard.value.map(({ rate }) => rate));
  const byTenant = pairsByTenant(
    evidence,
    rule.workloads.value.filter((id) => rows.has(id)),
    (workload) =>
      groups
        .filter(({ workloads }) => workloads.includes(workload))
        .flatMap(({ associations }) => associations)
  );
  return { pairs: byTenant.flatMap((pairs) => byRow(pairs, rows, scale)), scale };
}

/** A customer's products as the rows of the rate card that they belong to. */
function byRow(
  pairs: readonly Pair[],
  rows: ReadonlyMap<string, RateRow>,
  scale: number
): readonly RatedPair[] {
  const found = new Map<RateRow, RatedPair>();
  for (const pair of pairs) {
    const row = rows.get(pair.workload)!;
    const before = found.get(row);
    found.set(row, {
      tenant: pair.tenant,
      workload: row.workloads[0]!,
      workloadName: row.name,
      lines: [...(before?.lines ?? []), ...pair.lines],
      products: [
        ...(before?.products ?? []),
        { rate: Math.round(row.rate * scale), lines: pair.lines },
      ],
    });
  }
  return [...found.values()];
}

/** The least power of ten that makes every rate whole. */
function scaleOf(rates: readonly number[]): number {
  const decimals = rates.map((rate) => String(rate).split(".")[1]?.length ?? 0);
  return 10 ** Math.max(0, ...decimals);
}
