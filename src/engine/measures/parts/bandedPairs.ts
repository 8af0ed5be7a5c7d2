import type { WorkloadEvidence } from "../../../evidence/evidence";
import type { Band } from "../../../rulebook/schema";
import type { PartEntity } from "../../partsTrace";
import { lackTo } from "./band";
import type { ComparedMonths } from "./comparedMonths";
import { numbersOf, type Counted } from "./counted";
import { changeOf, inOrder, nameOf } from "./entity";
import { indexOfLast, sourceOf, type Pair } from "./pairs";
import { sizeOf, standingNow, standingReasons, standsInClass } from "./sizeClass";
import { listed } from "./tenantsByAcr";

/** Workloads at customers whose amount of the month lies in a band. */
export function bandedPairs(
  evidence: WorkloadEvidence,
  pairs: readonly Pair[],
  band: Band,
  unit: PartEntity["amountUnit"],
  months: ComparedMonths,
  amountOf: (pair: Pair, index: number) => number | null
): Counted {
  const thenAt = indexOfLast(evidence, months.baseline);
  const nowAt = indexOfLast(evidence, months.current);
  const reason = standingReasons(band, unit, months);
  const lines = pairs.flatMap((pair): PartEntity[] => {
    const then = amountOf(pair, thenAt);
    const now = amountOf(pair, nowAt);
    if (then === null && now === null) return [];
    const before = sizeOf(band, listed(then));
    const standing = standingNow(band, false, before, sizeOf(band, listed(now)));
    const countsNow = standsInClass(standing);
    return [
      {
        name: nameOf(pair.tenant),
        tenantId: pair.tenant.id,
        workload: pair.workloadName,
        amountUnit: unit,
        then,
        now,
        shareThen: null,
        shareNow: null,
        countsThen: before.inside,
        countsNow,
        change: changeOf(before.inside, countsNow),
        lacks: countsNow ? 0 : lackTo(band, now),
        why: reason(standing, before.inside),
        source: sourceOf(evidence, pair.lines, months),
      },
    ];
  });
  return {
    shown: evidence,
    ...numbersOf(lines),
    lines: inOrder(lines),
    doubt: null,
    notes: [],
  };
}
