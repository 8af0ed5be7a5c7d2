import type { CellRange } from "../../evidence/address";
import type { ChartSeries, ChartSpec } from "../../report/sheet";
import { absoluteReference } from "./absoluteReference";
import type { FileSheet } from "./fileBook";
import { escapeXml } from "./xml";

export function seriesXml(
  series: ChartSeries,
  index: number,
  chart: ChartSpec,
  sheet: FileSheet
): string {
  const fill = series.fill ? solid(series.fill) : noFill;
  const line = series.outline
    ? `<a:ln w="9525">${solid(series.outline)}${series.fill ? "" : '<a:prstDash val="dash"/>'}</a:ln>`
    : `<a:ln>${noFill}</a:ln>`;
  const show = series.labels ? 1 : 0;
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>` +
    `<c:tx><c:v>${escapeXml(series.name)}</c:v></c:tx><c:spPr>${fill}${line}</c:spPr>` +
    '<c:invertIfNegative val="0"/>' +
    // A bar of nothing has no number: it would stand on the bar beside it.
    '<c:dLbls><c:numFmt formatCode="#,##0;-#,##0;;" sourceLinked="0"/>' +
    `<c:spPr>${noFill}<a:ln>${noFill}</a:ln></c:spPr>` +
    (isDark(series.fill) ? textLook("FFFFFF", true) : textLook("404040")) +
    `<c:dLblPos val="${series.fill ? "inEnd" : "ctr"}"/>` +
    `<c:showLegendKey val="0"/><c:showVal val="${show}"/><c:showCatName val="0"/>` +
    '<c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>' +
    `<c:cat><c:strRef>${reference(chart.categories, sheet)}${labels(chart.categories, sheet)}</c:strRef></c:cat>` +
    `<c:val><c:numRef>${reference(series.values, sheet)}${numbers(series.values, sheet)}</c:numRef></c:val></c:ser>`
  );
}

export function solid(color: string): string {
  return `<a:solidFill><a:srgbClr val="${color.toUpperCase()}"/></a:solidFill>`;
}

function reference(range: CellRange, sheet: FileSheet): string {
  return `<c:f>${escapeXml(absoluteReference(sheet.name, range))}</c:f>`;
}

function labels(range: CellRange, sheet: FileSheet): string {
  const points = cellsOf(range, sheet)
    .map((cell, i) =>
      cell === null ? "" : `<c:pt idx="${i}"><c:v>${escapeXml(String(cell))}</c:v></c:pt>`
    )
    .join("");
  return `<c:strCache><c:ptCount val="${size(range)}"/>${points}</c:strCache>`;
}

function numbers(range: CellRange, sheet: FileSheet): string {
  const points = cellsOf(range, sheet)
    .map((cell, i) =>
      Number.isFinite(cell) ? `<c:pt idx="${i}"><c:v>${cell as number}</c:v></c:pt>` : ""
    )
    .join("");
  return `<c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="${size(range)}"/>${points}</c:numCache>`;
}

function size({ top, left, bottom, right }: CellRange): number {
  return (bottom - top + 1) * (right - left + 1);
}

function cellsOf({ top, left, bottom, right }: CellRange, { grid }: FileSheet) {
  return Array.from({ length: bottom - top + 1 }, (_, down) =>
    Array.from(
      { length: right - left + 1 },
      (__, along) => grid[top + down]?.[left + along] ?? null
    )
  ).flat();
}

/** Whether white text reads better on it. */
function isDark(fill: string | undefined): boolean {
  if (!fill) return false;
  const [red, green, blue] = [0, 2, 4].map((at) => parseInt(fill.slice(at, at + 2), 16));
  return 0.299 * red! + 0.587 * green! + 0.114 * blue! < 150;
}

export const noFill = "<a:noFill/>";

export function textLook(color: string, bold = false): string {
  return (
    `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="900" b="${bold ? 1 : 0}">` +
    `${solid(color)}</a:defRPr></a:pPr><a:endParaRPr lang="en-US"/></a:p></c:txPr>`
  );
}
