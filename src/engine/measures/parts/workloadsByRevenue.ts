import type { WorkloadEvidence } from "../../../evidence/evidence";
import type { PartRuleOf } from "../../../rulebook/ruleSet";
import { bandedPairs } from "./bandedPairs";
import type { ComparedMonths } from "./comparedMonths";
import type { Counted } from "./counted";
import { largestOf, pairsByTenant } from "./pairs";

type Rule = Pick<PartRuleOf<"workloads-by-revenue">, "workloads" | "associations" | "revenue">;

/** Workloads at customers whose revenue of the month lies in the band. */
export function countWorkloadsByRevenue(
  rule: Rule,
  evidence: WorkloadEvidence,
  months: ComparedMonths
): Counted {
  const pairs = pairsByTenant(evidence, rule.workloads.value, () => rule.associations.value).flat();
  return bandedPairs(evidence, pairs, rule.revenue.value, "cents", months, largestOf);
}
