import type { WorkloadEvidence } from "../../../evidence/evidence";
import type { Band } from "../../../rulebook/schema";
import type { PartEntity } from "../../partsTrace";
import { bandVerdict } from "./bandVerdict";
import type { ComparedMonths } from "./comparedMonths";
import type { Counted } from "./counted";
import { indexOfLast, type Pair } from "./pairs";
import { subjectIn } from "./pairSubject";
import { linesOf, numbersOf, type Walk } from "./verdict";

/** Workloads at customers whose amount of the month lies in a band. */
export function bandedPairs<P extends Pair>(
  evidence: WorkloadEvidence,
  pairs: readonly P[],
  band: Band,
  unit: PartEntity["amountUnit"],
  months: ComparedMonths,
  amountOf: (pair: P, index: number) => number | null
): Counted {
  const thenAt = indexOfLast(evidence, months.baseline);
  const nowAt = indexOfLast(evidence, months.current);
  const verdictOf = bandVerdict(band, false, unit, months);
  const walk: Walk<Pair> = (tell) => {
    for (const pair of pairs) {
      const then = amountOf(pair, thenAt);
      const now = amountOf(pair, nowAt);
      if (then !== null || now !== null) tell(verdictOf(then, now), pair);
    }
  };
  return {
    shown: evidence,
    ...numbersOf(walk),
    lines: () => linesOf(walk, subjectIn(evidence, months, unit)),
    doubt: null,
    notes: [],
  };
}
