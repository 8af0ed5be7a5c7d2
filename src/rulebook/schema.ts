import { z } from "zod";
import {
  type band,
  certificationId,
  count,
  figure,
  isoDate,
  reading,
  sourceId,
  texts,
  track,
} from "./schema/held";
import { metric, type step } from "./schema/metric";
import type { programSchema } from "./schema/program";
import { trackRule } from "./schema/trackRule";

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
  metrics: z.array(metric).min(1),
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
