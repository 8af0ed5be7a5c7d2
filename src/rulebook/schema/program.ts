import { z } from "zod";
import { cents, count, figure, texts } from "./held";

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
