import type { UsageEvidence } from "../../../evidence/evidence";
import type { Band } from "../../../rulebook/schema";
import { lackTo } from "./band";
import type { ComparedMonths } from "./comparedMonths";
import { customerSums, shownSum } from "./customerSums";
import { changeOf } from "./entity";
import { sizeOf, standingNow, standingReasons, standsInClass } from "./sizeClass";
import type { Walk } from "./verdict";

/** Customers, by index, with a row in the months compared, and how their ACR over them stands to the size asked. */
export function customersBySum(
  band: Band | null,
  carryOver: boolean,
  usage: UsageEvidence,
  months: ComparedMonths
): Walk<number> {
  const reason = standingReasons(band, "cents", months);
  const sums = customerSums(usage, months);
  return (tell) => {
    for (let tenant = 0; tenant < usage.tenants.length; tenant++) {
      const then = shownSum(sums.then, tenant);
      const now = shownSum(sums.now, tenant);
      if (then === null && now === null) continue;
      const before = sizeOf(band, then);
      const standing = standingNow(band, carryOver, before, sizeOf(band, now));
      const countsNow = standsInClass(standing);
      const verdict = {
        then,
        now,
        shareThen: null,
        shareNow: null,
        countsThen: before.inside,
        countsNow,
        change: standing === "waits" ? ("excluded" as const) : changeOf(before.inside, countsNow),
        lacks: countsNow ? 0 : band === null || standing === "waits" ? null : lackTo(band, now),
        why: reason(standing, before.inside),
      };
      tell(verdict, tenant);
    }
  };
}
