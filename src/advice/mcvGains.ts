import { sumOf } from "../engine/fraction";
import { capped } from "../engine/measured";
import type { PartLine, PartsTrace } from "../engine/partsTrace";
import type { Fraction, MetricScore } from "../engine/scorecard";
import { isMore, less, stepOf, type Gain } from "./gain";

/** The MCV that makes one point more of growth, and the least that qualifies. */
export function mcvGains(
  metric: MetricScore,
  { parts }: PartsTrace,
  wanted: Fraction
): readonly Gain[] {
  const part = parts.find((each) => canGrow(metric, each));
  if (!part) return [];
  const { then, now } = part;
  const next = mcvFor(metric, part, stepOf(wanted));
  const qualifying = mcvFor(metric, part, wanted);
  const lifts = qualifying > next ? [next, qualifying] : [next];
  return lifts.map((count) => ({
    what: {
      id: "advice.growMcv",
      values: {
        count,
        percent: { percent: ((now! + count - then!) * 100) / then! },
        month: { month: part.current.at(-1)! },
      },
    },
    after: growthPoints(metric, then!, now! + count),
    cost: null,
    jump: count > next,
  }));
}

/** MCV to the next point of growth; null at full points or where growth gives nothing. */
export function mcvToNextPoint(metric: MetricScore, part: PartLine): number | null {
  if (!canGrow(metric, part) || metric.points >= metric.max) return null;
  return mcvFor(metric, part, [1, 1]);
}

/** A last year without enough MCV gives no points, however much is added now. */
function canGrow({ gap }: MetricScore, { status, then, now, current }: PartLine): boolean {
  if (gap.id === "engine.partBaselineBelow") return false;
  return status === "known" && !!then && now !== null && current.length > 0;
}

/** MCV that adds so many points, or fills the metric. */
function mcvFor(metric: MetricScore, part: PartLine, points: Fraction): number {
  const room = less([metric.max, 1], metric.exact);
  return mcvTo(metric, part, sumOf([metric.exact, isMore(points, room) ? room : points]));
}

function mcvTo({ perUnit }: MetricScore, { then, now }: PartLine, [top, bottom]: Fraction): number {
  const percents = BigInt(bottom) * BigInt(perUnit.points) * 100n;
  const growth = BigInt(top) * BigInt(perUnit.units) * BigInt(fine(then!));
  const needed = Number((growth + percents - 1n) / percents) + fine(then!) - fine(now!);
  return Math.ceil(needed / grain);
}

function growthPoints({ perUnit, max }: MetricScore, then: number, now: number): Fraction {
  const growth = fine(now) - fine(then);
  if (growth <= 0) return [0, 1];
  return capped([growth * 100 * perUnit.points, fine(then) * perUnit.units], max);
}

/** MCV has tenths: some rates of its card are fractions of one. */
const grain = 1_000;

function fine(mcv: number): number {
  return Math.round(mcv * grain);
}
