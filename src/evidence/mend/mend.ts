import type { MessageId, Sentence } from "../../words/say";
import type { Cell, EvidenceRange, Grid, Place } from "../grid";

export type MendKind =
  | "headers"
  | "repeatedHeaders"
  | "totals"
  | "months"
  | "misreadMonths"
  | "dates"
  | "amounts"
  | "ids"
  | "idsByName"
  | "spaces"
  | "flagged"
  | "duplicates"
  | "pastedTwice"
  | "pastedBlock";

/** One mechanical change to a copy of a range: what the range itself proves, never a guess. */
export interface Mend {
  readonly kind: MendKind;
  readonly place: Place;
  /** What changes, how often, and why that is sure. */
  readonly message: Sentence;
  readonly columns: readonly MendedColumn[];
  /** Cells that change, row by row. */
  readonly cells: readonly CellChange[];
  /** 0-based grid rows that are left out, ascending. */
  readonly leftOut: readonly number[];
  /** Findings about the range that its mended copy no longer has. */
  readonly clears: readonly MessageId[];
  /** False where the copy proves what the rows did not: its score may differ by what the message says. */
  readonly provesTheSame: boolean;
}

export interface MendedColumn {
  readonly index: number;
  readonly header: string;
}

export interface CellChange {
  /** 0-based row of the grid. */
  readonly row: number;
  /** 0-based column of the grid. */
  readonly column: number;
  readonly before: Cell;
  readonly after: Cell;
}

/** A range with some of its mends made. The range itself stays as it is. */
export function mended<T extends EvidenceRange>(range: T, mends: readonly Mend[]): T {
  return { ...range, grid: mendedGrid(range.grid, mends) };
}

/** Where the rows of a mended grid stood in the grid before. */
export function rowsKept(grid: Grid, mends: readonly Mend[]): readonly number[] {
  const leftOut = new Set(mends.flatMap((mend) => mend.leftOut));
  return grid.flatMap((_, row) => (leftOut.has(row) ? [] : [row]));
}

function mendedGrid(grid: Grid, mends: readonly Mend[]): Grid {
  const changed = new Map<number, Cell[]>();
  for (const { row, column, after } of mends.flatMap(({ cells }) => cells)) {
    let cells = changed.get(row);
    if (!cells) changed.set(row, (cells = [...grid[row]!]));
    while (cells.length < column) cells.push(null);
    cells[column] = after;
  }
  return rowsKept(grid, mends).map((row) => changed.get(row) ?? grid[row]!);
}
