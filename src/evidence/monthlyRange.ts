import type { ProvenOrder } from "./dateOrder";
import type { Month } from "./evidence";
import type { Cell, EvidenceRange } from "./grid";
import type { Header } from "./header";
import type { Misreading } from "./misreadMonths";
import type { DecimalMark } from "./money";

/** A recognised range of rows by month. */
export interface MonthlyRange {
  readonly range: EvidenceRange;
  readonly header: Header;
  /** Month of each grid row read so far; −1 unreadable, −2 blank, −3 shown by an earlier range already. */
  readonly months: Int16Array;
  /** How the months of further rows are read; null where all are read. */
  readonly unread: MonthsUnread | null;
  /** The months that have rows, ascending; of the rows read so far. */
  readonly covered: readonly Month[];
  readonly monthOrder: ProvenOrder;
  /** How a spreadsheet misread the dates of the column, which are unreadable then. Known at the end. */
  readonly misread: Misreading | null;
  /** Each currency stated, in capitals, with the grid row that states it first. */
  readonly currencies: ReadonlyMap<string, number>;
  /** The sheet row (1-based) of each grid row where the grid is an excerpt; null where rows follow each other. */
  readonly sheetRows: ArrayLike<number> | null;
  /** The decimal mark that the text amounts of a column agree on. Looked for once. */
  readonly decimalMark: (column: number) => DecimalMark;
}

/** More than the days of two years and a half, so that their first days never share a slot. */
export const serialSlots = 1024;

/** A Month column that is read from top to bottom, as somebody goes through its rows. */
export interface MonthsUnread {
  /** By the last bits of a serial: the serial met last, and its month. */
  readonly serials: Float64Array;
  readonly serialMonths: Int16Array;
  /** The text of the Currency column in the last row read. */
  readonly lastCurrency: Cell;
  /** Makes room in `months` for the rows before `end`. */
  makeRoom(end: number): void;
  /** The month of a cell that `serials` does not hold, and does from now on where it is a serial. */
  learn(cell: Cell): Month;
  noteCurrency(cell: Cell, row: number): void;
  /** Says that the months of all rows before `end` are in `months` now. */
  readSoFar(end: number, currency: Cell): void;
}

/** The months that ranges show, from the first to the last. */
export interface MonthSpan {
  readonly firstMonth: Month;
  readonly monthCount: number;
}

/** Null when no range shows a month. */
export function spanOf(ranges: readonly Pick<MonthlyRange, "covered">[]): MonthSpan | null {
  const months = ranges.flatMap(({ covered }) => covered);
  if (months.length === 0) return null;
  const first = months.reduce((least, month) => Math.min(least, month));
  const last = months.reduce((most, month) => Math.max(most, month));
  return { firstMonth: first, monthCount: last - first + 1 };
}

/** Whether a month is shown by more than one of the ranges. */
export function overlap(ranges: readonly MonthlyRange[]): boolean {
  const months = ranges.flatMap(({ covered }) => covered);
  return new Set(months).size < months.length;
}

/** The sheet row (1-based) of a row of the grid. */
export function sheetRow({ range, sheetRows }: MonthlyRange, row: number): number {
  return sheetRows ? sheetRows[row]! : range.place.top + 1 + row;
}
