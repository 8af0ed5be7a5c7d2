import type { WorkloadEvidence } from "../../../evidence/evidence";
import type { McvGrowthRule } from "../../../rulebook/ruleSet";
import { largestOf, pairsByTenant, type Pair } from "./pairs";

type Rule = Pick<McvGrowthRule, "workloads" | "associationGroups" | "rateCard">;
type RateRow = Rule["rateCard"]["value"][number];

/** Monthly consumption value: users or capacity × the rate of the workload's row in the rate card. */
export interface Mcv {
  /** A row of the rate card at a customer: the products of one row are one workload. */
  readonly pairs: readonly Pair[];
  /** MCV of a pair in a month in parts of `scale`, a whole number; null without a row. */
  readonly exactly: (pair: Pair, index: number) => number | null;
  /** How many parts make 1 MCV: rates such as 0.2 stay exact. */
  readonly scale: number;
}

export function mcvOf(rule: Rule, evidence: WorkloadEvidence): Mcv {
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
  return {
    pairs: byTenant.flatMap((pairs) => byRow(pairs, ({ workload }) => rows.get(workload)!)),
    exactly: ({ lines }, index) => {
      const products = new Set(lines.map(({ workload }) => workload!));
      return [...products].reduce<number | null>((sum, id) => {
        const quantity = largestOf(
          { lines: lines.filter(({ workload }) => workload === id) },
          index
        );
        if (quantity === null) return sum;
        return (sum ?? 0) + Math.round(quantity * Math.round(rows.get(id)!.rate * scale));
      }, null);
    },
    scale,
  };
}

/** A customer's products as the rows of the rate card that they belong to. */
function byRow(pairs: readonly Pair[], rowOf: (pair: Pair) => RateRow): readonly Pair[] {
  const found = new Map<RateRow, Pair>();
  for (const pair of pairs) {
    const row = rowOf(pair);
    const lines = [...(found.get(row)?.lines ?? []), ...pair.lines];
    found.set(row, {
      tenant: pair.tenant,
      workload: row.workloads[0]!,
      workloadName: row.name,
      lines,
    });
  }
  return [...found.values()];
}

/** The least power of ten that makes every rate whole. */
function scaleOf(rates: readonly number[]): number {
  const decimals = rates.map((rate) => String(rate).split(".")[1]?.length ?? 0);
  return 10 ** Math.max(0, ...decimals);
}
