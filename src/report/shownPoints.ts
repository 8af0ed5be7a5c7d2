import type { MetricScore, Scorecard } from "../engine/scorecard";

/** A number with two decimals at most; cut, so that 14.999 never shows as 15. */
export function displayed(value: number): number {
  return Math.trunc(Number((value * 100).toFixed(8))) / 100;
}

/**
 * Points as they are shown: cut to two decimals, so that 69.999 is not 70; what is above zero stays above it,
 * with its first digit.
 */
export function shownPoints(points: number): number {
  const cut = displayed(points);
  if (cut !== 0 || points <= 0) return cut;
  const digit = 10 ** Math.floor(Math.log10(points));
  return Number((Math.floor(points / digit) * digit).toPrecision(1));
}

/** Points between two totals as they are shown. */
export function pointsBetween(low: number, high: number): number {
  return Number((shownPoints(high) - shownPoints(low)).toFixed(2));
}

/** Whether all points are whole whatever the evidence: no unit of any metric gives a part of one. */
export function onlyWholePoints({ metrics }: Pick<Scorecard, "metrics">): boolean {
  return metrics.every((metric) => metric.trace.kind !== "parts" && isWhole(metric));
}

function isWhole({ perUnit, points }: MetricScore): boolean {
  return perUnit.points % perUnit.units === 0 && Number.isInteger(points);
}
