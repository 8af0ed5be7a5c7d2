import type { ColumnRole } from "./evidence";
import type { FigureNames } from "./figureNames";
import type { Grid } from "./grid";
import { headerKey } from "./headerKey";
import known from "./headers.json";
import type { Header } from "./readHeader";

const notValue = new Set(known.figures.notValue.map(headerKey));

/**
 * A figures table has exactly two columns, names of metrics, their parts or certifications on the left and
 * values beside them. `first` is the first row that holds anything.
 */
export function figuresHeader(grid: Grid, first: number, names: FigureNames): Header | null {
  const width = widthOf(grid, first);
  if (width !== 2) return null;
  const left = grid[first]!.findIndex((cell) => cell !== null && cell !== "");
  const named = (row: Grid[number] | undefined) =>
    typeof row?.[left] === "string" && names.has(headerKey(row[left] as string));
  if (!grid.slice(first, first + 50).some(named)) return null;
  const hasHeader = !named(grid[first]);
  const texts = hasHeader ? grid[first]! : [];
  // A copy of a scorecard: its points read as values would be a score out of thin air.
  if (notValue.has(headerKey(String(texts[left + 1] ?? "")))) return null;
  return {
    kind: "figures",
    row: hasHeader ? first : first - 1,
    column: new Map<ColumnRole, number>([
      ["metric", left],
      ["value", left + 1],
    ]),
    details: [],
    partner: -1,
    repeated: [],
    columns: [
      { index: left, header: String(texts[left] ?? ""), readAs: "metric" },
      { index: left + 1, header: String(texts[left + 1] ?? ""), readAs: "value" },
    ],
  };
}

function widthOf(grid: Grid, first: number): number {
  let left = Infinity;
  let right = -1;
  for (const row of grid.slice(first, first + 50)) {
    row.forEach((cell, index) => {
      if (cell === null || cell === "") return;
      left = Math.min(left, index);
      right = Math.max(right, index);
    });
  }
  return right - left + 1;
}
