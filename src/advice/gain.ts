import type { MetricScore } from "../engine/scorecard";
import { pointsEach } from "../rulebook/rate";
import type { Sentence } from "../words/say";

/** ACR a month (cents) or people it takes; null where neither is known. */
export type Cost = { readonly cents: number } | { readonly people: number } | null;

/** What a step would add to its own metric. */
export interface Gain {
  readonly what: Sentence;
  readonly points: number;
  readonly cost: Cost;
  /** More than the next unit: of use only when it makes the partner qualify. */
  readonly jump: boolean;
}

/**
 * The gains of whole units: the next unit that adds points, and the fewest units that add `wanted` points,
 * where one is not enough and the metric has room for them. Up to zero units add nothing: `value` may be
 * below it.
 */
export function unitGains(
  { points, max, perUnit }: Pick<MetricScore, "points" | "max" | "perUnit">,
  value: number,
  wanted: number,
  gain: (units: number) => Pick<Gain, "what" | "cost">
): readonly Gain[] {
  const idle = Math.max(0, -value);
  const each = pointsEach(perUnit);
  const needed = atLeast(wanted / each);
  const room = atLeast((max - points) / each);
  return (needed > 1 && needed <= room ? [1, needed] : [1]).map((units) => ({
    ...gain(idle + units),
    points: Math.min(max - points, units * each),
    jump: units > 1,
  }));
}

/** Whole units that reach a number; a remainder of arithmetic is no unit. */
function atLeast(units: number): number {
  return Math.ceil(Number(units.toFixed(9)));
}
