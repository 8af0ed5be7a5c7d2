import type { Month, WorkloadEvidence } from "../../evidence/evidence";
import type { TrackRuleBy } from "../../rulebook/schema";
import { isProven } from "../coverage";
import { onceFor } from "../onceFor";
import type { FoundTrack } from "./foundTrack";

/**
 * Enterprise when enough workloads at customers have revenue above the figure in each of the months; a
 * workload at two customers is two. Without the months nothing proves Enterprise or SMB: Enterprise, whose
 * figures are the higher ones, is taken.
 */
export function byWorkloadRevenue(
  rule: TrackRuleBy<"workload-revenue">,
  revenue: WorkloadEvidence | null,
  asOfMonth: Month
): FoundTrack {
  if (!revenue) return { track: "enterprise", reason: { id: "engine.trackNoRevenue" } };
  const months = rule.months.map((back) => asOfMonth - back);
  const unproven = months.filter((month) => !isProven(revenue, month));
  const asked = JSON.stringify([rule.workloads, rule.above, months]);
  const count = counted(revenue, asked, () => workloadsAbove(rule, revenue, months));
  const values = { count, limit: rule.enterpriseFrom, above: { cents: rule.above } };
  if (count >= rule.enterpriseFrom)
    return { track: "enterprise", reason: { id: "engine.trackEnterpriseWorkloads", values } };
  if (unproven.length > 0) {
    return {
      track: "enterprise",
      reason: { id: "engine.trackRevenueNotShown", values: { months: { months: unproven } } },
    };
  }
  return { track: "smb", reason: { id: "engine.trackSmbWorkloads", values } };
}

/** Both readings ask for the same. */
const counted = onceFor<number>();

/** Workload × customer above the revenue in every one of the months, whatever the association. */
function workloadsAbove(
  rule: TrackRuleBy<"workload-revenue">,
  revenue: WorkloadEvidence,
  months: readonly Month[]
): number {
  const sums = new Map<string, number[]>();
  for (const { tenant, workload, amount } of revenue.lines) {
    if (workload === null || !rule.workloads.includes(workload)) continue;
    const key = `${tenant} ${workload}`;
    const sum = sums.get(key) ?? months.map(() => 0);
    months.forEach((month, index) => {
      const cents = amount[month - revenue.firstMonth];
      // The same revenue may stand under several associations: the largest, never their sum.
      if (cents !== undefined && cents > sum[index]!) sum[index] = cents;
    });
    sums.set(key, sum);
  }
  return [...sums.values()].filter((sum) => sum.every((cents) => cents > rule.above)).length;
}
