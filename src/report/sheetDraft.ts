import type { CellRange } from "../evidence/address";
import { cells } from "./a1";
import { plainText } from "./plainText";
import type { CellSpec, CellStyle } from "./sheet";

export type CellContent = Omit<CellSpec, "row" | "column">;

/** The cells of a sheet while they are put down; looks add up, a cell is filled once. */
export class SheetDraft {
  private readonly byPosition = new Map<number, CellSpec>();

  /** Fills the cell that a place like "B12" names. */
  at(place: string, content: CellContent): void {
    const { top, left } = cells(place);
    this.put(top, left, content);
  }

  /** Fills a cell; text that could be taken for a formula is made harmless. */
  put(row: number, column: number, { value, formula, numberFormat, style }: CellContent): void {
    const position = row * 16_384 + column;
    const before = this.byPosition.get(position);
    const filled = value !== undefined || formula !== undefined;
    if (before && filled && (before.value !== undefined || before.formula)) {
      throw new Error(`the cell in row ${row}, column ${column} is filled twice`);
    }
    const written = typeof value === "string" && !formula ? plainText(value) : value;
    this.byPosition.set(position, {
      ...(before ?? { row, column }),
      ...(written === undefined ? null : { value: written }),
      ...(formula && { formula }),
      ...(numberFormat !== undefined && { numberFormat }),
      ...((style || before?.style) && {
        style: before?.style ? { ...before.style, ...style } : style,
      }),
    });
  }

  /** Gives a range a look, filled or not. */
  look(range: string | CellRange, style: CellStyle): void {
    const { top, left, bottom, right } = typeof range === "string" ? cells(range) : range;
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) this.put(row, column, { style });
    }
  }

  /** The cells, row by row. */
  cells(): readonly CellSpec[] {
    return [...this.byPosition.entries()].sort(([a], [b]) => a - b).map(([, cell]) => cell);
  }
}
