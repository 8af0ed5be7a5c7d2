import type { CellRange } from "../../evidence/address";
import type { ChartSeries, ChartSpec } from "../../report/sheet";
import { rangeOf } from "./rangeOf";

/** Adds a native chart. Series are set one by one: what Excel guesses differs between its platforms. */
export function paintChart(sheet: Excel.Worksheet, spec: ChartSpec): void {
  const [first, ...others] = spec.series;
  if (!first) return;
  const type = spec.kind === "stackedBar" ? "BarStacked" : "ColumnStacked";
  const chart = sheet.charts.add(type, rangeOf(sheet, first.values), direction(first.values));
  chart.name = spec.name;
  chart.title.visible = false;
  chart.legend.visible = spec.legend;
  if (spec.legend) chart.legend.position = "Bottom";
  const { top, left, bottom, right } = spec.anchor;
  chart.setPosition(
    sheet.getRangeByIndexes(top, left, 1, 1),
    sheet.getRangeByIndexes(bottom, right, 1, 1)
  );
  paintSeries(sheet, chart.series.getItemAt(0), first, spec);
  for (const series of others) paintSeries(sheet, chart.series.add(series.name), series, spec);
  paintAxes(chart, spec);
}

function paintSeries(
  sheet: Excel.Worksheet,
  series: Excel.ChartSeries,
  spec: ChartSeries,
  { categories, gap }: ChartSpec
): void {
  series.name = spec.name;
  series.setValues(rangeOf(sheet, spec.values));
  series.setXAxisValues(rangeOf(sheet, categories));
  series.gapWidth = gap;
  series.overlap = 100;
  if (spec.fill) series.format.fill.setSolidColor(`#${spec.fill}`);
  else series.format.fill.clear();
  if (spec.outline) {
    series.format.line.color = `#${spec.outline}`;
    series.format.line.lineStyle = spec.fill ? "Continuous" : "Dash";
    series.format.line.weight = 1;
  } else series.format.line.clear();
  series.hasDataLabels = spec.labels;
  if (spec.labels) paintLabels(series.dataLabels, spec.fill);
}

function paintLabels(labels: Excel.ChartDataLabels, fill: string | undefined): void {
  labels.position = fill ? "InsideEnd" : "Center";
  labels.format.font.color = fill && isDark(fill) ? "#FFFFFF" : "#404040";
  // A bar of nothing has no number: it would stand on the bar beside it.
  labels.numberFormat = "#,##0;-#,##0;;";
}

function isDark(color: string): boolean {
  const [red, green, blue] = [0, 2, 4].map((at) => parseInt(color.slice(at, at + 2), 16));
  return 0.299 * red! + 0.587 * green! + 0.114 * blue! < 150;
}

function paintAxes({ axes }: Excel.Chart, spec: ChartSpec): void {
  const { valueAxis, categoryAxis } = axes;
  valueAxis.minimum = spec.axisMin;
  valueAxis.maximum = spec.axisMax;
  valueAxis.majorUnit = spec.axisStep;
  valueAxis.majorGridlines.visible = spec.axisVisible;
  if (spec.reversed) {
    categoryAxis.reversePlotOrder = true;
    // Reversed, the value axis would move to the top.
    categoryAxis.position = "Maximum";
  }
  // Last, for an axis that is not there takes no settings.
  valueAxis.visible = spec.axisVisible;
}

function direction({ left, right }: CellRange): "Columns" | "Rows" {
  return left === right ? "Columns" : "Rows";
}
