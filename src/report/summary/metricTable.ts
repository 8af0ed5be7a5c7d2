import type { MetricScore } from "../../engine/scorecard";
import { words } from "../../words/say";
import { body, colors, glyphs, heading, label, standingColors } from "../looks";
import { firstMetricRow } from "../liveFigures";
import { cellValue, livePointsFormat, pointsFormat, valueFormat } from "../numberFormats";
import { isShown, scorecardTable } from "../scorecardTable";
import { onlyWholePoints, shownPoints } from "../shownPoints";
import { cutText } from "../plainText";
import type { CellStyle, DataBarSpec } from "../sheet";
import type { CellContent, SheetDraft } from "../sheetDraft";
import { standingOf, verdictOf, verdictStandings } from "../standing";
import { cutFormula, gapFits, glyphFormula, valueFormula } from "./metricFormulas";
import type { Summary } from "./summary";
import { totalRow } from "./verdict";

/** Metric, value, value for full points, points, maximum, a bar, a glyph, the gap; and the total. */
export function writeMetricTable(draft: SheetDraft, summary: Summary): void {
  draft.at("B10", { value: words("report.metrics"), style: heading });
  const right = { ...label, align: "right" } as const;
  draft.look("B11:I11", { borderBottom: colors.grey });
  draft.at("B11", { value: words("report.metric"), style: label });
  draft.at("C11", { value: words("report.value"), style: right });
  draft.at("D11", { value: words("report.forFullPoints"), style: right });
  draft.at("E11", { value: words("report.points"), style: right });
  draft.at("F11", { value: words("report.max"), numberFormat: "@_w", style: right });
  draft.at("I11", { value: words("report.gap"), style: label });
  summary.scorecard.metrics.forEach((metric, index) => writeMetric(draft, summary, metric, index));
  writeTotal(draft, summary);
}

/** One scale for all bars, so that a point has the same length in each row. */
export function pointsBars({ scorecard }: Summary): DataBarSpec {
  const last = firstMetricRow + scorecard.metrics.length - 1;
  return {
    range: { top: firstMetricRow - 1, left: 6, bottom: last - 1, right: 6 },
    max: largestMax(scorecard.metrics),
    color: colors.earned,
  };
}

/** The format of points in a cell; in one that follows the data that of any points it may come to show. */
export function pointsFormatOf({ live, scorecard }: Summary): (shown: number) => string {
  const onlyWhole = !live || onlyWholePoints(scorecard);
  return (shown) => livePointsFormat(shown, onlyWhole);
}

export function largestMax(metrics: readonly MetricScore[]): number {
  return Math.max(1, ...metrics.map(({ max }) => max));
}

function writeMetric(
  draft: SheetDraft,
  summary: Summary,
  metric: MetricScore,
  index: number
): void {
  const row = firstMetricRow + index;
  const applies = metric.status !== "notApplicable";
  const live = applies ? summary.live : null;
  const { unit, max } = metric;
  const points = shownPoints(metric.points);
  const format = pointsFormatOf(summary);
  const standing = standingOf(metric);
  const put = (column: string, content: CellContent, style: CellStyle = {}) =>
    draft.at(`${column}${row}`, { ...content, style: { ...body, ...style } });
  const right = { align: "right" } as const;

  draft.look(`B${row}:I${row}`, { borderBottom: colors.hairline });
  put("B", { value: metric.name });
  put(
    "C",
    {
      value: !applies
        ? words("report.doesNotApply")
        : isShown(metric)
          ? cellValue(metric.value, unit)
          : words("report.notKnown"),
      ...(live && { formula: { text: valueFormula(live.value(index), metric) } }),
      numberFormat: valueFormat(unit, format(shownPoints(metric.value ?? 0))),
    },
    right
  );
  if (applies) {
    const target = cellValue(metric.target, unit);
    put("D", { value: target, numberFormat: valueFormat(unit, pointsFormat(target)) }, right);
    const numberFormat = format(points);
    const fromLive = live && { formula: { text: live.points(index) } };
    put("E", { value: points, ...fromLive, numberFormat }, { ...right, bold: true });
    put(
      "F",
      { value: max, numberFormat: `${pointsFormat(max)}_w` },
      { ...right, color: colors.grey }
    );
    put("G", { value: points, ...(live && { formula: { text: `E${row}` } }), numberFormat });
  }
  put(
    "H",
    { value: glyphs[standing], ...(live && { formula: { text: glyphFormula(row) } }) },
    { size: 10, align: "center", color: live ? colors.ink : standingColors[standing] }
  );
  const gap = applies
    ? String(scorecardTable(summary.scorecard)[index + 1]![7]!)
    : words("report.doesNotApply");
  put("I", {
    value: cutText(gap, gapFits),
    ...(live && { formula: { text: cutFormula(live.gap(index)) } }),
  });
}

function writeTotal(draft: SheetDraft, summary: Summary): void {
  const { scorecard, live } = summary;
  const { metrics, max } = scorecard;
  const total = shownPoints(scorecard.total);
  const row = totalRow(summary);
  const bold = { ...body, bold: true } as const;
  const standing = verdictStandings[verdictOf(scorecard)];
  draft.look(`B${row}:I${row}`, { borderTop: colors.ink });
  draft.at(`B${row}`, { value: words("report.total"), style: bold });
  draft.at(`E${row}`, {
    value: total,
    ...(live && { formula: { text: live.points(metrics.length) } }),
    numberFormat: pointsFormatOf(summary)(total),
    style: { ...bold, align: "right" },
  });
  draft.at(`F${row}`, {
    value: max,
    numberFormat: "0_w",
    style: { ...body, align: "right", color: colors.grey },
  });
  draft.at(`H${row}`, {
    value: glyphs[standing],
    ...(live && { formula: { text: "LEFT(B4,1)" } }),
    style: {
      size: 10,
      align: "center",
      verticalAlign: "center",
      color: live ? colors.ink : standingColors[standing],
    },
  });
  draft.at(`I${row}`, {
    value: scorecardTable(scorecard)[metrics.length + 1]![7]!,
    ...(live && { formula: { text: live.gap(metrics.length) } }),
    style: bold,
  });
}
