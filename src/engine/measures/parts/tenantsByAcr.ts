import type { UsageEvidence } from "../../../evidence/evidence";
import type { PartRuleOf } from "../../../rulebook/ruleSet";
import type { Band } from "../../../rulebook/schema";
import type { Sentence } from "../../../words/say";
import { floorOf } from "./band";
import type { ComparedMonths } from "./comparedMonths";
import type { Counted } from "./counted";
import { customersBySum } from "./customersBySum";
import { customerIn, customerSums, unnamedSum } from "./customerSums";
import { linesOf, numbersOf } from "./verdict";

type Rule = Pick<PartRuleOf<"tenants-by-acr">, "acr" | "carryOver">;

/** Customers whose ACR of the listed services over the months lies in the band. */
export function countTenantsByAcr(
  rule: Rule,
  usage: UsageEvidence,
  months: ComparedMonths
): Counted {
  const walk = customersBySum(rule.acr.value, rule.carryOver.value, usage, months);
  return {
    shown: usage,
    ...numbersOf(walk),
    lines: () => linesOf(walk, customerIn(usage, months)),
    doubt: hidden(rule.acr.value, usage, months),
    notes: [],
  };
}

/** Rows that name no customer are enough to bring one more into the band a year ago. */
function hidden(band: Band, usage: UsageEvidence, months: ComparedMonths): Sentence | null {
  const unnamed = unnamedSum(usage, months.baseline);
  if (unnamed <= 0) return null;
  const floor = floorOf(band);
  // NaN, a customer without a row, lacks all of it.
  const least = customerSums(usage, months).then.reduce(
    (lack, sum) => (sum < floor && floor - sum < lack ? floor - sum : lack),
    floor
  );
  return unnamed >= least
    ? { id: "engine.unnamedThen", values: { months: { months: months.baseline } } }
    : null;
}
