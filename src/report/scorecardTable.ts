import type { MetricScore, Scorecard } from "../engine/scorecard";
import { say, words } from "../words/say";

/** A table as a function returns it. */
export type Table = (string | number | boolean)[][];

/** Metric, Category, Value, Unit, Target, Points, Max, Gap, Note; a row per metric and a total. */
export function scorecardTable({ metrics, total, max, target, blockers }: Scorecard): Table {
  return [
    ["metric", "category", "value", "unit", "target", "points", "max", "gap", "note"].map(
      (column) => words(`functions.column.${column}` as "functions.column.metric")
    ),
    ...metrics.map((metric) => [
      metric.name,
      words(`functions.category.${metric.category}`),
      isShown(metric) ? displayed(metric.value) : words("functions.notKnown"),
      words(`functions.unit.${metric.unit}`),
      metric.target,
      metric.points,
      metric.max,
      say(metric.gap),
      metric.notes.map(say).join(". "),
    ]),
    [
      words("functions.total"),
      "",
      total,
      words("functions.unit.points"),
      target,
      total,
      max,
      total < target
        ? words("functions.toTarget", { count: target - total, target })
        : words("functions.targetReached", { target }),
      blockers.map(say).join(". "),
    ],
  ];
}

/** A value that months not shown may still raise from zero is not known, and not zero. */
function isShown(metric: MetricScore): metric is MetricScore & { readonly value: number } {
  return metric.value !== null && !(metric.status === "unknown" && metric.value === 0);
}

/** Number of decimals a cell shows; cut, so that 14.999 % never reads as 15. */
export function displayed(value: number): number {
  return Math.trunc(Number((value * 100).toFixed(6))) / 100;
}
