import { rateOf } from "../rulebook/rate";
import type { Rate } from "../rulebook/terms";
import type { Sentence } from "../words/say";
import { numberOf } from "./fraction";
import type { Fraction, MetricScore } from "./scorecard";
import type { Trace } from "./trace";

/** What a measure finds out about its metric; the rest of the metric's score is the same for all. */
export type Measured = Pick<
  MetricScore,
  "status" | "value" | "target" | "points" | "exact" | "gap" | "notes" | "trace"
>;

/** Units that give full points. */
export function unitsForMax(perUnit: number | Rate, max: number): number {
  const { points, units } = rateOf(perUnit);
  return (max * units) / points;
}

/** Points of so many whole units, exactly, between 0 and the maximum. */
export function pointsFor(units: number, perUnit: number | Rate, max: number): Fraction {
  const rate = rateOf(perUnit);
  const points = units * rate.points;
  return points <= 0 ? [0, 1] : points >= max * rate.units ? [max, 1] : [points, rate.units];
}

/** Points that never exceed the maximum. */
export function capped(points: Fraction, max: number): Fraction {
  return points[0] >= max * points[1] ? [max, 1] : points;
}

/** The two ways a metric holds its points. */
export function scored(exact: Fraction): Pick<Measured, "points" | "exact"> {
  return { points: numberOf(exact), exact };
}

export const noPoints: Fraction = [0, 1];

/** A metric of which the ranges show something and prove nothing. */
export function notProven(target: number, why: Sentence, trace: Trace): Measured {
  return {
    status: "unknown",
    value: null,
    target,
    ...scored(noPoints),
    gap: why,
    notes: [why],
    trace,
  };
}

/** A metric about which no range says anything. */
export function notShown(target: number, why: Sentence): Measured {
  return notProven(target, why, { kind: "nothing" });
}
