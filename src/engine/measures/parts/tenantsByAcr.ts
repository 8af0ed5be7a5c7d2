import type { UsageEvidence } from "../../../evidence/evidence";
import type { PartRuleOf } from "../../../rulebook/ruleSet";
import type { Band } from "../../../rulebook/schema";
import type { Sentence } from "../../../words/say";
import { floorOf, lackTo } from "./band";
import type { ComparedMonths } from "./comparedMonths";
import { numbersOf, type Counted } from "./counted";
import { customerSums, unnamedSum, type CustomerSum } from "./customerSums";
import { changeOf, inOrder } from "./entity";
import { sizeOf, standingNow, standingReasons, standsInClass } from "./sizeClass";

type Rule = Pick<PartRuleOf<"tenants-by-acr">, "acr" | "carryOver">;

/** Customers whose ACR of the listed services over the months lies in the band. */
export function countTenantsByAcr(
  rule: Rule,
  usage: UsageEvidence,
  months: ComparedMonths
): Counted {
  const band = rule.acr.value;
  const reason = standingReasons(band, "cents", months);
  const sums = customerSums(usage, months);
  const lines = sums.map(({ name, tenantId, then, now, source }) => {
    const before = sizeOf(band, listed(then));
    const standing = standingNow(band, rule.carryOver.value, before, sizeOf(band, listed(now)));
    const countsThen = before.inside;
    const countsNow = standsInClass(standing);
    return {
      name,
      tenantId,
      workload: null,
      amountUnit: "cents" as const,
      then,
      now,
      shareThen: null,
      shareNow: null,
      countsThen,
      countsNow,
      change: standing === "waits" ? ("excluded" as const) : changeOf(countsThen, countsNow),
      lacks: countsNow ? 0 : standing === "waits" ? null : lackTo(band, now),
      why: reason(standing, countsThen),
      source,
    };
  });
  return {
    shown: usage,
    ...numbersOf(lines),
    lines: inOrder(lines),
    doubt: hidden(band, usage, sums, months),
    notes: [],
  };
}

/** An amount as the list that a size is judged by. */
export function listed(amount: number | null): readonly number[] {
  return amount === null ? [] : [amount];
}

/** Rows that name no customer are enough to bring one more into the band a year ago. */
function hidden(
  band: Band,
  usage: UsageEvidence,
  sums: readonly CustomerSum[],
  { baseline }: ComparedMonths
): Sentence | null {
  const unnamed = unnamedSum(usage, baseline);
  if (unnamed <= 0) return null;
  const floor = floorOf(band);
  const least = sums.reduce((lack, { then }) => {
    const own = floor - (then ?? 0);
    return own > 0 && own < lack ? own : lack;
  }, floor);
  return unnamed >= least
    ? { id: "engine.unnamedThen", values: { months: { months: baseline } } }
    : null;
}
