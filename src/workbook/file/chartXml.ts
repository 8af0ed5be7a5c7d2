import type { ChartSpec } from "../../report/sheet";
import type { FileSheet } from "./fileBook";
import { noFill, seriesXml, solid, textLook } from "./chartSeriesXml";

/**
 * The chart part of a stacked bar or column chart. The cells' present values go in too, so that it shows
 * in previewers, which do not calculate.
 */
export function chartXml(chart: ChartSpec, sheet: FileSheet): string {
  const bar = chart.kind === "stackedBar";
  const series = chart.series.map((each, i) => seriesXml(each, i, chart, sheet)).join("");
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" ' +
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">' +
    '<c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/>' +
    `<c:barChart><c:barDir val="${bar ? "bar" : "col"}"/><c:grouping val="stacked"/>` +
    `<c:varyColors val="0"/>${series}<c:gapWidth val="${within(chart.gap, 0, 500)}"/>` +
    '<c:overlap val="100"/><c:axId val="111111111"/><c:axId val="222222222"/></c:barChart>' +
    categoryAxis(chart, bar) +
    valueAxis(chart, bar) +
    "</c:plotArea>" +
    (chart.legend ? legendXml(chart) : "") +
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>' +
    `<c:spPr>${noFill}<a:ln>${noFill}</a:ln></c:spPr>${textLook("404040")}</c:chartSpace>`
  );
}

function categoryAxis({ reversed }: ChartSpec, bar: boolean): string {
  return (
    '<c:catAx><c:axId val="111111111"/>' +
    `<c:scaling><c:orientation val="${reversed ? "maxMin" : "minMax"}"/></c:scaling>` +
    `<c:delete val="0"/><c:axPos val="${bar ? "l" : "b"}"/>` +
    '<c:numFmt formatCode="General" sourceLinked="0"/>' +
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>' +
    `<c:spPr><a:ln w="9525">${solid("BFBFBF")}</a:ln></c:spPr>` +
    '<c:crossAx val="222222222"/><c:crosses val="autoZero"/><c:auto val="0"/>' +
    '<c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>'
  );
}

function valueAxis(chart: ChartSpec, bar: boolean): string {
  const grid = `<c:majorGridlines><c:spPr><a:ln w="6350">${solid("E6E6E6")}</a:ln></c:spPr></c:majorGridlines>`;
  return (
    '<c:valAx><c:axId val="222222222"/><c:scaling><c:orientation val="minMax"/>' +
    `<c:max val="${chart.axisMax}"/><c:min val="${chart.axisMin}"/></c:scaling>` +
    `<c:delete val="${chart.axisVisible ? 0 : 1}"/><c:axPos val="${bar ? "b" : "l"}"/>` +
    (chart.axisVisible ? grid : "") +
    '<c:numFmt formatCode="General" sourceLinked="0"/>' +
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>' +
    `<c:spPr><a:ln>${noFill}</a:ln></c:spPr><c:crossAx val="111111111"/>` +
    // A reversed category axis would put the scale on top.
    `<c:crosses val="${bar && chart.reversed ? "max" : "autoZero"}"/>` +
    `<c:crossBetween val="between"/><c:majorUnit val="${chart.axisStep}"/></c:valAx>`
  );
}

/** Unpainted series have no place in a legend. */
function legendXml({ series }: ChartSpec): string {
  const hidden = series
    .map(({ fill, outline }, i) =>
      fill || outline ? "" : `<c:legendEntry><c:idx val="${i}"/><c:delete val="1"/></c:legendEntry>`
    )
    .join("");
  return `<c:legend><c:legendPos val="b"/>${hidden}<c:overlay val="0"/></c:legend>`;
}

function within(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, Math.round(value)));
}
