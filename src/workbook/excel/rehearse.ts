import type { CellRange } from "../../evidence/address";
import type { SheetSpec } from "../../report/sheet";
import { paintContents, type Send } from "./paintSheet";
import type { PlannedSheet } from "./sheetPlan";
import { rangeOf } from "./rangeOf";

const spare = "Spare_";

/**
 * Queues painting all contents once below everything on a sheet, and taking them off again. Excel stops at the
 * first thing it refuses, so what follows in the same request happens only after a rehearsal without a fault.
 * A sheet to rehearse on would have to be deleted, which can't be undone.
 */
export async function rehearse(
  sheet: Excel.Worksheet,
  spec: SheetSpec,
  below: number,
  send: Send
): Promise<void> {
  dropRehearsed(sheet);
  const moved = movedDown(spec, below);
  await paintContents(sheet, moved, spareName, send);
  for (const { name } of moved.charts) sheet.charts.getItem(name).delete();
  for (const { name } of moved.tables) sheet.tables.getItem(spareName(name)).delete();
  for (const { name } of moved.names) sheet.names.getItem(name).delete();
  clearBelow(sheet, moved);
}

/**
 * Queues taking off what a rehearsal that was broken off left on a sheet: whatever was not on it when it was
 * planned, for a thing may not have had its name yet. The objects of `sheet` must be loaded.
 */
export function takeOffRehearsed(
  sheet: Excel.Worksheet,
  planned: PlannedSheet,
  cellsToo: boolean
): void {
  const { charts, tables, names } = planned.old ?? sheet;
  const known = new Set<string>([...charts.items, ...tables.items].map(({ id }) => id));
  for (const chart of sheet.charts.items) if (!known.has(chart.id)) chart.delete();
  for (const table of sheet.tables.items) if (!known.has(table.id)) table.delete();
  const named = new Set(names.items.map(({ name }) => name));
  for (const name of sheet.names.items) if (!named.has(name.name)) name.delete();
  // A sheet that has been protected meanwhile takes no clearing, and may need none.
  if (cellsToo) clearBelow(sheet, movedDown(planned.spec, planned.below));
}

function dropRehearsed({ charts, tables, names }: Excel.Worksheet): void {
  const left = [...charts.items, ...tables.items, ...names.items];
  for (const item of left) if (item.name.includes(spare)) item.delete();
}

function clearBelow(sheet: Excel.Worksheet, { cells, dataBars, tables }: SheetSpec): void {
  if (cells.length === 0) return;
  const ranges = [...dataBars, ...tables].map(({ range }) => range);
  const extent = cells.reduce(
    (box, { row, column }) => grown(box, { top: row, left: column, bottom: row, right: column }),
    { top: Infinity, left: Infinity, bottom: 0, right: 0 }
  );
  const area = rangeOf(sheet, ranges.reduce(grown, extent));
  area.conditionalFormats.clearAll();
  area.clear();
}

function grown(a: CellRange, b: CellRange): CellRange {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

function spareName(name: string): string {
  return `${spare}${name}`;
}

function movedDown(spec: SheetSpec, rows: number): SheetSpec {
  const down = (range: CellRange) => ({
    ...range,
    top: range.top + rows,
    bottom: range.bottom + rows,
  });
  return {
    ...spec,
    cells: spec.cells.map((cell) => ({ ...cell, row: cell.row + rows })),
    tables: spec.tables.map((table) => ({ ...table, range: down(table.range) })),
    dataBars: spec.dataBars.map((bar) => ({ ...bar, range: down(bar.range) })),
    charts: spec.charts.map((chart) => ({
      ...chart,
      name: spareName(chart.name),
      anchor: down(chart.anchor),
      categories: down(chart.categories),
      series: chart.series.map((series) => ({ ...series, values: down(series.values) })),
    })),
    names: spec.names.map(({ name, range }) => ({ name: spareName(name), range: down(range) })),
  };
}
