import { parseAddress } from "../../src/evidence/address";
import { enter, type CellState } from "./cells";
import { RangeFormat } from "./rangeFormat";
import { newId } from "./ids";
import { HostError, invalidArgument, UnknownMember } from "./hostError";
import { Fields } from "./members";
import type { Worksheet } from "./worksheet";

const lastRow = 1_048_575;
const lastColumn = 16_383;

export class Range {
  readonly referenceable = true;

  constructor(
    readonly worksheet: Worksheet,
    readonly rowIndex: number,
    readonly columnIndex: number,
    readonly rowCount: number,
    readonly columnCount: number
  ) {
    const inside =
      Number.isInteger(rowIndex + columnIndex + rowCount + columnCount) &&
      rowIndex >= 0 &&
      columnIndex >= 0 &&
      rowCount > 0 &&
      columnCount > 0 &&
      rowIndex + rowCount - 1 <= lastRow &&
      columnIndex + columnCount - 1 <= lastColumn;
    if (!inside) throw invalidArgument("a range outside the sheet");
  }

  get values(): unknown[][] {
    const { cellsAtOnce, beyondIt } = this.worksheet.workbook.limits;
    if (this.rowCount * this.columnCount > cellsAtOnce) {
      // Excel does the one or the other.
      if (beyondIt === "null") return null as unknown as unknown[][];
      throw new HostError(
        "RangeExceedsLimit",
        "The cell count in the range has exceeded the supported limit."
      );
    }
    return this.each((cell) => cell?.content ?? "");
  }

  set values(entries: unknown[][]) {
    this.put(entries, enter);
  }

  get formulas(): unknown[][] {
    return this.each((cell) => cell?.formula ?? cell?.content ?? "");
  }

  set formulas(entries: unknown[][]) {
    this.put(entries, enter);
  }

  get numberFormat(): unknown[][] {
    return this.each((cell) => cell?.numberFormat ?? "General");
  }

  set numberFormat(formats: unknown[][]) {
    this.put(formats, (cell, format) => (cell.numberFormat = String(format)));
  }

  get format(): RangeFormat {
    return new RangeFormat([this]);
  }

  get conditionalFormats(): RangeConditionalFormats {
    return new RangeConditionalFormats(this);
  }

  /** It calculates nothing, so nothing spills. */
  get hasSpill(): boolean {
    return false;
  }

  getSpecialCellsOrNullObject(type: string): RangeAreas | null {
    if (type !== "Formulas") throw new UnknownMember(`special cells ${type}`);
    if (this.rowCount * this.columnCount > this.worksheet.workbook.limits.cellsAtOnce)
      throw new HostError("RangeExceedsLimit", "The range has too many cells.");
    const areas = [...this.touched()]
      .filter(([, , { formula }]) => formula !== null)
      .map(([row, column]) => new Range(this.worksheet, row, column, 1, 1));
    return areas.length > 0 ? new RangeAreas(areas) : null;
  }

  /** The library asks before it sends a large block. */
  _ValidateArraySize(rows: number, columns: number): null {
    if (rows !== this.rowCount || columns !== this.columnCount)
      throw invalidArgument("the block's size");
    return null;
  }

  getRow(row: number): Range {
    return new Range(this.worksheet, this.rowIndex + row, this.columnIndex, 1, this.columnCount);
  }

  getBoundingRect(other: Range): Range {
    const top = Math.min(this.rowIndex, other.rowIndex);
    const left = Math.min(this.columnIndex, other.columnIndex);
    const bottom = Math.max(this.rowIndex + this.rowCount, other.rowIndex + other.rowCount);
    const right = Math.max(
      this.columnIndex + this.columnCount,
      other.columnIndex + other.columnCount
    );
    return new Range(this.worksheet, top, left, bottom - top, right - left);
  }

  /** The same cells once rows were inserted before a row; what would go over the end of the sheet is cut. */
  afterRows(row: number, count: number): Range {
    const moved = row <= this.rowIndex ? count : 0;
    const grown = row > this.rowIndex && row < this.rowIndex + this.rowCount ? count : 0;
    const top = this.rowIndex + moved;
    const rows = Math.min(this.rowCount + grown, lastRow + 1 - top);
    const whole = this.rowCount === lastRow + 1;
    return whole ? this : new Range(this.worksheet, top, this.columnIndex, rows, this.columnCount);
  }

  clear(): null {
    this.worksheet.mustBeUnprotected();
    for (const [row, column] of [...this.touched()]) this.worksheet.cells.delete(row, column);
    return null;
  }

