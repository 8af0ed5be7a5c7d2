import type { WorkloadEvidence } from "../../../evidence/evidence";
import type { PartRuleOf } from "../../../rulebook/ruleSet";
import { isProven, monthIndex } from "../../coverage";
import type { PartEntity } from "../../partsTrace";
import { claimMonth, claimReasons } from "./claims";
import type { ComparedMonths } from "./comparedMonths";
import type { Counted } from "./counted";
import { changeOf, inOrder, nameOf } from "./entity";
import { licenceState } from "./licenceState";
import { indexOfLast, largestOf, pairsByTenant, sourceOf, type Pair } from "./pairs";
import { standingNow, standingReasons, standsInClass } from "./sizeClass";

type Rule = Omit<PartRuleOf<"active-users">, "id" | "name" | "perUnit" | "counts">;

/** Active users of eligible workloads at customers of the size asked, each period by its own size. */
export function countActiveUsers(
  rule: Rule,
  evidence: WorkloadEvidence,
  months: ComparedMonths
): Counted {
  const pairs = pairsByTenant(evidence, rule.workloads.value, () => rule.associations.value);
  const linesOf = pairLines(rule, evidence, months);
  const lines = pairs.flatMap(linesOf);
  const sum = (counts: "countsThen" | "countsNow", amount: "then" | "now") =>
    lines.reduce((total, line) => total + (line[counts] ? (line[amount] ?? 0) : 0), 0);
  return {
    shown: evidence,
    then: sum("countsThen", "then"),
    now: sum("countsNow", "now"),
    lines: inOrder(lines),
    doubt: null,
    notes:
      rule.fromAssociation.value && !evidence.hasClaims ? [{ id: "engine.partNoClaimsUsage" }] : [],
  };
}

function pairLines(rule: Rule, evidence: WorkloadEvidence, months: ComparedMonths) {
  const band = rule.licences.value;
  const baseline = months.baseline.at(-1)!;
  const current = months.current.at(-1)!;
  const thenAt = indexOfLast(evidence, months.baseline);
  const nowAt = indexOfLast(evidence, months.current);
  const standingReason = standingReasons(band, "licences", months);
  const claimReason = claimReasons();
  return (pairs: readonly Pair[]): PartEntity[] => {
    const before = licenceState(band, pairs, thenAt).size;
    const after = licenceState(band, pairs, nowAt).size;
    const standing = standingNow(band, rule.carryOver.value, before, after);
    const inClass = standsInClass(standing);
    return pairs.flatMap((pair): PartEntity[] => {
      const now = usersOf(rule, pair, nowAt);
      const then = usersOf(rule, pair, thenAt);
      if (now === null && then === null) return [];
      const line = {
        name: nameOf(pair.tenant),
        tenantId: pair.tenant.id,
        workload: pair.workloadName,
        amountUnit: "users" as const,
        now,
        shareThen: null,
        shareNow: null,
        source: sourceOf(evidence, pair.lines, months),
      };
      const claimed = rule.fromAssociation.value ? claimMonth(pair.lines) : null;
      if (claimed === null || claimed <= baseline) {
        const countsThen = before.inside && then !== null;
        const countsNow = inClass && now !== null;
        return [
          {
            ...line,
            then,
            countsThen,
            countsNow,
            change: standing === "waits" ? "excluded" : changeOf(countsThen, countsNow),
            lacks: countsNow ? 0 : null,
            why: standingReason(inClass && now === null ? "absent" : standing, countsThen),
          },
        ];
      }
      const left = { ...line, then: null, countsThen: false, countsNow: false, lacks: null };
      if (claimed > current)
        return [
          { ...left, change: "excluded", why: claimReason("engine.partClaimedLater", claimed) },
        ];
      if (!inClass || now === null)
        return [
          {
            ...left,
            change: standing === "waits" ? "excluded" : "below",
            why: standingReason(inClass ? "absent" : standing, false),
          },
        ];
      const atClaim = isProven(evidence, claimed)
        ? usersOf(rule, pair, monthIndex(evidence, claimed))
        : null;
      // Usage that was there before the association never counts, and what is not shown may have been there.
      if (atClaim === null)
        return [
          { ...left, change: "excluded", why: claimReason("engine.partClaimNotShown", claimed) },
        ];
      return [
        {
          ...line,
          then: atClaim,
          countsThen: true,
          countsNow: true,
          change: "kept",
          lacks: 0,
          why: claimReason("engine.partClaimedSince", claimed),
        },
      ];
    });
  };
}

/** Active users in a month, or those of them that paid licences cover; null without a row. */
function usersOf({ counted }: Rule, pair: Pair, index: number): number | null {
  const paid = largestOf(pair, index);
  const active = largestOf(pair, index, "active");
  if (counted.value === "active users") return active ?? (paid === null ? null : 0);
  return paid === null && active === null ? null : Math.min(active ?? 0, paid ?? 0);
}
