import type { CellRange } from "../../evidence/address";
import type { Cell } from "../../evidence/grid";
import type { ChartSeries, ChartSpec } from "../../report/sheet";

/** A declared chart with what its cells hold now, to be drawn at a size in pixels. */
export interface ChartPicture {
  readonly chart: ChartSpec;
  readonly categories: readonly string[];
  readonly series: readonly DrawnSeries[];
  readonly width: number;
  readonly height: number;
}

export interface DrawnSeries extends ChartSeries {
  readonly numbers: readonly number[];
}

/** A part of a stacked bar: from one value on the axis to another. */
export interface BarPart {
  readonly series: DrawnSeries;
  readonly from: number;
  readonly to: number;
}

export function chartPicture(
  chart: ChartSpec,
  size: { readonly width: number; readonly height: number },
  read: (range: CellRange) => readonly Cell[]
): ChartPicture {
  return {
    chart,
    ...size,
    categories: read(chart.categories).map((cell) => String(cell ?? "")),
    series: chart.series.map((series) => ({
      ...series,
      numbers: read(series.values).map((cell) => (typeof cell === "number" ? cell : 0)),
    })),
  };
}

/** The painted parts of a category's bar, cut to the axis. */
export function barParts({ chart, series }: ChartPicture, category: number): readonly BarPart[] {
  const within = (value: number) => Math.min(chart.axisMax, Math.max(chart.axisMin, value));
  let end = 0;
  return series.flatMap((each) => {
    const from = end;
    end += each.numbers[category] ?? 0;
    const part = { series: each, from: within(from), to: within(end) };
    return part.to > part.from && (each.fill || each.outline) ? [part] : [];
  });
}

/** The values that the axis names. */
export function axisTicks({ axisMin, axisMax, axisStep }: ChartSpec): readonly number[] {
  const count = Math.min(50, Math.floor((axisMax - axisMin) / axisStep + 1e-9));
  return Array.from({ length: count + 1 }, (_, i) => axisMin + i * axisStep);
}
