import { z } from "zod";

// zod probes for `eval` otherwise, which a content security policy reports.
z.config({ jitless: true });

const isoDate = z.iso.date();
const sourceId = z.string().regex(/^[A-Z0-9][A-Z0-9-]*$/);
const certificationId = z.string().min(2);
const track = z.enum(["single", "enterprise", "smb"]);
const reading = z.enum(["guide", "learn"]);

/** A value that holds from a date on, for some tracks and readings (all where none is named). */
function held<T extends z.ZodType>(value: T) {
  return z.strictObject({
    from: isoDate,
    value,
    tracks: z.array(track).min(1).optional(),
    readings: z.array(reading).min(1).optional(),
    sources: z.array(sourceId).min(1),
    checkedOn: isoDate.optional(),
    note: z.string().min(1).optional(),
  });
}

/** A figure of the program under one name, with all the values it ever had. */
function figure<T extends z.ZodType>(value: T) {
  return z.strictObject({ label: z.string().min(1), values: z.array(held(value)).min(1) });
}

const cents = z.int().positive();
const count = z.int().positive();
const monthsBack = z.int().min(1).max(36);
const texts = z.array(z.string().min(1)).min(1);
/** Points a unit, or a fraction: 40 points for 6 people. */
const rate = z.union([count, z.strictObject({ points: count, units: count })]);
/** From where to where a number counts; a bound left out does not bind. */
const band = z.strictObject({
  atLeast: z.int().min(0).optional(),
  above: z.int().min(0).optional(),
  atMost: count.optional(),
});
/** Whether a part of a unit gives its part of the points. */
const increments = z.enum(["whole", "proportional"]);

const step = z.strictObject({
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

const comparedMonths = {
  currentMonth: figure(monthsBack),
  baselineMonth: figure(monthsBack),
};

/** Products and associations by their ids in workloads.json and associations.json. */
const workloads = figure(texts);
const associations = figure(texts);
/** Whether a customer that outgrew the track in the last year still counts in it. */
const carryOver = figure(z.boolean());

/** What a workload's users or capacity weigh, in MCV a unit. */
const rateCard = figure(
  z.array(
    z.strictObject({ name: z.string().min(1), rate: z.number().positive(), workloads: texts })
  )
);
/** Which associations count for which workloads. */
const associationGroups = figure(
  z.array(z.strictObject({ workloads: texts, associations: texts })).min(1)
);

const partBase = {
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  name: z.string().min(1),
  /** Names of this part in a figures table. */
  aliases: texts,
  perUnit: figure(rate),
};

const part = z.discriminatedUnion("counts", [
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

const trackRule = z.discriminatedUnion("by", [segmentShare, workloadRevenue, bestTotal]);

export const designationSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  name: z.string().min(1),
  fullName: z.string().min(1),
  aliases: z.array(z.string().min(1)),
  checkedOn: isoDate,
  editions: z
    .array(
      z.strictObject({
        from: isoDate,
        /** Where the day is not known, the days between which it happened. */
        window: z.strictObject({ notBefore: isoDate, notAfter: isoDate }).optional(),
        note: z.string().min(1),
        sources: z.array(sourceId).min(1),
      })
    )
    .min(1),
  tracks: figure(z.array(track).min(1)),
  trackRule: figure(trackRule),
  total: figure(count),
  everyMetricAboveZero: figure(z.boolean()),
  /** Associations of the Azure usage that the designation counts; none where it counts no Azure usage by itself. */
  associations: figure(texts).optional(),
  /** Azure offers that do not count. No export has a column for them. */
  excludedOffers: figure(texts).optional(),
  metrics: z
    .array(z.discriminatedUnion("measure", [netAdds, skilling, growth, services, parts, mcvGrowth]))
    .min(1),
});

export const certificationSchema = z.strictObject({
  id: certificationId,
  name: z.string().min(1),
  aliases: z.array(z.string().min(1)).optional(),
  /** Names it bore before, with the same meaning. */
  formerNames: z.array(z.string().min(1)).optional(),
  /** Exam codes that earn it, where the id is not one. */
  exams: z.array(z.string().min(1)).optional(),
  activityIds: z.array(z.int().positive()).optional(),
  retiredOn: isoDate.optional(),
  examsRetiredOn: isoDate.optional(),
  countsUntil: isoDate.optional(),
  countsUntilBasis: z.enum(["stated", "inferred", "conservative"]).optional(),
  note: z.string().min(1).optional(),
  /** Why it is in the catalogue though no rule lists it. */
  unlisted: z.string().min(1).optional(),
  sources: z.array(sourceId).min(1),
});

export const sourceSchema = z.strictObject({
  title: z.string().min(1),
  link: z.string().min(1),
  dated: z.string().min(1),
  kind: z.string().min(1),
});

export const associationSchema = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  spellings: z.array(z.string().min(1)).min(1),
});

