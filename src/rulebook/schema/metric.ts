import { z } from "zod";
import { associationGroups, comparedMonths, rateCard, workloads } from "./compared";
import { cents, certificationId, count, figure, increments, monthsBack, rate } from "./held";
import { part } from "./part";

export const step = z.strictObject({
  role: z.enum(["gate", "points"]),
  certifications: z.array(certificationId).min(1),
  people: count,
  points: z.int().min(0),
  /** Whether a gate gives its points also where an earlier one is not met. */
  independent: z.boolean().optional(),
});

const points = z.strictObject({
  perUnit: figure(rate),
  max: figure(count),
});

const metricBase = {
  category: z.enum(["performance", "skilling", "customer-success"]),
  name: z.string().min(1),
  aliases: z.array(z.string().min(1)),
};

const netAdds = z.strictObject({
  ...metricBase,
  points,
  id: z.literal("net-customer-adds"),
  measure: z.literal("tenant-difference"),
  unit: z.literal("customers"),
  figures: z.strictObject({
    threshold: figure(cents),
    quantifier: figure(z.enum(["all", "any"])),
    currentMonths: figure(z.array(monthsBack).min(1)),
    baselineMonths: figure(z.array(monthsBack).min(1)),
  }),
});

const skilling = z.strictObject({
  ...metricBase,
  points,
  id: z.enum(["intermediate-certifications", "advanced-certifications"]),
  measure: z.literal("stepped-skilling"),
  unit: z.literal("people"),
  figures: z.strictObject({ steps: figure(z.array(step).min(1)) }),
});

const growth = z.strictObject({
  ...metricBase,
  points,
  id: z.literal("usage-growth"),
  measure: z.literal("growth"),
  unit: z.literal("percent"),
  figures: z.strictObject({
    currentMonth: figure(monthsBack),
    baselineMonth: figure(monthsBack),
    minimum: figure(cents),
    minimumOf: figure(z.enum(["current month"])),
  }),
});

const services = z.strictObject({
  ...metricBase,
  points,
  id: z.literal("deployments"),
  measure: z.literal("distinct-services"),
  unit: z.literal("services"),
  figures: z.strictObject({
    months: figure(z.int().min(1).max(36)),
    excludedServices: figure(z.array(z.string().min(1))),
    notServices: figure(z.array(z.string().min(1))),
  }),
});

/** A value made of parts: pooled into one, their points added, or the best one alone. */
const parts = z.strictObject({
  ...metricBase,
  points: z.strictObject({ max: figure(count), increments: figure(increments) }),
  id: z.enum(["net-customer-adds", "usage-growth", "deployments"]),
  measure: z.literal("parts"),
  unit: z.enum(["customers", "users", "workloads", "points"]),
  figures: z.strictObject({ combine: figure(z.enum(["pool", "add", "best"])) }),
  parts: z.array(part).min(1),
});

const mcvGrowth = z.strictObject({
  ...metricBase,
  points: z.strictObject({ ...points.shape, increments: figure(increments) }),
  id: z.literal("usage-growth"),
  measure: z.literal("mcv-growth"),
  unit: z.literal("percent"),
  figures: z.strictObject({
    workloads,
    associationGroups,
    rateCard,
    /** MCV of the baseline month below which growth gives nothing. */
    baselineMinimum: figure(count),
    ...comparedMonths,
  }),
});

export const metric = z.discriminatedUnion("measure", [
  netAdds,
  skilling,
  growth,
  services,
  parts,
  mcvGrowth,
]);
