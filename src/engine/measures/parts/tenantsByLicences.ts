import type { WorkloadEvidence } from "../../../evidence/evidence";
import type { PartRuleOf } from "../../../rulebook/ruleSet";
import type { Sentence } from "../../../words/say";
import { lackTo } from "./band";
import { claimObstacle, type ClaimObstacle } from "./claimExclusion";
import { claimReasons } from "./claims";
import type { ComparedMonths } from "./comparedMonths";
import type { Counted } from "./counted";
import { changeOf, nameOf } from "./entity";
import { hasShare, licenceState, shareOf } from "./licenceState";
import { indexOfLast, pairsByTenant, type Pair } from "./pairs";
import { sourceIn } from "./pairSubject";
import { standingNow, standingReasons, standsInClass } from "./sizeClass";
import { linesOf, numbersOf, type Verdict, type Walk } from "./verdict";

type Rule = Omit<PartRuleOf<"tenants-by-licences">, "id" | "name" | "perUnit" | "counts">;

/** Customers of the size asked on one workload, with the share of their licences in use where one is asked. */
export function countTenantsByLicences(
  rule: Rule,
  evidence: WorkloadEvidence,
  months: ComparedMonths
): Counted {
  const pairs = pairsByTenant(evidence, rule.workloads.value, () => rule.associations.value);
  const verdictOf = customerVerdict(rule, evidence, months);
  const walk: Walk<readonly Pair[]> = (tell) => {
    for (const own of pairs) {
      const verdict = verdictOf(own);
      if (verdict) tell(verdict, own);
    }
  };
  const source = sourceIn(evidence, months);
  return {
    shown:
      rule.activeShare.value === null && evidence.ofLicences
        ? { ...evidence, coverage: evidence.ofLicences }
        : evidence,
    ...numbersOf(walk),
    lines: () =>
      linesOf(walk, (own) => ({
        name: nameOf(own[0]!.tenant),
        tenantId: own[0]!.tenant.id,
        workload: null,
        amountUnit: "licences",
        source: source(own.flatMap(({ lines }) => lines)),
      })),
    doubt: null,
    notes:
      rule.claimedMonths.value !== null && !evidence.hasClaims
        ? [{ id: "engine.partNoClaims" }]
        : [],
  };
}

function customerVerdict(rule: Rule, evidence: WorkloadEvidence, months: ComparedMonths) {
  const band = rule.licences.value;
  const asked = rule.activeShare.value;
  const thenAt = indexOfLast(evidence, months.baseline);
  const nowAt = indexOfLast(evidence, months.current);
  const needed = asked === null ? "licences alone" : "with users";
  const standingReason = standingReasons(band, "licences", months);
  const claimReason = claimReasons();
  const belowShare: Sentence = { id: "engine.partBelowShare", values: { share: asked ?? 0 } };
  return (pairs: readonly Pair[]): Verdict | null => {
    const then = licenceState(band, pairs, thenAt, needed);
    const now = licenceState(band, pairs, nowAt, needed);
    if (then.licences === null && now.licences === null) return null;
    const standing = standingNow(band, rule.carryOver.value, then.size, now.size);
    const inClass = standsInClass(standing);
    const active = hasShare(now, asked);
    const obstacle =
      inClass && active ? claimObstacle(rule, evidence, pairs, months.current.at(-1)!) : null;
    const countsThen =
      then.size.inside && hasShare(then, asked) && !leftOutThen(rule, evidence, pairs, months);
    const countsNow = inClass && active && obstacle === null;
    return {
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
