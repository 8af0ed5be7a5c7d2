import { inForce } from "./inForce";
import { tracksInForce } from "./ruleSet";
import type { Designation } from "./schema";
import type { IsoDate, Reading } from "./terms";

const readings: readonly Reading[] = ["guide", "learn"];

/** Ids of every certification that a designation ever listed. */
export function listedCertifications({ metrics }: Designation): readonly string[] {
  return [
    ...new Set(
      metrics.flatMap((metric) =>
        metric.measure === "stepped-skilling"
          ? metric.figures.steps.values.flatMap(({ value }) =>
              value.flatMap(({ certifications }) => certifications)
            )
          : []
      )
    ),
  ];
}

/** Ids of the certifications listed on a day, on any track and under any reading. */
export function listedOn(designation: Designation, date: IsoDate): readonly string[] {
  return [
    ...new Set(
      designation.metrics.flatMap((metric) => {
        if (metric.measure !== "stepped-skilling") return [];
        const { values } = metric.figures.steps;
        return readings.flatMap((reading) =>
          tracksInForce(designation, date, reading).flatMap((track) =>
            (inForce(values, { date, track, reading })?.value ?? []).flatMap(
              ({ certifications }) => certifications
            )
          )
        );
      })
    ),
  ];
}
