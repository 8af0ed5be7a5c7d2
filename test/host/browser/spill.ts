import type { CellState } from "../cells";
import type { Worksheet } from "../worksheet";

export interface Anchor {
  readonly sheet: Worksheet;
  readonly row: number;
  readonly column: number;
}

export interface Block {
  readonly rows: number;
  readonly columns: number;
}

export function sizeOf(lines: readonly (readonly unknown[])[]): Block {
  return { rows: lines.length, columns: lines[0]!.length };
}

/** Whether the cells that a block needs below and beside its first are empty. */
export function isFree({ sheet, row, column }: Anchor, block: Block): boolean {
  return others(block).every(([i, j]) => {
    const cell = sheet.cells.at(row + i, column + j);
    return !cell || (cell.content === "" && cell.formula === null);
  });
}

/** Fills all cells of a block but the first, which holds the formula. */
export function spillOver({ sheet, row, column }: Anchor, lines: unknown[][]): void {
  for (const [i, j] of others(sizeOf(lines))) {
    sheet.cells.touch(row + i, column + j).content = contentOf(lines[i]![j]);
  }
}

export function clearSpill({ sheet, row, column }: Anchor, block: Block): void {
  for (const [i, j] of others(block)) {
    const cell = sheet.cells.at(row + i, column + j);
    if (cell) cell.content = "";
  }
}

/** What a cell shows of an answer; a typed error inside a block arrives as an object. */
export function contentOf(value: unknown): CellState["content"] {
  if (value === null || value === undefined) return "";
  if (typeof value === "object") return String((value as { code?: unknown }).code);
  return value as CellState["content"];
}

/** Row and column offsets of a block's cells but the first. */
function others({ rows, columns }: Block): readonly (readonly [number, number])[] {
  const all = Array.from({ length: rows * columns }, (_, i) => {
    return [Math.floor(i / columns), i % columns] as const;
  });
  return all.slice(1);
}
