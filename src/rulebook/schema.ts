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

const step = z.strictObject({
  role: z.enum(["gate", "points"]),
  certifications: z.array(certificationId).min(1),
  people: count,
  points: z.int().min(0),
});

const points = z.strictObject({
  perUnit: figure(count),
  max: figure(count),
});

const metricBase = {
  category: z.enum(["performance", "skilling", "customer-success"]),
  name: z.string().min(1),
  aliases: z.array(z.string().min(1)),
  points,
};

const netAdds = z.strictObject({
  ...metricBase,
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
  id: z.enum(["intermediate-certifications", "advanced-certifications"]),
  measure: z.literal("stepped-skilling"),
  unit: z.literal("people"),
  figures: z.strictObject({ steps: figure(z.array(step).min(1)) }),
});

const growth = z.strictObject({
  ...metricBase,
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
  id: z.literal("deployments"),
  measure: z.literal("distinct-services"),
  unit: z.literal("services"),
  figures: z.strictObject({
    months: figure(z.int().min(1).max(36)),
    excludedServices: figure(z.array(z.string().min(1))),
    notServices: figure(z.array(z.string().min(1))),
  }),
});

const trackRule = z.strictObject({
  /** Share of customers in an SMB segment, in percent, on the last full month. */
  smbShare: z.strictObject({ percent: z.int().min(1).max(100), atLeast: z.boolean() }),
  smbSegments: z.array(z.string().min(1)).min(1),
  /** Trailing ACR that must stay below, or null where there is no such limit. */
  acrBelow: z.strictObject({ cents, months: monthsBack }).nullable(),
});

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
  associations: figure(z.array(z.string().min(1)).min(1)),
  metrics: z.array(z.discriminatedUnion("measure", [netAdds, skilling, growth, services])).min(1),
});

export const certificationSchema = z.strictObject({
  id: certificationId,
  name: z.string().min(1),
  aliases: z.array(z.string().min(1)).optional(),
  activityIds: z.array(z.int().positive()).optional(),
  retiredOn: isoDate.optional(),
  examsRetiredOn: isoDate.optional(),
  countsUntil: isoDate.optional(),
  countsUntilBasis: z.enum(["stated", "inferred", "conservative"]).optional(),
  note: z.string().min(1).optional(),
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
    points: z.record(z.string(), z.int()).optional(),
    total: z.int().optional(),
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
export type TrackRule = z.infer<typeof trackRule>;
export type SkillingStep = z.infer<typeof step>;
