import { z } from "zod";

// zod probes for `eval` otherwise, which a content security policy reports.
z.config({ jitless: true });

export const isoDate = z.iso.date();
export const sourceId = z.string().regex(/^[A-Z0-9][A-Z0-9-]*$/);
export const certificationId = z.string().min(2);
export const track = z.enum(["single", "enterprise", "smb"]);
export const reading = z.enum(["guide", "learn"]);

/** A value that holds from a date on, for some tracks and readings (all where none is named). */
export function held<T extends z.ZodType>(value: T) {
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
export function figure<T extends z.ZodType>(value: T) {
  return z.strictObject({ label: z.string().min(1), values: z.array(held(value)).min(1) });
}

export const cents = z.int().positive();
export const count = z.int().positive();
export const monthsBack = z.int().min(1).max(36);
export const texts = z.array(z.string().min(1)).min(1);
/** Points a unit, or a fraction: 40 points for 6 people. */
export const rate = z.union([count, z.strictObject({ points: count, units: count })]);
/** From where to where a number counts; a bound left out does not bind. */
export const band = z.strictObject({
  atLeast: z.int().min(0).optional(),
  above: z.int().min(0).optional(),
  atMost: count.optional(),
});
/** Whether a part of a unit gives its part of the points. */
export const increments = z.enum(["whole", "proportional"]);
