import type { MetricScore, PartEntity } from "../engine/scorecard";
import type { Sentence, SentenceValue } from "../words/say";
import { isMore, type Gain } from "./gain";
import { withUnits, type PartOption } from "./partOptions";

/** A step by name, and the share of what is needed that it takes. */
export type NamedGain = Gain & { readonly share: number };

/** Customers that almost count in a part, by name and with what they lack; none where one more adds nothing. */
export function partNearMisses(metric: MetricScore, option: PartOption): readonly NamedGain[] {
  const after = withUnits(metric, option, 1);
  if (!isMore(after, metric.exact)) return [];
  if (option.part.unit !== "customers" && option.part.unit !== "workloads") return [];
  return option.part.lines.filter(isNearMiss).map((line) => ({
    what: lacking(line),
    after,
    cost: line.amountUnit === "cents" ? { cents: line.lacks! } : null,
    jump: false,
    share: shareLacking(line),
  }));
}

/** Whether it holds at least 80 % of what it needs to count. */
export function isNearMiss(line: PartEntity): boolean {
  return !line.countsNow && line.change !== "excluded" && shareLacking(line) <= 0.2;
}

function shareLacking({ lacks, now }: PartEntity): number {
  return lacks === null || lacks <= 0 || now === null ? Infinity : lacks / (now + lacks);
}

/** "Fabrikam lacks 4 paid licences". */
function lacking({ name, workload, amountUnit, lacks }: PartEntity): Sentence {
  const customer: SentenceValue =
    workload === null
      ? name
      : { sentence: { id: "advice.workloadAt", values: { workload, name } } };
  const count = lacks!;
  switch (amountUnit) {
    case "cents":
      return { id: "advice.lacksAmount", values: { customer, amount: { cents: count } } };
    case "licences":
      return { id: "advice.lacksLicences", values: { customer, count } };
    case "users":
      return { id: "advice.lacksUsers", values: { customer, count } };
    case "mcv":
      return { id: "advice.lacksMcv", values: { customer, count } };
  }
}
