import type { PartEntity } from "../engine/partsTrace";
import type { MetricScore } from "../engine/scorecard";
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
    cost: line.amountUnit === "cents" && line.lacks !== null ? { cents: line.lacks } : null,
    jump: false,
    share: shareLacking(line),
  }));
}

/** Whether it holds at least 80 % of what it needs to count. */
export function isNearMiss(line: PartEntity): boolean {
  return !line.countsNow && line.change !== "excluded" && shareLacking(line) <= 0.2;
}

/** Of what it needs, as far as that is one thing: a customer too small may lack the active share as well. */
function shareLacking({ lacks, now, shareNow, why }: PartEntity): number {
  const asked = shareAsked(why);
  if (asked !== null && shareNow !== null) return (asked - shareNow) / asked;
  return lacks === null || lacks <= 0 || now === null || shareNow !== null
    ? Infinity
    : lacks / (now + lacks);
}

/** The percentage of licences in use that a customer of the size falls short of; null for another reason. */
function shareAsked({ id, values }: Sentence): number | null {
  return id === "engine.partBelowShare" && values ? Number(values.share) : null;
}

/** "Fabrikam lacks 4 paid licences". */
function lacking({ name, workload, amountUnit, lacks, shareNow, why }: PartEntity): Sentence {
  const customer: SentenceValue =
    workload === null
      ? name
      : { sentence: { id: "advice.workloadAt", values: { workload, name } } };
  const asked = shareAsked(why);
  if (asked !== null) {
    const share = { percent: shareNow! };
    return { id: "advice.lacksShare", values: { customer, share, asked } };
  }
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
