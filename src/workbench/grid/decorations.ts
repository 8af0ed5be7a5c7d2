import type { FUniver } from "@univerjs/core/lib/facade";
import type { CellRange } from "../../evidence/address";
import type { FileSheet } from "../../workbook/file/fileBook";
import { SheetChart } from "./SheetChart";
import { pixelsOfCharacters, pixelsOfPoints } from "./worksheetFromFile";

type Sheet = NonNullable<
  ReturnType<NonNullable<ReturnType<FUniver["getActiveWorkbook"]>>["getSheetBySheetId"]>
>;

const chartComponent = "PartnerSheetChart";

/** Makes the chart component known to the grid; once, before any chart. */
export function registerCharts(api: FUniver): void {
  api.registerComponent(chartComponent, SheetChart);
}

/** Adds what stands over the cells of a sheet: tables, data bars and charts. */
export async function decorate(sheet: Sheet, declared: FileSheet): Promise<void> {
  for (const { name, range } of declared.tables) {
    await sheet.addTable(name, gridRange(range), `${sheet.getSheetId()}-${name}`, {
      showHeader: true,
    });
  }
  for (const { range, max, color } of declared.dataBars) {
    const rule = sheet
      .newConditionalFormattingRule()
      .setDataBar({
        min: { type: "num", value: 0 },
        max: { type: "num", value: max },
        positiveColor: `#${color}`,
        nativeColor: `#${color}`,
        isGradient: false,
        isShowValue: false,
      } as never)
      .setRanges([gridRange(range)])
      .build();
    sheet.addConditionalFormattingRule(rule);
  }
  for (const chart of declared.charts) {
    sheet.addFloatDomToPosition({
      componentKey: chartComponent,
      initPosition: positionOf(declared, chart.anchor),
      allowTransform: false,
      eventPassThrough: true,
      unitId: sheet.getWorkbook().getUnitId(),
      subUnitId: sheet.getSheetId(),
      data: { chart: chartKey(sheet.getSheetId(), chart.name) },
    } as never);
  }
}

export function chartKey(sheetId: string, chart: string): string {
  return `${sheetId}|${chart}`;
}

function gridRange({ top, left, bottom, right }: CellRange) {
  return { startRow: top, startColumn: left, endRow: bottom, endColumn: right };
}

const defaultColumnPixels = 88;
const defaultRowPixels = 24;

function positionOf(
  { columnWidths, rowHeights }: FileSheet,
  { top, left, bottom, right }: CellRange
) {
  const x = (column: number) =>
    sum(column, (at) =>
      columnWidths[at] == null ? defaultColumnPixels : pixelsOfCharacters(columnWidths[at]!)
    );
  const y = (row: number) =>
    sum(row, (at) =>
      rowHeights[at] === undefined ? defaultRowPixels : pixelsOfPoints(rowHeights[at]!)
    );
  return { startX: x(left), endX: x(right + 1), startY: y(top), endY: y(bottom + 1) };
}

function sum(count: number, size: (index: number) => number): number {
  let total = 0;
  for (let index = 0; index < count; index++) total += size(index);
  return total;
}
