import type { Fraction, MetricScore } from "../engine/scorecard";
import type { GrowthTrace } from "../engine/trace";
import { wholePercent } from "../engine/measures/growth";
import { pointsFor } from "../engine/measured";
import { pointsEach } from "../rulebook/rate";
import type { Cents } from "../evidence/evidence";
import { type Gain, unitsFor } from "./gain";

/** The next whole percent with the ACR it takes, and the lowest percent that qualifies. */
export function growthGains(
  metric: MetricScore,
  trace: GrowthTrace,
  wanted: Fraction
): readonly Gain[] {
  const { baselineCents, currentCents } = trace;
  if (!baselineCents || currentCents === null) return [];
  const reached = Math.round(metric.points / pointsEach(metric.perUnit));
  const needed = reached + unitsFor(wanted, metric.perUnit);
  const next = { cents: trace.toNextPoint ?? lackedTo(reached + 1, trace), jump: false };
  const lifts =
    needed > reached + 1 && needed <= metric.target
      ? [next, { cents: lackedTo(needed, trace), jump: true }]
      : [next];
  return lifts.map(({ cents, jump }) => {
    const percent = wholePercent(currentCents + cents, baselineCents);
    return {
      what: {
        id: "advice.growUsage",
        values: { percent, month: { month: trace.currentMonth } },
      },
      after: pointsFor(percent, metric.perUnit, metric.max),
      cost: { cents },
      jump,
    };
  });
}

/** ACR lacking in the current month to a whole percent of growth, and to the least ACR that is scored. */
function lackedTo(
  percent: number,
  { baselineCents, currentCents, minimumCents }: GrowthTrace
): Cents {
  const needed = Math.ceil((baselineCents! * (100 + percent)) / 100);
  return Math.max(needed, minimumCents) - currentCents!;
}
