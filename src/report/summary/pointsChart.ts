import { words } from "../../words/say";
import { cells } from "../a1";
import { aside, colors, heading, label } from "../looks";
import { firstMetricRow } from "../liveFigures";
import type { ChartSpec } from "../sheet";
import { pointsBetween, shownPoints } from "../shownPoints";
import type { SheetDraft } from "../sheetDraft";
import { applicable } from "../standing";
import { largestMax } from "./metricTable";
import type { Summary } from "./summary";
import { totalRow } from "./verdict";

/** Points by metric against their maximum, all on one scale; what is missing stands beside the printed page. */
export function writePointsChart(draft: SheetDraft, summary: Summary): ChartSpec {
  const { scorecard, live } = summary;
  const last = totalRow(summary) - 1;
  draft.at("K10", { value: words("report.pointsByMetric"), style: heading });
  draft.at("Q10", { value: words("report.chartFigures"), style: label });
  draft.at("Q11", { value: words("report.metric"), style: label });
  draft.at("R11", { value: words("report.toFullPoints"), style: { ...label, align: "right" } });
  scorecard.metrics.forEach(({ name, max, points, status }, index) => {
    const row = firstMetricRow + index;
    const applies = status !== "notApplicable";
    draft.at(`Q${row}`, { value: name, style: aside });
    draft.at(`R${row}`, {
      value: applies ? pointsBetween(points, max) : 0,
      ...(live && applies && { formula: { text: `F${row}-E${row}` } }),
      style: { ...aside, align: "right" },
    });
  });
  const axisMax = largestMax(scorecard.metrics);
  return {
    name: "Score points",
    kind: "stackedBar",
    anchor: cells("K11:N17"),
    categories: cells(`B${firstMetricRow}:B${last}`),
    series: [
      {
        name: words("report.points"),
        values: cells(`E${firstMetricRow}:E${last}`),
        fill: colors.earned,
        labels: true,
      },
      {
        name: words("report.toFullPoints"),
        values: cells(`R${firstMetricRow}:R${last}`),
        outline: colors.grey,
        labels: false,
      },
    ],
    axisMin: 0,
    axisMax,
    axisStep: axisMax > 10 ? 10 : Math.max(1, Math.ceil(axisMax / 5)),
    axisVisible: true,
    legend: true,
    gap: 60,
    altText: [
      words("report.pointsByMetric"),
      ...applicable(scorecard).map(({ name, points, max }) =>
        words("report.chart.metric", { name, points: shownPoints(points), max })
      ),
      words("report.chart.total", {
        total: shownPoints(scorecard.total),
        max: scorecard.max,
        target: scorecard.target,
      }),
    ].join(". "),
    reversed: true,
  };
}
