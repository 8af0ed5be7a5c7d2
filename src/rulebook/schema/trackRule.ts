import { z } from "zod";
import { cents, count, monthsBack, texts } from "./held";

const segmentShare = z.strictObject({
  by: z.literal("segment-share"),
  /** Share of customers in an SMB segment, in percent, on the last full month. */
  smbShare: z.strictObject({ percent: z.int().min(1).max(100), atLeast: z.boolean() }),
  smbSegments: z.array(z.string().min(1)).min(1),
  /** Trailing ACR that must stay below, or null where there is no such limit. */
  acrBelow: z.strictObject({ cents, months: monthsBack }).nullable(),
});

const workloadRevenue = z.strictObject({
  by: z.literal("workload-revenue"),
  /** So many workloads at customers above the revenue, in each of the months, make Enterprise. */
  enterpriseFrom: count,
  above: cents,
  months: z.array(monthsBack).min(1),
  workloads: texts,
});

/** Both tracks are scored and the higher total counts. */
const bestTotal = z.strictObject({ by: z.literal("best-total") });

export const trackRule = z.discriminatedUnion("by", [segmentShare, workloadRevenue, bestTotal]);
