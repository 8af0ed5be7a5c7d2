import type { UsageEvidence } from "../../../evidence/evidence";
import type { PartRuleOf } from "../../../rulebook/ruleSet";
import { words } from "../../../words/say";
import type { PartEntity } from "../../partsTrace";
import { lackTo } from "./band";
import type { ComparedMonths } from "./comparedMonths";
import type { Counted } from "./counted";
import { customerSums, totalCents, unnamedSum } from "./customerSums";
import { changeOf, inOrder } from "./entity";
import { sizeOf, standingNow, standingReasons, standsInClass } from "./sizeClass";
import { listed } from "./tenantsByAcr";

type Rule = Pick<PartRuleOf<"acr">, "acr" | "carryOver">;

/** ACR of the listed services over the months, of customers of the size asked; of everybody where none is. */
export function countAcr(rule: Rule, usage: UsageEvidence, months: ComparedMonths): Counted {
  const band = rule.acr.value;
  const reason = standingReasons(band, "cents", months);
  let then = 0;
  let now = 0;
  const lines = customerSums(usage, months).map((sum): PartEntity => {
    const before = sizeOf(band, listed(sum.then));
    const after = sizeOf(band, listed(sum.now));
    const standing = standingNow(band, rule.carryOver.value, before, after);
    const countsThen = before.inside;
    const countsNow = standsInClass(standing);
    if (countsThen) then += sum.then!;
    if (countsNow) now += sum.now!;
    return {
      ...sum,
      workload: null,
      amountUnit: "cents",
      shareThen: null,
      shareNow: null,
      countsThen,
      countsNow,
      change: standing === "waits" ? "excluded" : changeOf(countsThen, countsNow),
      lacks: countsNow ? 0 : band === null || standing === "waits" ? null : lackTo(band, sum.now),
      why: reason(standing, countsThen),
    };
  });
  const unnamed = {
    then: unnamedSum(usage, months.baseline),
    now: unnamedSum(usage, months.current),
  };
  if (band === null) {
    if (unnamed.then !== 0 || unnamed.now !== 0) lines.push(unnamedLine(unnamed));
    then = totalCents(usage, months.baseline);
    now = totalCents(usage, months.current);
  }
  return {
    shown: usage,
    then,
    now,
    lines: inOrder(lines),
    // Without its customer an amount has no size, and what counted a year ago may be more.
    doubt:
      band !== null && unnamed.then > 0
        ? { id: "engine.partUnnamedThen", values: { months: { months: months.baseline } } }
        : null,
    notes: [],
  };
}

function unnamedLine({ then, now }: { readonly then: number; readonly now: number }): PartEntity {
  return {
    name: words("engine.noCustomer"),
    tenantId: null,
    workload: null,
    amountUnit: "cents",
    then,
    now,
    shareThen: null,
    shareNow: null,
    countsThen: true,
    countsNow: true,
    change: "kept",
    lacks: 0,
    why: { id: "engine.countsBoth" },
    source: null,
  };
}
