import type { MetricScore, Scorecard } from "../engine/scorecard";
import { say, words } from "../words/say";
import { displayed, pointsBetween, shownPoints } from "./shownPoints";

/** A table as a function returns it. */
export type Table = (string | number | boolean)[][];

/**
 * Metric, Category, Value, Unit, Target, Points, Max, Gap, Note; a row per metric and a total. Numbers have
 * two decimals at most and are cut, never rounded up: the total is the exact sum of the points, cut once.
 */
export function scorecardTable({
  metrics,
  total,
  max,
  target,
  blockers,
  approximate,
}: Scorecard): Table {
  return [
    ["metric", "category", "value", "unit", "target", "points", "max", "gap", "note"].map(
      (column) => words(`functions.column.${column}` as "functions.column.metric")
    ),
    ...metrics.map((metric) => [
      metric.name,
      words(`functions.category.${metric.category}`),
      isShown(metric) ? displayed(metric.value) : words("functions.notKnown"),
      words(`functions.unit.${metric.unit}`),
      displayed(metric.target),
      shownPoints(metric.points),
      metric.max,
      say(metric.gap),
      metric.notes.map(say).join(". "),
    ]),
    [
      words("functions.total"),
      "",
      shownPoints(total),
      words("functions.unit.points"),
      target,
      shownPoints(total),
      max,
      total < target
        ? words("functions.toTarget", { count: pointsBetween(total, target), target })
        : words("functions.targetReached", { target }),
      [...(approximate ? [approximate] : []), ...blockers].map(say).join(". "),
    ],
  ];
}

/** A value that months not shown may still raise from zero is not known, and not zero. */
export function isShown(metric: MetricScore): metric is MetricScore & { readonly value: number } {
  return metric.value !== null && !(metric.status === "unknown" && metric.value === 0);
}
