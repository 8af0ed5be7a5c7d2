import type { Evidence, WorkloadEvidence } from "../../../evidence/evidence";
import { pointsEach } from "../../../rulebook/rate";
import type { PartsRule } from "../../../rulebook/ruleSet";
import { kindOfPart } from "../../wants";
import { altered, type MeasuredPart } from "./counted";

/**
 * Options of one range that differ by association alone: where no column names associations, its rows prove
 * only the option that gives least for a unit.
 */
export function onlyWhatIsSaid(
  rule: PartsRule,
  parts: readonly MeasuredPart[],
  evidence: Evidence
): readonly MeasuredPart[] {
  if (rule.combine.value !== "best") return parts;
  const unsaid = parts.filter(
    ({ status }, index) =>
      status === "known" && !namesAssociations(evidence, kindOfPart(rule.parts[index]!))
  );
  const least = Math.min(...unsaid.map(({ perUnit }) => pointsEach(perUnit)));
  return parts.map((part) =>
    unsaid.includes(part) && pointsEach(part.perUnit) > least
      ? altered(part, {
          notes: part.notes,
          status: "unknown",
          value: null,
          why: { id: "engine.partNoAssociations" },
        })
      : part
  );
}

function namesAssociations(evidence: Evidence, kind: ReturnType<typeof kindOfPart>): boolean {
  if (kind === "usage") return true;
  const shown: WorkloadEvidence | null = evidence[kind];
  return shown?.hasAssociations ?? true;
}
