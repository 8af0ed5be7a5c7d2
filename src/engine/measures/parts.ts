import { monthOfIso } from "../../evidence/calendar";
import type { Evidence } from "../../evidence/evidence";
import type { PartsRule } from "../../rulebook/ruleSet";
import type { IsoDate } from "../../rulebook/terms";
import type { Measured } from "../measured";
import { combineParts } from "./parts/combineParts";
import { measurePart } from "./parts/measurePart";
import { onlyWhatIsSaid } from "./parts/optionsUnsaid";

/** A value made of parts, each compared with a year ago: pooled, points added, or the best part alone. */
export function measureParts(rule: PartsRule, evidence: Evidence, asOf: IsoDate): Measured {
  const month = monthOfIso(asOf);
  const parts = rule.parts.map((part) => measurePart(part, evidence, month));
  return combineParts(rule, onlyWhatIsSaid(rule, parts, evidence));
}
