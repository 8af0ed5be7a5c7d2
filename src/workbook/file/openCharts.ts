import { parseAddress } from "../../evidence/address";
import type { ChartSpec } from "../../report/sheet";
import { relationships } from "./relationships";
import { attribute, tags, unescapeXml } from "./xml";
import { partText, type ZipPackage } from "./zipPackage";

/** The charts of a sheet that this add-in wrote, as they were declared. */
export async function openCharts(parts: ZipPackage, sheetPath: string): Promise<ChartSpec[]> {
  const drawing = (await relationships(parts, sheetPath)).find(({ kind }) => kind === "drawing");
  const frames = drawing && (await partText(parts, drawing.target));
  if (!frames) return [];
  const targets = new Map(
    (await relationships(parts, drawing.target)).map(({ id, target }) => [id, target])
  );
  const charts: ChartSpec[] = [];
  for (const [anchor] of frames.matchAll(/<xdr:twoCellAnchor\b[\s\S]*?<\/xdr:twoCellAnchor>/g)) {
    const id = attribute(tags(anchor, "chart")[0] ?? "", "r:id");
    const xml = id && (await partText(parts, targets.get(id) ?? ""));
    const chart = xml ? chartFrom(anchor, xml) : null;
    if (chart) charts.push(chart);
  }
  return charts;
}

function chartFrom(frame: string, xml: string): ChartSpec | null {
  const label = tags(frame, "cNvPr")[0] ?? "";
  const [fromColumn, toColumn] = numbersOf(frame, "xdr:col");
  const [fromRow, toRow] = numbersOf(frame, "xdr:row");
  const series = (xml.match(/<c:ser>[\s\S]*?<\/c:ser>/g) ?? []).map(seriesFrom);
  const categories = parseAddress(textOf(xml, "c:f"));
  const whole = series.every(({ values }) => values);
  if (valueOf(xml, "c:grouping") !== "stacked" || !categories || !whole) return null;
  return {
    name: attribute(label, "name") ?? "",
    kind: valueOf(xml, "c:barDir") === "bar" ? "stackedBar" : "stackedColumn",
    anchor: { top: fromRow!, left: fromColumn!, bottom: toRow! - 1, right: toColumn! - 1 },
    categories: cells(categories),
    series: series.map((each) => ({ ...each, values: cells(each.values!) })),
    axisMin: Number(valueOf(xml, "c:min")),
    axisMax: Number(valueOf(xml, "c:max")),
    axisStep: Number(valueOf(xml, "c:majorUnit")),
    axisVisible: valueOf(xml.slice(xml.indexOf("<c:valAx>")), "c:delete") === "0",
    legend: xml.includes("<c:legend>"),
    gap: Number(valueOf(xml, "c:gapWidth")),
    altText: attribute(label, "descr") ?? "",
    reversed: valueOf(xml, "c:orientation") === "maxMin",
  };
}

function seriesFrom(xml: string) {
  const look = /<c:spPr>([\s\S]*?)<\/c:spPr>/.exec(xml)?.[1] ?? "";
  const line = look.indexOf("<a:ln");
  const color = (text: string) => attribute(tags(text, "srgbClr")[0] ?? "", "val");
  const fill = color(look.slice(0, line));
  const outline = color(look.slice(line));
  const values = /<c:val>[\s\S]*?<c:f>([\s\S]*?)<\/c:f>/.exec(xml)?.[1] ?? "";
  return {
    name: textOf(xml, "c:v"),
    values: parseAddress(unescapeXml(values)),
    ...(fill && { fill }),
    ...(outline && { outline }),
    labels: valueOf(xml, "c:showVal") === "1",
  };
}

function cells({ top, left, bottom, right }: NonNullable<ReturnType<typeof parseAddress>>) {
  return { top, left, bottom, right };
}

function valueOf(xml: string, element: string): string {
  return attribute(tags(xml, element.slice(2))[0] ?? "", "val") ?? "";
}

function textOf(xml: string, element: string): string {
  return unescapeXml(new RegExp(`<${element}>([\\s\\S]*?)</${element}>`).exec(xml)?.[1] ?? "");
}

function numbersOf(xml: string, element: string): number[] {
  return [...xml.matchAll(new RegExp(`<${element}>(\\d+)</${element}>`, "g"))].map((found) =>
    Number(found[1])
  );
}
