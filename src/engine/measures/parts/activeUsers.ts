import type { WorkloadEvidence } from "../../../evidence/evidence";
import type { PartRuleOf } from "../../../rulebook/ruleSet";
import { isProven, monthIndex } from "../../coverage";
import { claimMonth, claimReasons } from "./claims";
import type { ComparedMonths } from "./comparedMonths";
import type { Counted } from "./counted";
import { changeOf } from "./entity";
import { licenceState } from "./licenceState";
import { indexOfLast, largestOf, pairsByTenant, type Pair } from "./pairs";
import { subjectIn } from "./pairSubject";
import { standingNow, standingReasons, standsInClass, type Standing } from "./sizeClass";
import { amountsOf, linesOf, type Verdict, type Walk } from "./verdict";

type Rule = Omit<PartRuleOf<"active-users">, "id" | "name" | "perUnit" | "counts">;

/** Active users of eligible workloads at customers of the size asked, each period by its own size. */
export function countActiveUsers(
  rule: Rule,
  evidence: WorkloadEvidence,
  months: ComparedMonths
): Counted {
  const byTenant = pairsByTenant(evidence, rule.workloads.value, () => rule.associations.value);
  const band = rule.licences.value;
  const thenAt = indexOfLast(evidence, months.baseline);
  const nowAt = indexOfLast(evidence, months.current);
  const verdictOf = pairVerdict(rule, evidence, months);
  const walk: Walk<Pair> = (tell) => {
    for (const pairs of byTenant) {
      const before = licenceState(band, pairs, thenAt).size;
      const after = licenceState(band, pairs, nowAt).size;
      const standing = standingNow(band, rule.carryOver.value, before, after);
      for (const pair of pairs) {
        const then = usersOf(rule, pair, thenAt);
        const now = usersOf(rule, pair, nowAt);
        if (now !== null || then !== null)
          tell(verdictOf({ pair, then, now, insideThen: before.inside, standing }), pair);
      }
    }
  };
  return {
    shown: evidence,
    ...amountsOf(walk),
    lines: () => linesOf(walk, subjectIn(evidence, months, "users")),
    doubt: null,
    notes:
      rule.fromAssociation.value && !evidence.hasClaims ? [{ id: "engine.partNoClaimsUsage" }] : [],
  };
}

/** A workload at a customer: its users, and how the customer stands to the size asked. */
interface PairState {
  readonly pair: Pair;
  readonly then: number | null;
  readonly now: number | null;
  readonly insideThen: boolean;
  readonly standing: Standing;
}

function pairVerdict(rule: Rule, evidence: WorkloadEvidence, months: ComparedMonths) {
  const baseline = months.baseline.at(-1)!;
  const current = months.current.at(-1)!;
  const standingReason = standingReasons(rule.licences.value, "licences", months);
  const claimReason = claimReasons();
  return ({ pair, then, now, insideThen, standing }: PairState): Verdict => {
    const inClass = standsInClass(standing);
    const shares = { shareThen: null, shareNow: null };
    const claimed = rule.fromAssociation.value ? claimMonth(pair.lines) : null;
    if (claimed === null || claimed <= baseline) {
      const countsThen = insideThen && then !== null;
      const countsNow = inClass && now !== null;
      return {
        ...shares,
        then,
        now,
        countsThen,
        countsNow,
        change: standing === "waits" ? "excluded" : changeOf(countsThen, countsNow),
        lacks: countsNow ? 0 : null,
        why: standingReason(inClass && now === null ? "absent" : standing, countsThen),
      };
    }
    const left = { ...shares, then: null, now, countsThen: false, countsNow: false, lacks: null };
    if (claimed > current)
      return { ...left, change: "excluded", why: claimReason("engine.partClaimedLater", claimed) };
    if (!inClass || now === null)
      return {
        ...left,
        change: standing === "waits" ? "excluded" : "below",
        why: standingReason(inClass ? "absent" : standing, false),
      };
    const atClaim = isProven(evidence, claimed)
      ? usersOf(rule, pair, monthIndex(evidence, claimed))
      : null;
    // Usage that was there before the association never counts, and what is not shown may have been there.
    if (atClaim === null)
      return { ...left, change: "excluded", why: claimReason("engine.partClaimNotShown", claimed) };
    return {
      ...left,
      then: atClaim,
      countsThen: true,
      countsNow: true,
      change: "kept",
      lacks: 0,
      why: claimReason("engine.partClaimedSince", claimed),
    };
  };
}

/** Active users in a month, or those of them that paid licences cover; null without a row. */
function usersOf({ counted }: Rule, pair: Pair, index: number): number | null {
  const paid = largestOf(pair, index);
  const active = largestOf(pair, index, "active");
  if (counted.value === "active users") return active ?? (paid === null ? null : 0);
  return paid === null && active === null ? null : Math.min(active ?? 0, paid ?? 0);
}
