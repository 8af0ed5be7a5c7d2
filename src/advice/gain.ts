import { sumOf } from "../engine/fraction";
import { capped } from "../engine/measured";
import type { Fraction, MetricScore } from "../engine/scorecard";
import type { Rate } from "../rulebook/terms";
import type { Sentence } from "../words/say";

/** ACR or revenue (cents) or people it takes; null where neither is known. */
export type Cost = { readonly cents: number } | { readonly people: number } | null;

/** What a step would add to its own metric. */
export interface Gain {
  readonly what: Sentence;
  /** The metric's points once it is done, exactly. */
  readonly after: Fraction;
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
  { exact, max, perUnit }: Pick<MetricScore, "exact" | "max" | "perUnit">,
  value: number,
  wanted: Fraction,
  gain: (units: number) => Pick<Gain, "what" | "cost">
): readonly Gain[] {
  const idle = Math.max(0, -value);
  const needed = unitsFor(wanted, perUnit);
  const room = unitsFor(less([max, 1], exact), perUnit);
  return (needed > 1 && needed <= room ? [1, needed] : [1]).map((units) => ({
    ...gain(idle + units),
    after: capped(sumOf([exact, [units * perUnit.points, perUnit.units]]), max),
    jump: units > 1,
  }));
}

/** The fewest whole units that are worth so many points; 0 where none are wanted. */
export function unitsFor([top, bottom]: Fraction, { points, units }: Rate): number {
  if (top <= 0) return 0;
  const wanted = BigInt(top) * BigInt(units);
  const each = BigInt(bottom) * BigInt(points);
  return Number((wanted + each - 1n) / each);
}

/** The first less the second. */
export function less(from: Fraction, [top, bottom]: Fraction): Fraction {
  return sumOf([from, [-top, bottom]]);
}

export function isMore(a: Fraction, b: Fraction): boolean {
  return less(a, b)[0] > 0;
}

/** Where points come in parts: one point more, or what is missing to qualify where that is less. */
export function stepOf(wanted: Fraction): Fraction {
  return wanted[0] > 0 && isMore([1, 1], wanted) ? wanted : [1, 1];
}
