import { z } from "zod";
import { figure, monthsBack, texts } from "./held";

export const comparedMonths = {
  currentMonth: figure(monthsBack),
  baselineMonth: figure(monthsBack),
};

/** Products and associations by their ids in workloads.json and associations.json. */
export const workloads = figure(texts);
export const associations = figure(texts);
/** Whether a customer that outgrew the track in the last year still counts in it. */
export const carryOver = figure(z.boolean());

/** What a workload's users or capacity weigh, in MCV a unit. */
export const rateCard = figure(
  z.array(
    z.strictObject({ name: z.string().min(1), rate: z.number().positive(), workloads: texts })
  )
);
/** Which associations count for which workloads. */
export const associationGroups = figure(
  z.array(z.strictObject({ workloads: texts, associations: texts })).min(1)
);
