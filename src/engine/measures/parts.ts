import type { Evidence } from "../../evidence/evidence";
import type { PartsRule } from "../../rulebook/ruleSet";
import type { IsoDate } from "../../rulebook/terms";
import { notShown, unitsForMax, type Measured } from "../measured";

/** A value made of parts, each compared with a year ago: pooled, points added, or the best part alone. */
export function measureParts(rule: PartsRule, _evidence: Evidence, _asOf: IsoDate): Measured {
  return notShown(unitsForMax(rule.parts[0]!.perUnit.value, rule.max.value), {
    id: "engine.noUsage",
  });
}
