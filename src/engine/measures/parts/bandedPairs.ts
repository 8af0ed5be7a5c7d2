import type { WorkloadEvidence } from "../../../evidence/evidence";
import type { Band } from "../../../rulebook/schema";
import type { PartEntity } from "../../partsTrace";
import { lackTo } from "./band";
import type { ComparedMonths } from "./comparedMonths";
import type { Counted } from "./counted";
import { changeOf } from "./entity";
import { indexOfLast, type Pair } from "./pairs";
import { subjectIn } from "./pairSubject";
import { sizeOf, standingNow, standingReasons, standsInClass } from "./sizeClass";
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
  const reason = standingReasons(band, unit, months);
  const walk: Walk<Pair> = (tell) => {
    for (const pair of pairs) {
      const then = amountOf(pair, thenAt);
      const now = amountOf(pair, nowAt);
      if (then === null && now === null) continue;
      const before = sizeOf(band, then);
      const standing = standingNow(band, false, before, sizeOf(band, now));
      const countsNow = standsInClass(standing);
      const verdict = {
        then,
        now,
        shareThen: null,
        shareNow: null,
        countsThen: before.inside,
        countsNow,
        change: changeOf(before.inside, countsNow),
        lacks: countsNow ? 0 : lackTo(band, now),
        why: reason(standing, before.inside),
      };
      tell(verdict, pair);
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