/** A Microsoft 365 or Business Applications workload, or an Azure service that a designation lists. */
export const workloadSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  name: z.string().min(1),
  family: z.enum(["azure", "m365", "business"]),
  spellings: z.array(z.string().min(1)),
});

/** What holds for all designations: the window in which a day must qualify, the term, the badges. */
export const programSchema = z.strictObject({
  window: figure(
    z.strictObject({
      /** A day alone, back to the same day some months before, or whole months before the current one. */
      reaches: z.enum(["day", "same day", "whole months"]),
      monthsBefore: z.int().min(0).max(36),
    })
  ),
  enrolledWindow: figure(
    z.strictObject({
      /** Days around the anniversary, or the anniversary's month with whole months before it. */
      reaches: z.enum(["days", "whole months"]),
      monthsBefore: z.int().min(0).max(36),
      daysBefore: z.int().min(0),
      daysAfter: z.int().min(0),
    })
  ),
  /** Days after the anniversary in which an enrolment can be renewed. */
  renewalDays: figure(count),
  termMonths: figure(count),
  enrolWithinDays: figure(count),
  /** Day of the month by which usage of the month before is usually complete. */
  refreshDay: figure(z.int().min(1).max(28)),
  /** Fee a year in cents, one for all designations. */
  fee: figure(cents),
  /** Customer-facing badges that group designations; nothing is scored by them. */
  badges: figure(z.array(z.strictObject({ name: z.string().min(1), designations: texts })).min(1)),
  statuses: figure(texts),
});

export const sourcesSchema = z.record(sourceId, sourceSchema);

const cell = z.union([z.string(), z.number(), z.boolean(), z.null()]);

/** A published or constructed example beside the rules: ranges in, what they must score out. */
export const caseSchema = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  source: sourceId,
  question: z.strictObject({
    asOf: isoDate.optional(),
    track: z.enum(["enterprise", "smb"]).optional(),
    reading: reading.optional(),
  }),
  ranges: z.array(z.array(z.array(cell))).min(1),
  expected: z.strictObject({
    /** Points by metric, as a number or as a fraction such as "40/3". */
    points: z.record(z.string(), z.union([z.int(), z.string().regex(/^\d+\/\d+$/)])).optional(),
    total: z.union([z.int(), z.string().regex(/^\d+\/\d+$/)]).optional(),
    qualified: z.boolean().optional(),
    edition: isoDate.optional(),
    track: track.optional(),
    /** Id of the sentence that refuses the question. */
    refused: z.string().optional(),
  }),
});

export type RuleCase = z.infer<typeof caseSchema>;
export type Designation = z.infer<typeof designationSchema>;
export type Certification = z.infer<typeof certificationSchema>;
export type Source = z.infer<typeof sourceSchema>;
export type Association = z.infer<typeof associationSchema>;
export type MetricRules = Designation["metrics"][number];
export type MetricRulesOf<M extends MetricRules["measure"]> = Extract<MetricRules, { measure: M }>;
export type PartRules = MetricRulesOf<"parts">["parts"][number];
export type PartRulesOf<C extends PartRules["counts"]> = Extract<PartRules, { counts: C }>;
export type TrackRule = z.infer<typeof trackRule>;
export type TrackRuleBy<B extends TrackRule["by"]> = Extract<TrackRule, { by: B }>;
export type Workload = z.infer<typeof workloadSchema>;
export type Program = z.infer<typeof programSchema>;
export type Band = z.infer<typeof band>;
export type SkillingStep = z.infer<typeof step>;
