import type { WorkloadEvidence } from "../../../evidence/evidence";
import type { McvGrowthRule } from "../../../rulebook/ruleSet";
import { eligibleUnder, largestOf, type Eligible, type Pair } from "./pairs";

type Rule = Pick<McvGrowthRule, "workloads" | "associationGroups" | "rateCard">;

/** Monthly consumption value of pairs: users or capacity × the workload's rate. */
export interface Mcv {
  /** Lines that count: their association is of the workload's group, and the workload has a rate. */
  readonly eligible: Eligible;
  /** MCV of a pair in a month in parts of `scale`, whole numbers; null without a row. */
  readonly exactly: (pair: Pair, index: number) => number | null;
  /** How many parts make 1 MCV: rates such as 0.2 stay exact. */
  readonly scale: number;
}

export function mcvOf(rule: Rule, evidence: WorkloadEvidence): Mcv {
  const rates = new Map(
    rule.rateCard.value.flatMap(({ rate, workloads }) => workloads.map((id) => [id, rate]))
  );
  const groups = rule.associationGroups.value;
  const scale = scaleOf([...rates.values()]);
  return {
    eligible: eligibleUnder(
      evidence,
      rule.workloads.value.filter((id) => rates.has(id)),
      (workload) =>
        groups
          .filter(({ workloads }) => workloads.includes(workload))
          .flatMap(({ associations }) => associations)
    ),
    exactly: (pair, index) => {
      const quantity = largestOf(pair, index);
      const rate = rates.get(pair.workload)!;
      return quantity === null ? null : Math.round(quantity * Math.round(rate * scale));
    },
    scale,
  };
}

/** The least power of ten that makes every rate whole. */
function scaleOf(rates: readonly number[]): number {
  const decimals = rates.map((rate) => String(rate).split(".")[1]?.length ?? 0);
  return 10 ** Math.max(0, ...decimals);
}
