import type { WorkloadEvidence } from "../../../evidence/evidence";
import type { Sentence } from "../../../words/say";
import type { PartEntity } from "../../partsTrace";
import type { ComparedMonths } from "./comparedMonths";
import { changeOf, inOrder, nameOf } from "./entity";
import type { Mcv } from "./mcv";
import { indexOfLast, sourceOf } from "./pairs";

/** Every workload at a customer with MCV in the months compared. */
export function mcvPairs(
  consumption: WorkloadEvidence,
  { pairs, exactly, scale }: Mcv,
  months: ComparedMonths
): readonly PartEntity[] {
  const thenAt = indexOfLast(consumption, months.baseline);
  const nowAt = indexOfLast(consumption, months.current);
  const reasons = {
    kept: { id: "engine.countsBoth" },
    gained: { id: "engine.countsNow" },
    lost: { id: "engine.partAbsent", values: { months: { months: months.current } } },
    below: { id: "engine.partAbsent", values: { months: { months: months.current } } },
  } as const satisfies Record<string, Sentence>;
  const lines = pairs.flatMap((pair): PartEntity[] => {
    const then = exactly(pair, thenAt);
    const now = exactly(pair, nowAt);
    if (then === null && now === null) return [];
    const change = changeOf(then !== null, now !== null);
    return [
      {
        name: nameOf(pair.tenant),
        tenantId: pair.tenant.id,
        workload: pair.workloadName,
        amountUnit: "mcv",
        then: then === null ? null : then / scale,
        now: now === null ? null : now / scale,
        shareThen: null,
        shareNow: null,
        countsThen: then !== null,
        countsNow: now !== null,
        change,
        lacks: now === null ? null : 0,
        why: reasons[change as keyof typeof reasons],
        source: sourceOf(consumption, pair.lines, months),
      },
    ];
  });
  return inOrder(lines);
}
