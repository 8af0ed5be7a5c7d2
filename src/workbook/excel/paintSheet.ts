import type { DataBarSpec, SheetSpec } from "../../report/sheet";
import { cellBlocks } from "./cellBlocks";
import { paintChart } from "./paintChart";
import { paintStyle } from "./paintStyle";
import { rangeOf } from "./rangeOf";
import { styleGroups } from "./styleGroups";

/** Sends what has been queued once it weighs enough, counted in characters. */
export type Send = (weight: number) => Promise<void>;

/**
 * Excel on the web takes 5 MB a request; styles and charts are not weighed, so a good part is left to them.
 */
const heaviestRequest = 2_000_000;

/** Suspends drawing and calculation until each request is through, and keeps each below the limit. */
export function sender(context: Excel.RequestContext): Send {
  let queued = 0;
  const pause = () => {
    context.application.suspendApiCalculationUntilNextSync();
    context.application.suspendScreenUpdatingUntilNextSync();
  };
  pause();
  return async (weight) => {
    queued += weight;
    if (queued < heaviestRequest) return;
    queued = 0;
    await context.sync();
    pause();
  };
}

/** Queues all of a declared sheet onto an empty one. `tableName` says what a table is to be called. */
export async function paintSheet(
  sheet: Excel.Worksheet,
  spec: SheetSpec,
  tableName: (name: string) => string,
  send: Send
): Promise<void> {
  sheet.showGridlines = spec.gridlines;
  spec.columnWidths.forEach((characters, column) => {
    sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = points(characters);
  });
  for (const [row, height] of Object.entries(spec.rowHeights)) {
    sheet.getRangeByIndexes(Number(row), 0, 1, 1).format.rowHeight = height;
  }
  await paintContents(sheet, spec, tableName, send);
  freeze(sheet, spec.freeze);
}

/** Queues what stands in and on the cells, and nothing of the sheet around them. */
export async function paintContents(
  sheet: Excel.Worksheet,
  spec: SheetSpec,
  tableName: (name: string) => string,
  send: Send
): Promise<void> {
  for (const { style, addresses } of styleGroups(spec.cells)) {
    for (const address of addresses) paintStyle(areas(sheet, address).format, style);
  }
  for (const { top, left, contents, numberFormats, weight } of cellBlocks(spec.cells)) {
    const range = sheet.getRangeByIndexes(top, left, contents.length, contents[0]!.length);
    if (numberFormats) range.numberFormat = numberFormats as unknown[][];
    range.formulas = contents as unknown[][];
    await send(weight);
  }
  for (const { range, name, style } of spec.tables) {
    const table = sheet.tables.add(rangeOf(sheet, range), true);
    table.name = tableName(name);
    table.style = style;
  }
  for (const bar of spec.dataBars) paintDataBar(sheet, bar);
  for (const chart of spec.charts) paintChart(sheet, chart);
  for (const { name, range } of spec.names) sheet.names.add(name, rangeOf(sheet, range));
}

/** The width of a column of so many digits of the standard font, in points. */
function points(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}

/** One range can take more formats than several, so several are asked for only where there are. */
function areas(sheet: Excel.Worksheet, address: string): Excel.Range | Excel.RangeAreas {
  return address.includes(",") ? sheet.getRanges(address) : sheet.getRange(address);
}

function paintDataBar(sheet: Excel.Worksheet, { range, max, color }: DataBarSpec): void {
  const { dataBar } = rangeOf(sheet, range).conditionalFormats.add("DataBar");
  dataBar.showDataBarOnly = true;
  dataBar.barDirection = "LeftToRight";
  dataBar.axisFormat = "None";
  dataBar.lowerBoundRule = { type: "Number", formula: "0" };
  dataBar.upperBoundRule = { type: "Number", formula: String(max) };
  dataBar.positiveFormat.fillColor = `#${color}`;
  dataBar.positiveFormat.gradientFill = false;
}

function freeze(sheet: Excel.Worksheet, panes: SheetSpec["freeze"]): void {
  if (!panes) return;
  const { rows, columns } = panes;
  if (rows > 0 && columns > 0) {
    sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, rows, columns));
  } else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
}
