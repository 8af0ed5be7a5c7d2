import type { MetricScore } from "../../engine/scorecard";
import { words } from "../../words/say";
import type { SheetSpec } from "../sheet";
import { shownPoints } from "../shownPoints";
import type { Summary } from "../summary/summary";
import { detailSheet } from "./detailSheet";
import { partCells, partColumns } from "./partColumns";
import { partEnds, partRows } from "./partRows";
import { partsRule, partsSum } from "./partTexts";

/** The metrics made of parts that are not customer adds, with what each part looked at. */
export function metricsOfLines({ scorecard }: Summary): readonly MetricScore[] {
  return scorecard.metrics.filter(
    ({ id, status, trace }) =>
      id !== "net-customer-adds" && status !== "notApplicable" && trace.kind === "parts"
  );
}

/** The customers and workloads behind usage growth and deployments, metric by metric and part by part. */
export function linesSheet(summary: Summary): SheetSpec {
  const metrics = metricsOfLines(summary);
  const rows = metrics.flatMap(partRows);
  const columns = partColumns(rows, { withMetric: true });
  const joined = (of: (metric: MetricScore) => string) =>
    metrics.map((metric) => inMetric(metric, of(metric))).join(" ");
  return detailSheet(
    {
      name: words("report.sheet.lines"),
      title: words("report.lines.title"),
      points: metrics
        .map(({ points, max }) => words("report.pointsOf", { points: shownPoints(points), max }))
        .join(" · "),
      sum: joined(partsSum),
      rule: joined((metric) => `${partsRule(metric)}.`),
      tables: [
        {
          name: "ScoreLines",
          columns,
          rows: rows.map((row) => partCells(row, columns)),
          empty: words("report.lines.empty"),
          groupEnds: partEnds(rows),
        },
      ],
    },
    summary
  );
}

/** Names the metric before what is said of it, unless its parts are named after it already. */
function inMetric({ name, trace }: MetricScore, said: string): string {
  const named =
    trace.kind === "parts" &&
    trace.parts.length > 0 &&
    trace.parts.every((part) => part.name.startsWith(name));
  return named ? said : words("report.part.unknown", { part: name, why: said });
}
