import type { Sentence } from "../words/say";
import type { MetricScore } from "./scorecard";

/** What a measure finds out about its metric; the rest of the metric's score is the same for all. */
export type Measured = Pick<
  MetricScore,
  "status" | "value" | "target" | "points" | "gap" | "notes" | "trace"
>;

/** Points in whole increments, between 0 and the maximum. */
export function pointsFor(units: number, perUnit: number, max: number): number {
  return Math.max(0, Math.min(max, units * perUnit));
}

/** A metric about which no range says anything. */
export function notShown(target: number, why: Sentence): Measured {
  return {
    status: "unknown",
    value: null,
    target,
    points: 0,
    gap: why,
    notes: [why],
    trace: { kind: "nothing" },
  };
}
