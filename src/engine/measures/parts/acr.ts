import type { UsageEvidence } from "../../../evidence/evidence";
import type { PartRuleOf } from "../../../rulebook/ruleSet";
import { words } from "../../../words/say";
import type { ComparedMonths } from "./comparedMonths";
import type { Counted } from "./counted";
import { customersBySum } from "./customersBySum";
import { customerIn, totalCents, unnamedSum } from "./customerSums";
import { amountsOf, linesOf, type Counts, type Subject, type Verdict, type Walk } from "./verdict";

type Rule = Pick<PartRuleOf<"acr">, "acr" | "carryOver">;

/** ACR of the listed services over the months, of customers of the size asked; of everybody where none is. */
export function countAcr(rule: Rule, usage: UsageEvidence, months: ComparedMonths): Counted {
  const band = rule.acr.value;
  const unnamed: Counts = {
    then: unnamedSum(usage, months.baseline),
    now: unnamedSum(usage, months.current),
  };
  const walk = customersBySum(band, rule.carryOver.value, usage, months);
  const everything: Walk<number | null> = (tell) => {
    walk(tell);
    if (band === null && (unnamed.then !== 0 || unnamed.now !== 0))
      tell(unnamedVerdict(unnamed), null);
  };
  const customer = customerIn(usage, months);
  return {
    shown: usage,
    ...(band === null
      ? { then: totalCents(usage, months.baseline), now: totalCents(usage, months.current) }
      : amountsOf(walk)),
    lines: () => linesOf(everything, (tenant) => (tenant === null ? nobody() : customer(tenant))),
    // Without its customer an amount has no size, and what counted a year ago may be more.
    doubt:
      band !== null && unnamed.then > 0
        ? { id: "engine.partUnnamedThen", values: { months: { months: months.baseline } } }
        : null,
    notes: [],
  };
}

function unnamedVerdict({ then, now }: Counts): Verdict {
  return {
    then,
    now,
    shareThen: null,
    shareNow: null,
    countsThen: true,
    countsNow: true,
    change: "kept",
    lacks: 0,
    why: { id: "engine.countsBoth" },
  };
}

function nobody(): Subject {
  return {
    name: words("engine.noCustomer"),
    tenantId: null,
    workload: null,
    amountUnit: "cents",
    source: null,
  };
}
