import { z } from "zod";
import {
  associationGroups,
  associations,
  carryOver,
  comparedMonths,
  rateCard,
  workloads,
} from "./compared";
import { band, figure, monthsBack, rate, texts } from "./held";

const partBase = {
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  name: z.string().min(1),
  /** Names of this part in a figures table. */
  aliases: texts,
  perUnit: figure(rate),
};

export const part = z.discriminatedUnion("counts", [
  /** Customers by the ACR of listed services over some months. */
  z.strictObject({
    ...partBase,
    counts: z.literal("tenants-by-acr"),
    figures: z.strictObject({
      services: workloads,
      associations,
      months: figure(monthsBack),
      acr: figure(band),
      carryOver,
      ...comparedMonths,
    }),
  }),
  /** Customers by paid licences on one workload, and by the share of licences in use where one is asked. */
  z.strictObject({
    ...partBase,
    counts: z.literal("tenants-by-licences"),
    figures: z.strictObject({
      workloads,
      associations,
      licences: figure(band),
      activeShare: figure(z.int().min(1).max(100).nullable()),
      /** A customer claimed in so many months that had the share already does not count. */
      claimedMonths: figure(monthsBack.nullable()),
      carryOver,
      ...comparedMonths,
    }),
  }),
  /** Users active in a month, over customers of a size. */
  z.strictObject({
    ...partBase,
    counts: z.literal("active-users"),
    figures: z.strictObject({
      workloads,
      associations,
      licences: figure(band.nullable()),
      counted: figure(z.enum(["active users", "active paid licences"])),
      /** Usage before the association: compared from the month of association on. */
      fromAssociation: figure(z.boolean()),
      carryOver,
      ...comparedMonths,
    }),
  }),
  /** ACR of listed services over some months, in cents. */
  z.strictObject({
    ...partBase,
    counts: z.literal("acr"),
    figures: z.strictObject({
      services: workloads,
      associations,
      months: figure(monthsBack),
      acr: figure(band.nullable()),
      carryOver,
      ...comparedMonths,
    }),
  }),
  /** Workloads at customers, by the revenue of a month. */
  z.strictObject({
    ...partBase,
    counts: z.literal("workloads-by-revenue"),
    figures: z.strictObject({
      workloads,
      associations,
      revenue: figure(band),
      ...comparedMonths,
    }),
  }),
  /** Workloads at customers, by the monthly consumption value of a month. */
  z.strictObject({
    ...partBase,
    counts: z.literal("workloads-by-mcv"),
    figures: z.strictObject({
      workloads,
      associationGroups,
      rateCard,
      mcv: figure(band),
      ...comparedMonths,
    }),
  }),
]);
