import { HostError, invalidArgument } from "./hostError";
import { newId } from "./ids";
import { Keyed } from "./keyed";
import type { Range } from "./range";
import type { Workbook } from "./workbook";
import type { Worksheet } from "./worksheet";

export class Table {
  readonly id = newId();
  private title: string;
  private look = "TableStyleMedium2";

  constructor(
    readonly worksheet: Worksheet,
    name: string,
    private range: Range
  ) {
    this.title = name;
  }

  get name(): string {
    return this.title;
  }

  set name(name: string) {
    if (!/^[\p{L}_\\][\p{L}\d_.\\]*$/u.test(name)) throw invalidArgument(`the table name ${name}`);
    const { tables, names } = this.worksheet.workbook;
    const taken = [...tables.items.filter((table) => table !== this), ...names.items];
    if (taken.some((other) => other.name.toLowerCase() === name.toLowerCase())) {
      throw new HostError("ItemAlreadyExists", `There is a table or name ${name} already.`);
    }
    this.title = name;
  }

  get style(): string {
    return this.look;
  }

  set style(style: string) {
    if (!/^TableStyle(Light|Medium|Dark)\d+$/.test(style))
      throw invalidArgument(`the style ${style}`);
    this.look = style;
  }

  getRange(): Range {
    return this.range;
  }

  follow(row: number, count: number): void {
    this.range = this.range.afterRows(row, count);
  }

  delete(): null {
    this.range.clear();
    this.worksheet.tables.remove(this);
    return null;
  }
}

export class SheetTables extends Keyed<Table> {
  items: readonly Table[] = [];

  constructor(private readonly worksheet: Worksheet) {
    super();
  }

  add(range: Range, hasHeaders: boolean): Table {
    this.worksheet.mustBeUnprotected();
    if (this.items.some((table) => table.getRange().overlaps(range))) {
      throw invalidArgument("a table over another one");
    }
    const header = range.values[0]!;
    if (
      !hasHeaders ||
      new Set(header).size < header.length ||
      header.some((title) => typeof title !== "string")
    ) {
      throw invalidArgument("headers that are not distinct texts");
    }
    const table = new Table(this.worksheet, `Table_${newId()}`, range);
    this.items = [...this.items, table];
    return table;
  }

  remove(table: Table): void {
    this.items = this.items.filter((other) => other !== table);
  }
}

export class WorkbookTables extends Keyed<Table> {
  constructor(private readonly workbook: Workbook) {
    super();
  }

  get items(): readonly Table[] {
    return this.workbook.worksheets.items.flatMap(({ tables }) => tables.items);
  }
}
