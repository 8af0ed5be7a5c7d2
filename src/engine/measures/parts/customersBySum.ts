import type { UsageEvidence } from "../../../evidence/evidence";
import type { Band } from "../../../rulebook/schema";
import { bandVerdict } from "./bandVerdict";
import type { ComparedMonths } from "./comparedMonths";
import { customerSums, shownSum } from "./customerSums";
import type { Walk } from "./verdict";

/** Customers, by index, with a row in the months compared, and how their ACR over them stands to the size asked. */
export function customersBySum(
  band: Band | null,
  carryOver: boolean,
  usage: UsageEvidence,
  months: ComparedMonths
): Walk<number> {
  const verdictOf = bandVerdict(band, carryOver, "cents", months);
  const sums = customerSums(usage, months);
  return (tell) => {
    for (let tenant = 0; tenant < usage.tenants.length; tenant++) {
      const then = shownSum(sums.then, tenant);
      const now = shownSum(sums.now, tenant);
      if (then !== null || now !== null) tell(verdictOf(then, now), tenant);
    }
  };
}
