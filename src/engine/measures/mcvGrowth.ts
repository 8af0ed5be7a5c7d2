import type { WorkloadEvidence } from "../../evidence/evidence";
import type { McvGrowthRule } from "../../rulebook/ruleSet";
import type { IsoDate } from "../../rulebook/terms";
import { notShown, unitsForMax, type Measured } from "../measured";

/** Growth of the monthly consumption value against the same month a year before. */
export function measureMcvGrowth(
  rule: McvGrowthRule,
  _consumption: WorkloadEvidence | null,
  _asOf: IsoDate
): Measured {
  return notShown(unitsForMax(rule.perUnit.value, rule.max.value), { id: "engine.noUsage" });
}
