import type { Rate } from "./terms";

/** Points of one unit as a number, for what is shown and estimated; points are computed from the fraction. */
export function pointsEach({ points, units }: Rate): number {
  return points / units;
}

/** A rate as the rulebook holds it: a plain number is points for one unit. */
export function rateOf(held: number | Rate): Rate {
  return typeof held === "number" ? { points: held, units: 1 } : held;
}
