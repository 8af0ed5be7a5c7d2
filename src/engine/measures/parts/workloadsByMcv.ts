import type { WorkloadEvidence } from "../../../evidence/evidence";
import type { PartRuleOf } from "../../../rulebook/ruleSet";
import { bandedPairs } from "./bandedPairs";
import type { ComparedMonths } from "./comparedMonths";
import type { Counted } from "./counted";
import { exactMcv, mcvOf } from "./mcv";

type Rule = Pick<
  PartRuleOf<"workloads-by-mcv">,
  "workloads" | "associationGroups" | "rateCard" | "mcv"
>;

/** Workloads at customers whose monthly consumption value lies in the band. */
export function countWorkloadsByMcv(
  rule: Rule,
  evidence: WorkloadEvidence,
  months: ComparedMonths
): Counted {
  const { pairs, scale } = mcvOf(rule, evidence);
  return bandedPairs(evidence, pairs, rule.mcv.value, "mcv", months, (pair, index) => {
    const mcv = exactMcv(pair, index);
    return mcv === null ? null : mcv / scale;
  });
}
