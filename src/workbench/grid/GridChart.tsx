import { useSyncExternalStore } from "react";
import type { CellRange } from "../../evidence/address";
import type { Cell } from "../../evidence/grid";
import { Chart } from "../chart/Chart";
import { chartPicture } from "../chart/chartPicture";
import { chartComponent, type DrawnChart } from "./gridCharts";
import { unitOf, valuesIn, type GridBook } from "./gridBook";
import { watchSheets } from "./watchChanges";

/** Makes the chart known to the grid, which draws it over its cells. `current` is the book that is open. */
export function registerChart(current: () => GridBook | null, book: Pick<GridBook, "grid">): void {
  let version = 0;
  const listeners = new Set<() => void>();
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  const redraw = () => {
    version += 1;
    listeners.forEach((listener) => listener());
  };

  /** The grid hands `data` over as it was when the chart was laid; the numbers are read anew. */
  function GridChart({ data }: { readonly data?: DrawnChart }) {
    useSyncExternalStore(subscribe, () => version);
    const open = current();
    if (!data || open?.unitId !== data.unitId) return null;
    const read = (range: CellRange) => cellsOf(open, data.sheetId, range);
    return <Chart picture={chartPicture(data.chart, data, read)} />;
  }

  book.grid.api.registerComponent(chartComponent, GridChart);
  book.grid.api.getFormula().calculationResultApplied(redraw);
  watchSheets(book.grid, () => current()?.unitId ?? null, redraw);
}

function cellsOf(book: GridBook, sheetId: string, range: CellRange): readonly Cell[] {
  const sheet = unitOf(book).getSheetBySheetId(sheetId);
  return sheet ? valuesIn(book, sheet, range).flat() : [];
}
