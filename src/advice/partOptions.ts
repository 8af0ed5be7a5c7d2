import { sumOf } from "../engine/fraction";
import { capped, noPoints, pointsFor } from "../engine/measured";
import type { PartLine, PartsTrace } from "../engine/partsTrace";
import type { Fraction, MetricScore } from "../engine/scorecard";
import { isMore, less, unitsFor } from "./gain";

/** A part that is known, and what its units make of the metric's points. */
export interface PartOption {
  readonly part: PartLine;
  /** What units are added to: the part's value, or the sum of parts that are pooled. */
  readonly value: number;
  /** The points that units of the part must exceed before they add any. */
  readonly own: Fraction;
}

/** The known parts; what is not shown proves nothing and takes nothing away, as in the score itself. */
export function partOptions(
  metric: Pick<MetricScore, "exact" | "max">,
  { combine, parts }: PartsTrace
): readonly PartOption[] {
  const known = parts.filter(({ status, value }) => status === "known" && value !== null);
  const pooled = known.reduce((sum, { value }) => sum + value!, 0);
  return known.map((part) => {
    const value = combine === "pool" ? pooled : part.value!;
    const own = combine === "add" ? pointsFor(value, part.perUnit, metric.max) : metric.exact;
    return { part, value, own };
  });
}

/** The metric's points with so many units more of the part. */
export function withUnits(
  { exact, max }: Pick<MetricScore, "exact" | "max">,
  { part, value, own }: PartOption,
  units: number
): Fraction {
  const points = pointsFor(value + units, part.perUnit, max);
  return isMore(points, own) ? capped(sumOf([exact, less(points, own)]), max) : exact;
}

/** The fewest units of the part that add so many points; null where the metric has no room for them. */
export function unitsTo(
  { exact, max }: Pick<MetricScore, "exact" | "max">,
  { part, value, own }: PartOption,
  points: Fraction
): number | null {
  const goal = sumOf([own, points]);
  const room = sumOf([exact, points]);
  return isMore(room, [max, 1]) || isMore(goal, [max, 1])
    ? null
    : unitsFor(goal, part.perUnit) - value;
}

/**
 * The next step of a sensible size: of customers and workloads the next one that adds points, of users and
 * money as many as make a step of points or fill the metric.
 */
export function nextUnits(
  metric: Pick<MetricScore, "exact" | "max">,
  option: PartOption,
  step: Fraction
): number | null {
  const room = less([metric.max, 1], metric.exact);
  if (room[0] <= 0) return null;
  const { part, value, own } = option;
  if (part.unit !== "customers" && part.unit !== "workloads")
    return unitsTo(metric, option, isMore(step, room) ? room : step);
  const reached = unitsFor(own, part.perUnit);
  const exactly = !isMore(pointsFor(reached, part.perUnit, metric.max), own);
  const next = (exactly ? reached + 1 : reached) - value;
  return isMore(own, noPoints) || value >= 0 ? next : 1 - value;
}

/** Units to the next point of a part; null at full points or where it is not known. */
export function toNextPoint(
  metric: Pick<MetricScore, "exact" | "max">,
  trace: PartsTrace,
  part: PartLine
): number | null {
  const option = partOptions(metric, trace).find((known) => known.part === part);
  return option ? nextUnits(metric, option, [1, 1]) : null;
}
