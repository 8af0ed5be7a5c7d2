import { proveMonthColumnOrder, type ProvenOrder } from "./dateOrder";
import type { Day, Month } from "./evidence";
import type { Cell, EvidenceRange, Grid } from "./grid";
import type { Header } from "./header";
import { misreadMonths, type Misreading } from "./misreadMonths";
import { proveDecimalMark, type DecimalMark } from "./money";
import { blank, isSerial, readMonth, unreadable } from "./months";

/** A recognised range of rows by month, its months already read. */
export interface MonthlyRange {
  readonly range: EvidenceRange;
  readonly header: Header;
  /** Month of each grid row; −1 unreadable, −2 blank, −3 shown by an earlier range already. */
  readonly months: Int16Array;
  /** The months that have rows, ascending. */
  readonly covered: readonly Month[];
  readonly monthOrder: ProvenOrder;
  /** How a spreadsheet misread the dates of the column, which are unreadable then. */
  readonly misread: Misreading | null;
  /** Each currency stated, in capitals, with the grid row that states it first. */
  readonly currencies: ReadonlyMap<string, number>;
  /** The sheet row (1-based) of each grid row where the grid is an excerpt; null where rows follow each other. */
  readonly sheetRows: readonly number[] | null;
  /** The decimal mark that the text amounts of a column agree on. Looked for once. */
  readonly decimalMark: (column: number) => DecimalMark;
}

/** The months that ranges show, from the first to the last. */
export interface MonthSpan {
  readonly firstMonth: Month;
  readonly monthCount: number;
}

/** A misread Month column has no more than a day per month; more of them are real days. */
const daysLookedAt = 400;
/** A ledger repeats its months; a column of moments would fill the memory for nothing. */
const cellsRemembered = 10_000;

/** Reads the Month and Currency columns once; the fold needs to know the span before it begins. */
export function readMonths(range: EvidenceRange, header: Header): MonthlyRange {
  const { grid } = range;
  const at = header.column.get("month")!;
  const currencyAt = header.column.get("currency") ?? -1;
  const currencies = new Map<string, number>();
  const months = new Int16Array(grid.length);
  const read = new Map<Cell, number>();
  let monthOrder: ProvenOrder | null = null;
  const order = () =>
    (monthOrder ??= proveMonthColumnOrder(grid.slice(header.row + 1).map((row) => row[at] ?? null)))
      .order;
  let last: Cell | undefined;
  let lastCurrency: Cell | undefined;
  let month = blank;
  const days = new Set<Day>();
  for (let row = header.row + 1; row < grid.length; row++) {
    const cells = grid[row]!;
    const cell = cells[at] ?? null;
    if (currencyAt >= 0 && cells[currencyAt] !== lastCurrency) {
      lastCurrency = cells[currencyAt];
      const currency = typeof lastCurrency === "string" ? lastCurrency.trim().toUpperCase() : "";
      if (currency !== "" && !currencies.has(currency)) currencies.set(currency, row);
    }
    if (cell !== last) {
      last = cell;
      const known = read.get(cell);
      if (known !== undefined) month = known;
      else {
        month = readMonth(cell, typeof cell === "string" ? order() : "unknown");
        if (isSerial(cell) && days.size <= daysLookedAt) days.add(cell);
        if (read.size < cellsRemembered) read.set(cell, month);
      }
    }
    months[row] = month;
  }
  const misread = days.size > daysLookedAt ? null : misreadMonths(days);
  if (misread) {
    for (let row = header.row + 1; row < grid.length; row++)
      if (isSerial(grid[row]![at] ?? null)) months[row] = unreadable;
  }
  return {
    range,
    header,
    months,
    covered: misread || read.size >= cellsRemembered ? coveredBy(months) : ascending(read.values()),
    monthOrder: monthOrder ?? { order: "unknown", basis: null, ambiguous: 0, example: null },
    misread,
    currencies,
    sheetRows: null,
    decimalMark: decimalMarks(grid),
  };
}

/** Null when no range shows a month. */
export function spanOf(ranges: readonly MonthlyRange[]): MonthSpan | null {
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

function decimalMarks(grid: Grid): (column: number) => DecimalMark {
  const marks = new Map<number, DecimalMark>();
  return (column) => {
    let mark = marks.get(column);
    if (mark === undefined) marks.set(column, (mark = proveDecimalMark(columnCells(grid, column))));
    return mark;
  };
}

function* columnCells(grid: Grid, index: number): Iterable<Cell> {
  for (const row of grid) yield row[index] ?? null;
}

/** Looks through all rows: needed only where not each text was remembered, or months were taken back. */
function coveredBy(months: Int16Array): Month[] {
  return ascending(months).filter((month) => month > 0);
}

function ascending(months: Iterable<Month>): Month[] {
  return [...new Set(months)].filter((month) => month >= 0).sort((a, b) => a - b);
}
