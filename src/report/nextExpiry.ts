import type { MetricScore, Scorecard } from "../engine/scorecard";
import type { PersonLine, SkillingTrace, StepLine } from "../engine/trace";
import { pointsEach } from "../rulebook/rate";
import type { Day } from "../evidence/evidence";

/** The first counted certificate that runs out, and the points its metric has without it. */
export interface NextExpiry {
  readonly day: Day;
  readonly line: PersonLine;
  readonly pointsLost: number;
}

/** Null where nothing that counts has an end. */
export function nextExpiry({ metrics }: Scorecard): NextExpiry | null {
  let next: NextExpiry | null = null;
  for (const metric of metrics) {
    const { trace } = metric;
    if (trace.kind !== "skilling") continue;
    for (const step of trace.steps) {
      for (const line of step.people) {
        if (line.expires === null || (next && next.day <= line.expires)) continue;
        next = { day: line.expires, line, pointsLost: lostWithout(step, metric, trace) };
      }
    }
  }
  return next;
}

/** A gate that falls below its people closes what stands behind it; a person less is a person's points less. */
function lostWithout(
  step: StepLine,
  metric: MetricScore,
  { steps, perPerson }: SkillingTrace
): number {
  const before = steps
    .filter((other) => other.step < step.step)
    .reduce((sum, { points }) => sum + points, 0);
  if (step.role === "gate") {
    return step.met && step.counted - 1 < step.needed ? metric.points - before : 0;
  }
  if (step.points === 0) return 0;
  const left = Math.min(step.counted - 1, step.needed) * pointsEach(perPerson);
  return Math.max(0, metric.points - Math.min(metric.max, before + left));
}
