import type { RangeMapping } from "./rangeMapping";

/**
 * A cell's raw value. Dates are Excel serials (number), blanks are null, and an error cell is its
 * text ("#N/A", "#DIV/0!"), because every host can give that.
 */
export type Cell = string | number | boolean | null;

/** Rows of cells, header row included. Rows may be of unequal length; what is missing is blank. */
export type Grid = readonly (readonly Cell[])[];

/** Where a grid stands, so that a finding can say which row and column it speaks of. */
export interface Place {
  /** What a person calls it: "Azure usage!A1:N18413", a file name, or a parameter name such as "range". */
  readonly label: string;
  /** The sheet it lies on; absent for a function argument or a file without sheets. */
  readonly sheet?: string;
  /** 0-based row of the grid's first row on that sheet (0 where there is no sheet). */
  readonly top: number;
  /** 0-based column of the grid's first column on that sheet. */
  readonly left: number;
}

/** A grid handed over as evidence. */
export interface EvidenceRange {
  readonly grid: Grid;
  readonly place: Place;
  /** What a person said of its columns; a function's argument has none. */
  readonly mapping?: RangeMapping;
}

const errorCell =
  /^#(N\/A|VALUE!|REF!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|BUSY!|GETTING_DATA|FIELD!|CONNECT!|BLOCKED!|UNKNOWN!|EXTERNAL!|PYTHON!)$/;

/** Whether a cell shows an Excel error. */
export function isErrorCell(cell: Cell): boolean {
  return typeof cell === "string" && cell.charCodeAt(0) === 35 && errorCell.test(cell);
}
