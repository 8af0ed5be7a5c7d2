import type { Band } from "../../../rulebook/schema";
import type { PartEntity } from "../../partsTrace";
import { lackTo } from "./band";
import type { ComparedMonths } from "./comparedMonths";
import { changeOf } from "./entity";
import { sizeOf, standingNow, standingReasons, standsInClass } from "./sizeClass";
import type { Verdict } from "./verdict";

/** What to make of two amounts of which none or one may be without a row, by a band that each is held against. */
export function bandVerdict(
  band: Band | null,
  carryOver: boolean,
  unit: PartEntity["amountUnit"],
  months: ComparedMonths
): (then: number | null, now: number | null) => Verdict {
  const reason = standingReasons(band, unit, months);
  return (then, now) => {
    const before = sizeOf(band, then);
    const standing = standingNow(band, carryOver, before, sizeOf(band, now));
    const countsThen = before.inside;
    const countsNow = standsInClass(standing);
    return {
      then,
      now,
      shareThen: null,
      shareNow: null,
      countsThen,
      countsNow,
      change: standing === "waits" ? "excluded" : changeOf(countsThen, countsNow),
      lacks: countsNow ? 0 : band === null || standing === "waits" ? null : lackTo(band, now),
      why: reason(standing, countsThen),
    };
  };
}
