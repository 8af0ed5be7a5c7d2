import type { Month, WorkloadEvidence } from "../../../evidence/evidence";
import type { PartRuleOf } from "../../../rulebook/ruleSet";
import { isCovered, monthIndex } from "../../coverage";
import { claimOfShown } from "./claims";
import { hasShare, licenceState } from "./licenceState";
import type { Pair } from "./pairs";

type Rule = Pick<PartRuleOf<"tenants-by-licences">, "licences" | "activeShare" | "claimedMonths">;

/** Why a customer's claim keeps it out in a month, with the month of the claim. */
export interface ClaimObstacle {
  readonly why: "withShare" | "notShown" | "later";
  readonly month: Month;
}

/**
 * A customer is not the partner's deployment in a month when all its claims are later, or of the months before
 * it and the share was there at the claim. Its claim is the earliest of those that count in that month.
 */
export function claimObstacle(
  { licences, activeShare, claimedMonths }: Rule,
  evidence: WorkloadEvidence,
  pairs: readonly Pair[],
  month: Month
): ClaimObstacle | null {
  if (claimedMonths.value === null) return null;
  const claimed = claimOfShown(pairs, monthIndex(evidence, month));
  if (claimed === null) return null;
  if (claimed > month) return { why: "later", month: claimed };
  if (claimed <= month - claimedMonths.value) return null;
  const index = monthIndex(evidence, claimed);
  const then = licenceState(licences.value, pairs, index, "with users");
  if (!isCovered(evidence, claimed) || then.licences === null)
    return { why: "notShown", month: claimed };
  return hasShare(then, activeShare.value) ? { why: "withShare", month: claimed } : null;
}
