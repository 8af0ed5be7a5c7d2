import type { WorkloadEvidence } from "../../../evidence/evidence";
import type { Sentence } from "../../../words/say";
import type { ComparedMonths } from "./comparedMonths";
import type { Counted } from "./counted";
import { changeOf } from "./entity";
import { exactMcv, type Mcv } from "./mcv";
import { indexOfLast, type Pair } from "./pairs";
import { subjectIn } from "./pairSubject";
import { linesOf, type Walk } from "./verdict";

/** Every workload at a customer with MCV in the months compared; `then` and `now` are in parts of the scale, and whole. */
export function countMcv(
  consumption: WorkloadEvidence,
  { pairs, scale }: Mcv,
  months: ComparedMonths
): Counted {
  const thenAt = indexOfLast(consumption, months.baseline);
  const nowAt = indexOfLast(consumption, months.current);
  const absent: Sentence = {
    id: "engine.partAbsent",
    values: { months: { months: months.current } },
  };
  const both: Sentence = { id: "engine.countsBoth" };
  const nowOnly: Sentence = { id: "engine.countsNow" };
  const walk: Walk<Pair> = (tell) => {
    for (const pair of pairs) {
      const then = exactMcv(pair, thenAt);
      const now = exactMcv(pair, nowAt);
      if (then === null && now === null) continue;
      const verdict = {
        then: then === null ? null : then / scale,
        now: now === null ? null : now / scale,
        shareThen: null,
        shareNow: null,
        countsThen: then !== null,
        countsNow: now !== null,
        change: changeOf(then !== null, now !== null),
        lacks: now === null ? null : 0,
        why: now === null ? absent : then === null ? nowOnly : both,
      };
      tell(verdict, pair);
    }
  };
  const sum = (index: number) =>
    pairs.reduce((total, pair) => total + (exactMcv(pair, index) ?? 0), 0);
  return {
    shown: consumption,
    then: sum(thenAt),
    now: sum(nowAt),
    lines: () => linesOf(walk, subjectIn(consumption, months, "mcv")),
    doubt: null,
    notes: [],
  };
}
