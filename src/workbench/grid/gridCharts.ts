import { DrawingTypeEnum, ICommandService, type Worksheet } from "@univerjs/core";
import {
  InsertSheetDrawingCommand,
  ISheetDrawingService,
  RemoveSheetDrawingCommand,
  type ISheetFloatDom,
} from "@univerjs/preset-sheets-drawing";
import type { CellRange } from "../../evidence/address";
import type { ChartSpec } from "../../report/sheet";
import { unitOf, type GridBook } from "./gridBook";

/** The name under which the grid knows the component that draws a chart. */
export const chartComponent = "partnerChart";

/** What the drawn chart is given: where its numbers are, and how large it was meant. */
export interface DrawnChart {
  readonly unitId: string;
  readonly sheetId: string;
  readonly chart: ChartSpec;
  readonly width: number;
  readonly height: number;
}

/** Lays a chart over the cells of its anchor. */
export function addChart(book: GridBook, sheetId: string, chart: ChartSpec): void {
  const { unitId } = book;
  const sheet = unitOf(book).getSheetBySheetId(sheetId)!;
  const { top, left, bottom, right } = chart.anchor;
  const transform = {
    left: widthOf(sheet, 0, left),
    top: heightOf(sheet, 0, top),
    width: widthOf(sheet, left, right + 1),
    height: heightOf(sheet, top, bottom + 1),
  };
  const sheetTransform = {
    from: { row: top, rowOffset: 0, column: left, columnOffset: 0 },
    to: { row: bottom + 1, rowOffset: 0, column: right + 1, columnOffset: 0 },
  };
  const data: DrawnChart = {
    unitId,
    sheetId,
    chart,
    width: transform.width,
    height: transform.height,
  };
  const drawing = {
    unitId,
    subUnitId: sheetId,
    drawingId: `${sheetId}-${chart.name}`,
    drawingType: DrawingTypeEnum.DRAWING_DOM,
    componentKey: chartComponent,
    sheetTransform,
    axisAlignSheetTransform: sheetTransform,
    transform,
    data: data as unknown as ISheetFloatDom["data"],
    allowTransform: true,
  };
  commandsOf(book).syncExecuteCommand(InsertSheetDrawingCommand.id, {
    unitId,
    drawings: [drawing],
  });
}

export function removeCharts(book: GridBook, sheetId: string): void {
  const { unitId } = book;
  const drawings = drawnCharts(book, sheetId).map(({ drawingId, drawingType }) => ({
    unitId,
    subUnitId: sheetId,
    drawingId,
    drawingType,
  }));
  if (drawings.length > 0) {
    commandsOf(book).syncExecuteCommand(RemoveSheetDrawingCommand.id, { unitId, drawings });
  }
}

/** The charts as they are now: not those the user removed, and where the user moved them. */
export function chartsOf(book: GridBook, sheetId: string): readonly ChartSpec[] {
  return drawnCharts(book, sheetId).map(({ data, sheetTransform: { from, to } }) => ({
    ...(data as unknown as DrawnChart).chart,
    anchor: anchorOf(from, to),
  }));
}

type Corner = ISheetFloatDom["sheetTransform"]["from"];

function anchorOf(from: Corner, to: Corner): CellRange {
  const last = (index: number, offset: number, first: number) =>
    Math.max(first + 1, offset > 0 ? index : index - 1);
  return {
    top: from.row,
    left: from.column,
    bottom: last(to.row, to.rowOffset, from.row),
    right: last(to.column, to.columnOffset, from.column),
  };
}

function drawnCharts({ grid, unitId }: GridBook, sheetId: string): readonly ISheetFloatDom[] {
  const drawings = grid.univer
    .__getInjector()
    .get(ISheetDrawingService)
    .getDrawingData(unitId, sheetId);
  return Object.values(drawings).filter(
    (drawing): drawing is ISheetFloatDom =>
      "componentKey" in drawing && drawing.componentKey === chartComponent
  );
}

function commandsOf({ grid }: GridBook): ICommandService {
  return grid.univer.__getInjector().get(ICommandService);
}

function widthOf(sheet: Worksheet, from: number, to: number): number {
  let width = 0;
  for (let column = from; column < to; column++) width += sheet.getColumnWidth(column);
  return width;
}

function heightOf(sheet: Worksheet, from: number, to: number): number {
  let height = 0;
  for (let row = from; row < to; row++) height += sheet.getRowHeight(row);
  return height;
}
