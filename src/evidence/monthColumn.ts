import { proveMonthColumnOrder, type ProvenOrder } from "./dateOrder";
import type { Day, Month } from "./evidence";
import type { Cell, EvidenceRange, Grid } from "./grid";
import type { Header } from "./header";
import { misreadMonths, type Misreading } from "./misreadMonths";
import { serialSlots, type MonthlyRange, type MonthsUnread } from "./monthlyRange";
import { proveDecimalMark, type DecimalMark } from "./money";
import { isSerial, readMonth, unreadable } from "./months";
import { remembered } from "./remembered";
import { atOnce, rowsPerPiece, type Steps } from "./steps";

/** A misread Month column has no more than a day per month; more of them are real days. */
const daysLookedAt = 400;
/** A ledger repeats its months; a column of moments would fill the memory for nothing. */
const cellsRemembered = 10_000;

/**
 * The Month and Currency columns of a range, read from top to bottom as far as somebody needs them. The
 * order of slashed dates is proven over the whole column when the first of them is met; dates that a
 * spreadsheet misread show only at the end.
 */
export class MonthColumn implements MonthlyRange, MonthsUnread {
  months: Int16Array;
  readonly currencies = new Map<string, number>();
  readonly sheetRows = null;
  readonly decimalMark: (column: number) => DecimalMark;
  monthOrder: ProvenOrder = { order: "unknown", basis: null, ambiguous: 0, example: null };
  misread: Misreading | null = null;
  covered: readonly Month[] = [];
  private next: number;
  private proven = false;
  private readonly known = new Map<Cell, Month>();
  private readonly days = new Set<Day>();
  readonly serials = new Float64Array(serialSlots).fill(NaN);
  readonly serialMonths = new Int16Array(serialSlots);
  private readonly monthOfText = remembered((cell) => this.monthOf(cell));
  lastCurrency: Cell = "";

  /** True where a row can't be read without those below it, and not all of them are there. */
  needsAll = false;

  /** `complete` is false as long as rows are added to the range. */
  constructor(
    readonly range: EvidenceRange,
    readonly header: Header,
    private complete = true
  ) {
    this.months = new Int16Array(0);
    this.next = header.row + 1;
    const marks = decimalMarks(range.grid);
    this.decimalMark = (column) => {
      if (this.complete) return marks(column);
      this.needsAll = true;
      return null;
    };
  }

  get unread(): MonthsUnread | null {
    return this.next < this.range.grid.length ? this : null;
  }

  /** Reads the months of all rows. */
  readAll(): void {
    this.readTo(this.range.grid.length);
  }

  /** Reads the months of all rows before a row of the grid. */
  readTo(end: number): void {
    const { range, header } = this;
    const { grid } = range;
    const at = header.column.get("month")!;
    const currencyAt = header.column.get("currency") ?? -1;
    let { lastCurrency } = this;
    this.makeRoom(end);
    for (let row = this.next; row < end; row++) {
      const cells = grid[row]!;
      const cell = cells[at] ?? null;
      const slot = typeof cell === "number" ? cell & (serialSlots - 1) : -1;
      this.months[row] =
        slot >= 0 && this.serials[slot] === cell ? this.serialMonths[slot]! : this.learn(cell);
      const currency = currencyAt < 0 ? lastCurrency : (cells[currencyAt] ?? "");
      if (currency !== lastCurrency) this.noteCurrency((lastCurrency = currency), row);
    }
    this.readSoFar(end, lastCurrency);
  }

  makeRoom(end: number): void {
    if (end <= this.months.length) return;
    const room = new Int16Array(Math.max(this.range.grid.length, end));
    room.set(this.months);
    this.months = room;
  }

  learn(cell: Cell): Month {
    if (typeof cell !== "number") return this.monthOfText(cell);
    const slot = cell & (serialSlots - 1);
    this.serials[slot] = cell;
    return (this.serialMonths[slot] = this.monthOf(cell));
  }

  noteCurrency(cell: Cell, row: number): void {
    const currency = typeof cell === "string" ? cell.trim().toUpperCase() : "";
    if (currency !== "" && !this.currencies.has(currency)) this.currencies.set(currency, row);
  }

  readSoFar(end: number, currency: Cell): void {
    this.next = end;
    this.lastCurrency = currency;
    if (this.complete && end === this.range.grid.length) this.lookBack();
  }

  /** Says that no row will be added any more. */
  close(): void {
    this.complete = true;
    if (!this.needsAll && this.unread === null) this.lookBack();
  }

  private monthOf(cell: Cell): Month {
    let month = this.known.get(cell);
    if (month === undefined) {
      month = readMonth(cell, this.order);
      if (isSerial(cell) && this.days.size <= daysLookedAt) this.days.add(cell);
      if (this.known.size < cellsRemembered) this.known.set(cell, month);
      if (month >= 0 && !this.covered.includes(month))
        this.covered = [...this.covered, month].sort((a, b) => a - b);
    }
    return month;
  }

  private readonly order = () => {
    if (!this.complete) {
      this.needsAll = true;
      return "unknown";
    }
    if (!this.proven) {
      const { range, header } = this;
      const at = header.column.get("month")!;
      const cells = range.grid.slice(header.row + 1).map((row) => row[at] ?? null);
      this.monthOrder = proveMonthColumnOrder(cells);
      this.proven = true;
    }
    return this.monthOrder.order;
  };

  /** Takes back the months of misread dates. */
  private lookBack(): void {
    const { range, header, months, days } = this;
    this.misread = days.size > daysLookedAt ? null : misreadMonths(days);
    if (!this.misread) return;
    const at = header.column.get("month")!;
    for (let row = header.row + 1; row < months.length; row++)
      if (isSerial(range.grid[row]![at] ?? null)) months[row] = unreadable;
    this.covered = [...new Set(months)].filter((month) => month > 0).sort((a, b) => a - b);
  }
}

/** A range with the months of all its rows. */
export function readMonths(range: EvidenceRange, header: Header): MonthlyRange {
  return atOnce(readMonthsSteps(range, header));
}

/** The same in pieces. */
export function* readMonthsSteps(range: EvidenceRange, header: Header): Steps<MonthlyRange> {
  const column = new MonthColumn(range, header);
  const { length } = range.grid;
  for (let end = rowsPerPiece; end < length; end += rowsPerPiece) {
    if (end > header.row) column.readTo(end);
    yield;
  }
  column.readAll();
  return column;
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
