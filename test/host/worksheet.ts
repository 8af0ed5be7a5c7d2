import { Cells } from "./cells";
import { Charts } from "./charts";
import { CustomProperties } from "./customProperties";
import { HostError, invalidArgument } from "./hostError";
import { newId } from "./ids";
import { Names } from "./names";
import { PageLayout } from "./pageLayout";
import { DataBarFormat, Range, RangeAreas, rangeAt } from "./range";
import { SheetTables } from "./tables";
import type { Workbook } from "./workbook";

export class Worksheet {
  readonly id = newId();
  readonly cells = new Cells();
  readonly columnWidths = new Map<number, number>();
  readonly rowHeights = new Map<number, number>();
  readonly tables = new SheetTables(this);
  readonly charts = new Charts(this);
  readonly names: Names;
  readonly customProperties = new CustomProperties();
  readonly pageLayout = new PageLayout();
  readonly freezePanes = new FreezePanes();
  readonly protection = { protected: false };
  visibility = "Visible";
  // On the wire it has a shorter name than in the library (showGridlines).
  gridlines = true;
  dataBars: readonly DataBarFormat[] = [];
  private title: string;

  constructor(
    readonly workbook: Workbook,
    name: string
  ) {
    this.title = name;
    this.names = new Names(workbook);
  }

  get name(): string {
    return this.title;
  }

  set name(name: string) {
    this.workbook.worksheets.checkName(name, this);
    this.title = name;
  }

  getRange(address?: string): Range {
    return rangeAt(this, address);
  }

  getRanges(addresses: string): RangeAreas {
    if (addresses.length > 8_192) throw invalidArgument("an address of more than 8,192 characters");
    return new RangeAreas(addresses.split(",").map((address) => rangeAt(this, address)));
  }

  getRangeByIndexes(row: number, column: number, rows: number, columns: number): Range {
    return new Range(this, row, column, rows, columns);
  }

  getUsedRangeOrNullObject(valuesOnly = false): Range | null {
    const box = this.cells.box(valuesOnly);
    if (!box) return null;
    const { top, left, bottom, right } = box;
    return new Range(this, top, left, bottom - top + 1, right - left + 1);
  }

  /** As the user does; formulas are left as they are. */
  insertRows(before: number, count: number): void {
    this.cells.insertRows(before, count);
    for (const table of this.tables.items) table.follow(before, count);
    for (const name of [...this.workbook.names.items, ...this.names.items])
      name.follow(this, before, count);
  }

  activate(): null {
    if (this.visibility !== "Visible") {
      throw new HostError("InvalidOperation", "A hidden sheet can't be activated.");
    }
    this.workbook.active = this;
    return null;
  }

  delete(): null {
    this.workbook.worksheets.remove(this);
    return null;
  }

  addDataBar(range: Range): DataBarFormat {
    const bar = new DataBarFormat(range);
    this.dataBars = [...this.dataBars, bar];
    return bar;
  }

  mustBeUnprotected(): void {
    if (this.protection.protected) {
      throw new HostError(
        "AccessDenied",
        "You can't perform the requested operation: the sheet is protected."
      );
    }
  }
}

class FreezePanes {
  frozen: { rows: number; columns: number } | null = null;

  freezeAt(range: Range): null {
    return this.freeze(range.rowCount, range.columnCount);
  }

  freezeRows(rows: number): null {
    return this.freeze(rows, 0);
  }

  freezeColumns(columns: number): null {
    return this.freeze(0, columns);
  }

  unfreeze(): null {
    this.frozen = null;
    return null;
  }

  private freeze(rows: number, columns: number): null {
    this.frozen = { rows, columns };
    return null;
  }
}
