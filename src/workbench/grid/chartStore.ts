import type { Cell } from "../../evidence/grid";
import type { CellRange } from "../../evidence/address";
import type { ChartSpec } from "../../report/sheet";

export interface DrawnSeries {
  readonly name: string;
  readonly values: readonly number[];
  readonly fill?: string;
  readonly outline?: string;
  readonly labels: boolean;
}

/** A declared chart with the numbers its cells hold now. */
export interface ChartPicture {
  readonly spec: ChartSpec;
  readonly categories: readonly string[];
  readonly series: readonly DrawnSeries[];
}

const pictures = new Map<string, ChartPicture>();
const listeners = new Set<() => void>();

export function watchCharts(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function chartPicture(chart: string): ChartPicture | null {
  return pictures.get(chart) ?? null;
}

/** Draws a chart anew from the cells it points at. */
export function drawChart(
  chart: string,
  spec: ChartSpec,
  read: (range: CellRange) => Cell[][]
): void {
  pictures.set(chart, {
    spec,
    categories: read(spec.categories)
      .flat()
      .map((cell) => String(cell ?? "")),
    series: spec.series.map(({ name, values, fill, outline, labels }) => ({
      name,
      values: read(values)
        .flat()
        .map((cell) => (typeof cell === "number" ? cell : 0)),
      ...(fill !== undefined && { fill }),
      ...(outline !== undefined && { outline }),
      labels,
    })),
  });
  for (const listener of listeners) listener();
}
