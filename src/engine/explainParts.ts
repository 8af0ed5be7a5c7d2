import type { ExplainLine } from "./explain";
import type { PartsTrace } from "./scorecard";

/** The lines behind a value made of parts: each part's rule and sum, then who counted and who did not. */
export function partsLines({ parts }: PartsTrace): ExplainLine[] {
  return parts.map(({ name, rule, points, counts }) => ({
    group: { id: "engine.groupRule" },
    what: name,
    amount: points,
    unit: "points",
    counts,
    why: rule,
    source: null,
  }));
}
