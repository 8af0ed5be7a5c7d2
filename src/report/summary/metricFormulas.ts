import type { MetricScore } from "../../engine/scorecard";
import { words } from "../../words/say";
import { glyphs } from "../looks";

/** Percents stand as whole numbers in the scorecard's table, as fractions in the cell. */
export function valueFormula(cell: string, { unit }: MetricScore): string {
  const value = unit === "percent" ? `ROUNDDOWN(ROUND(${cell}*10,6),0)/1000` : cell;
  return `IF(ISNUMBER(${cell}),${value},"${words("report.notKnown")}")`;
}

/** Characters of a gap that fit before the chart. */
export const gapFits = 36;

/** The gap, cut as it is where it is written as a value. */
export function cutFormula(cell: string): string {
  return `IF(LEN(${cell})>${gapFits},TRIM(LEFT(${cell},${gapFits - 1}))&"…",${cell})`;
}

/** The glyph of a metric's row, from its own points, maximum and value. */
export function glyphFormula(row: number): string {
  const [points, max, value] = [`E${row}`, `F${row}`, `C${row}`];
  return (
    `IF(${points}>=${max},"${glyphs.met}",IF(${points}>0,"${glyphs.partial}",` +
    `IF(ISNUMBER(${value}),"${glyphs.zero}","${glyphs.unknown}")))`
  );
}
