import type { MetricScore, PartsTrace } from "../engine/scorecard";
import type { Sentence } from "../words/say";
import { type Gain, unitGains } from "./gain";

/** One more unit of the part that counts, and the fewest that qualify. */
export function partGains(metric: MetricScore, trace: PartsTrace, wanted: number): readonly Gain[] {
  const part = trace.parts.find(({ counts, status }) => counts && status === "known");
  if (!part || part.unit === "cents" || part.unit === "mcv") return [];
  const { unit } = part;
  return unitGains({ ...metric, perUnit: part.perUnit }, part.value ?? 0, wanted, (count) => ({
    what: more(unit, count),
    cost: null,
  }));
}

function more(unit: "customers" | "workloads" | "users", count: number): Sentence {
  switch (unit) {
    case "customers":
      return { id: "advice.moreNetCustomers", values: { count } };
    case "workloads":
      return { id: "advice.moreWorkloads", values: { count } };
    case "users":
      return { id: "advice.moreUsers", values: { count } };
  }
}
