import type { WorkloadEvidence } from "../../../evidence/evidence";
import type { PartRuleOf } from "../../../rulebook/ruleSet";
import type { Sentence } from "../../../words/say";
import type { PartEntity } from "../../partsTrace";
import { lackTo } from "./band";
import { claimObstacle, type ClaimObstacle } from "./claimExclusion";
import { claimReasons } from "./claims";
import type { ComparedMonths } from "./comparedMonths";
import { numbersOf, type Counted } from "./counted";
import { changeOf, inOrder, nameOf } from "./entity";
import { hasShare, licenceState, shareOf } from "./licenceState";
import { indexOfLast, pairsByTenant, sourceOf, type Pair } from "./pairs";
import { standingNow, standingReasons, standsInClass } from "./sizeClass";

type Rule = Omit<PartRuleOf<"tenants-by-licences">, "id" | "name" | "perUnit" | "counts">;

/** Customers of the size asked on one workload, with the share of their licences in use where one is asked. */
export function countTenantsByLicences(
  rule: Rule,
  evidence: WorkloadEvidence,
  months: ComparedMonths
): Counted {
  const pairs = pairsByTenant(evidence, rule.workloads.value, () => rule.associations.value);
  const lineOf = customerLine(rule, evidence, months);
  const lines = pairs.flatMap((own) => lineOf(own) ?? []);
  return {
    shown:
      rule.activeShare.value === null && evidence.ofLicences
        ? { ...evidence, coverage: evidence.ofLicences }
        : evidence,
    ...numbersOf(lines),
    lines: inOrder(lines),
    doubt: null,
    notes:
      rule.claimedMonths.value !== null && !evidence.hasClaims
        ? [{ id: "engine.partNoClaims" }]
        : [],
  };
}

function customerLine(rule: Rule, evidence: WorkloadEvidence, months: ComparedMonths) {
  const band = rule.licences.value;
  const asked = rule.activeShare.value;
  const thenAt = indexOfLast(evidence, months.baseline);
  const nowAt = indexOfLast(evidence, months.current);
  const standingReason = standingReasons(band, "licences", months);
  const claimReason = claimReasons();
  const belowShare: Sentence = { id: "engine.partBelowShare", values: { share: asked ?? 0 } };
  return (pairs: readonly Pair[]): PartEntity | null => {
    const then = licenceState(band, pairs, thenAt);
    const now = licenceState(band, pairs, nowAt);
    if (then.licences === null && now.licences === null) return null;
    const standing = standingNow(band, rule.carryOver.value, then.size, now.size);
    const inClass = standsInClass(standing);
    const active = hasShare(now, asked);
    const obstacle =
      inClass && active ? claimObstacle(rule, evidence, pairs, months.current.at(-1)!) : null;
    const countsThen =
      then.size.inside && hasShare(then, asked) && !leftOutThen(rule, evidence, pairs, months);
    const countsNow = inClass && active && obstacle === null;
    const { tenant } = pairs[0]!;
    return {
      name: nameOf(tenant),
      tenantId: tenant.id,
      workload: null,
      amountUnit: "licences",
      then: then.licences,
      now: now.licences,
      shareThen: asked === null ? null : shareOf(then),
      shareNow: asked === null ? null : shareOf(now),
      countsThen,
      countsNow,
      change: obstacle || standing === "waits" ? "excluded" : changeOf(countsThen, countsNow),
      lacks: countsNow ? 0 : inClass || standing === "waits" ? null : lackTo(band, now.licences),
      why: obstacle
        ? claimReason(reasonIds[obstacle.why], obstacle.month)
        : inClass && !active
          ? belowShare
          : standingReason(standing, countsThen),
      source: sourceOf(
        evidence,
        pairs.flatMap(({ lines }) => lines),
        months
      ),
    };
  };
}

const reasonIds = {
  withShare: "engine.partClaimedWithShare",
  notShown: "engine.partClaimNotShown",
  later: "engine.partClaimedLater",
} as const satisfies Record<ClaimObstacle["why"], string>;

/** A year ago it was not the partner's yet, or had the share at the claim; what is not shown is no reason there. */
function leftOutThen(
  rule: Rule,
  evidence: WorkloadEvidence,
  pairs: readonly Pair[],
  { baseline }: ComparedMonths
): boolean {
  const obstacle = claimObstacle(rule, evidence, pairs, baseline.at(-1)!);
  return obstacle !== null && obstacle.why !== "notShown";
}
