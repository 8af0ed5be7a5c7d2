import type { WorkloadEvidence } from "../../../evidence/evidence";
import type { PartRuleOf } from "../../../rulebook/ruleSet";
import type { Sentence } from "../../../words/say";
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
      const before = licenceState(band, pairs, thenAt, "licences alone").size;
      const after = licenceState(band, pairs, nowAt, "licences alone").size;
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
    const claimed = rule.fromAssociation.value ? claimMonth(pair.lines) : null;
    if (claimed === null || claimed <= baseline) {
      const countsThen = insideThen && then !== null;
      const countsNow = inClass && now !== null;
      const change = standing === "waits" ? "excluded" : changeOf(countsThen, countsNow);
      const why = standingReason(inClass && now === null ? "absent" : standing, countsThen);
      return verdict(then, now, countsThen, countsNow, change, why);
    }
    if (claimed > current)
      return leftOut(now, "excluded", claimReason("engine.partClaimedLater", claimed));
    if (!inClass || now === null) {
      const why = standingReason(inClass ? "absent" : standing, false);
      return leftOut(now, standing === "waits" ? "excluded" : "below", why);
    }
    const atClaim = isProven(evidence, claimed)
      ? usersOf(rule, pair, monthIndex(evidence, claimed))
      : null;
    // Usage that was there before the association never counts, and what is not shown may have been there.
    if (atClaim === null)
      return leftOut(now, "excluded", claimReason("engine.partClaimNotShown", claimed));
    const why = claimReason("engine.partClaimedSince", claimed);
    return verdict(atClaim, now, true, true, "kept", why);
  };
}

function leftOut(now: number | null, change: Verdict["change"], why: Sentence): Verdict {
  return verdict(null, now, false, false, change, why);
}

function verdict(
  then: number | null,
  now: number | null,
  countsThen: boolean,
  countsNow: boolean,
  change: Verdict["change"],
  why: Sentence
): Verdict {
  const lacks = countsNow ? 0 : null;
  return { then, now, shareThen: null, shareNow: null, countsThen, countsNow, change, lacks, why };
}

/** Active users in a month, or those of them that paid licences cover; null without a row. */
function usersOf({ counted }: Rule, pair: Pair, index: number): number | null {
  const active = largestOf(pair, index, "active");
  if (counted.value === "active users" && active !== null) return active;
  const paid = largestOf(pair, index);
  if (counted.value === "active users") return paid === null ? null : 0;
  return paid === null && active === null ? null : Math.min(active ?? 0, paid ?? 0);
}
