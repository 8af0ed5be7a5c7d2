import type { PartRule } from "../../../rulebook/ruleSet";
import { rulebook } from "../../../rulebook/rulebook";
import type { Band } from "../../../rulebook/schema";
import type { Sentence, SentenceValue } from "../../../words/say";
import type { PartEntity } from "../../partsTrace";
import { bandInWords } from "./band";
import type { ComparedMonths } from "./comparedMonths";

/** What a part looks at and when, in one sentence. */
export function ruleInWords(part: PartRule, { current, baseline }: ComparedMonths): Sentence {
  const months = { now: { months: current }, then: { months: baseline } };
  switch (part.counts) {
    case "tenants-by-acr":
      return {
        id: "engine.partRuleAcrCustomers",
        values: { ...months, ...by(part.associations.value), size: size(part.acr.value, "cents") },
      };
    case "acr":
      return {
        id: "engine.partRuleAcr",
        values: { ...months, ...by(part.associations.value), size: size(part.acr.value, "cents") },
      };
    case "tenants-by-licences":
      return {
        id: part.activeShare.value === null ? "engine.partRuleLicences" : "engine.partRuleShare",
        values: {
          ...months,
          ...by(part.associations.value),
          size: size(part.licences.value, "licences"),
          share: part.activeShare.value ?? 0,
        },
      };
    case "active-users":
      return {
        id:
          part.counted.value === "active users"
            ? "engine.partRuleUsers"
            : "engine.partRulePaidUsers",
        values: {
          ...months,
          ...by(part.associations.value),
          size: size(part.licences.value, "licences"),
        },
      };
    case "workloads-by-revenue":
      return {
        id: "engine.partRuleRevenue",
        values: {
          ...months,
          ...by(part.associations.value),
          size: size(part.revenue.value, "cents"),
        },
      };
    case "workloads-by-mcv":
      return {
        id: "engine.partRuleMcv",
        values: {
          ...months,
          ...by(part.associationGroups.value.flatMap(({ associations }) => associations)),
          size: size(part.mcv.value, "mcv"),
        },
      };
  }
}

/** The associations that count, by name. */
export function by(ids: readonly string[]): { readonly by: SentenceValue } {
  const names = [...new Set(ids)].map(
    (id) => rulebook.associations.find((known) => known.id === id)?.name ?? id
  );
  return { by: { list: names } };
}

function size(band: Band | null, unit: PartEntity["amountUnit"]): SentenceValue {
  return { sentence: band ? bandInWords(band, unit) : { id: "engine.partAnySize" } };
}