  select(): null {
    this.worksheet.workbook.selected = this;
    return null;
  }

  *touched(): Iterable<[number, number, CellState]> {
    const { rowIndex, columnIndex, rowCount, columnCount } = this;
    yield* this.worksheet.cells.within(
      rowIndex,
      columnIndex,
      rowIndex + rowCount - 1,
      columnIndex + columnCount - 1
    );
  }

  overlaps(other: Range): boolean {
    const apart = (a: number, lengthA: number, b: number, lengthB: number) =>
      a + lengthA <= b || b + lengthB <= a;
    return (
      this.worksheet === other.worksheet &&
      !apart(this.rowIndex, this.rowCount, other.rowIndex, other.rowCount) &&
      !apart(this.columnIndex, this.columnCount, other.columnIndex, other.columnCount)
    );
  }

  private each(read: (cell: CellState | undefined) => unknown): unknown[][] {
    return Array.from({ length: this.rowCount }, (_, row) =>
      Array.from({ length: this.columnCount }, (_, column) =>
        read(this.worksheet.cells.at(this.rowIndex + row, this.columnIndex + column))
      )
    );
  }

  /** Null leaves a cell as it is; the shape must fit to the cell. */
  private put(entries: unknown[][], write: (cell: CellState, entry: unknown) => void): void {
    this.worksheet.mustBeUnprotected();
    if (!Array.isArray(entries) || entries.length !== this.rowCount) {
      throw invalidArgument(`${entries.length} rows for ${this.rowCount}`);
    }
    entries.forEach((line, row) => {
      if (line.length !== this.columnCount) throw invalidArgument("rows of unequal length");
      line.forEach((entry, column) => {
        if (entry === null) return;
        write(this.worksheet.cells.touch(this.rowIndex + row, this.columnIndex + column), entry);
      });
    });
  }
}

/** Several ranges at once. */
export class RangeAreas {
  readonly referenceable = true;

  constructor(readonly areas: readonly Range[]) {}

  get cellCount(): number {
    return this.areas.reduce((sum, { rowCount, columnCount }) => sum + rowCount * columnCount, 0);
  }

  get format(): RangeFormat {
    return new RangeFormat(this.areas);
  }
}

class RangeConditionalFormats {
  readonly items: object[] = [];

  constructor(private readonly range: Range) {}

  add(type: string): object {
    this.range.worksheet.mustBeUnprotected();
    if (type !== "DataBar") throw new UnknownMember(`conditional format ${type}`);
    return this.range.worksheet.addDataBar(this.range);
  }

  clearAll(): null {
    const { worksheet } = this.range;
    worksheet.mustBeUnprotected();
    worksheet.dataBars = worksheet.dataBars.filter((bar) => !bar.range.overlaps(this.range));
    return null;
  }
}

export class DataBarFormat {
  readonly id = newId();
  readonly dataBar = new Fields("DataBarConditionalFormat", {
    showDataBarOnly: false,
    barDirection: "Context",
    axisFormat: "Automatic",
    lowerBoundRule: { type: "Automatic" },
    upperBoundRule: { type: "Automatic" },
    positiveFormat: new Fields("ConditionalDataBarPositiveFormat", {
      fillColor: "#638EC6",
      gradientFill: true,
      borderColor: "",
    }),
  }) as Fields & Record<string, unknown>;

  constructor(readonly range: Range) {}
}

/** "A1", "A1:B2", "C:D" or "3:5" on a sheet; the whole sheet without one. */
export function rangeAt(worksheet: Worksheet, address?: string | null): Range {
  if (!address) return new Range(worksheet, 0, 0, lastRow + 1, lastColumn + 1);
  const rows = /^\$?(\d+):\$?(\d+)$/.exec(address);
  if (rows) {
    const first = Number(rows[1]) - 1;
    return new Range(worksheet, first, 0, Number(rows[2]) - first, lastColumn + 1);
  }
  const columns = /^\$?([A-Z]+):\$?([A-Z]+)$/i.exec(address);
  if (columns) {
    const cells = parseAddress(`s!${columns[1]}1:${columns[2]}1`)!;
    return new Range(worksheet, 0, cells.left, lastRow + 1, cells.right - cells.left + 1);
  }
  const cells = parseAddress(`s!${address}`);
  if (!cells) throw invalidArgument(`the address ${address}`);
  const { top, left, bottom, right } = cells;
  return new Range(worksheet, top, left, bottom - top + 1, right - left + 1);
}
