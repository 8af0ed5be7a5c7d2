import { compare, type Compared } from "../engine/compare";
import type { Question } from "../engine/scorecard";
import type { Evidence } from "../evidence/evidence";
import { compareTable } from "../report/compareTable";
import { say } from "../words/say";
import type { Said } from "./said";
import { functionTable } from "./textTable";

/** Every designation on every track. @throws UnusableEvidence; NoAnswer for a date before any rules */
export function compareSaid(evidence: Evidence, question: Question): Said {
  const compared = compare(evidence, question);
  return {
    text: (paint) => functionTable(compareTable(compared), paint),
    json: () => compared.map(comparedJson),
  };
}

function comparedJson(compared: Compared) {
  const { designation, designationName: name, asOf } = compared;
  if ("begins" in compared) return { designation, name, asOf, begins: compared.begins };
  const { track, counts, total, max, target, qualified, weakest, lacking, metrics } = compared;
  const { approximate } = compared;
  return {
    designation,
    name,
    asOf,
    track,
    counts,
    total,
    max,
    target,
    qualified,
    approximate: approximate && say(approximate),
    weakest: weakest?.id ?? null,
    lacking,
    metrics: metrics.map(({ id, points, max: most }) => ({ id, points, max: most })),
  };
}
