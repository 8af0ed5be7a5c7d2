import { HostError, invalidArgument } from "./hostError";
import { newId } from "./ids";
import { Keyed } from "./keyed";
import type { Range } from "./range";
import type { Workbook } from "./workbook";
import type { Worksheet } from "./worksheet";

/** Defined names of the workbook, or of one sheet. */
export class Names extends Keyed<NamedItem> {
  items: readonly NamedItem[] = [];

  constructor(private readonly workbook: Workbook) {
    super();
  }

  add(name: string, range: Range): NamedItem {
    const cell = /^([A-Z]{1,3}\d+|R\d*C\d*)$/i.test(name);
    if (cell || !/^[\p{L}_\\][\p{L}\d_.\\]*$/u.test(name))
      throw invalidArgument(`the name ${name}`);
    const taken = this.items.some((item) => item.name.toLowerCase() === name.toLowerCase());
    if (taken) throw new HostError("ItemAlreadyExists", `There is a name ${name} already.`);
    if (!this.workbook.worksheets.items.includes(range.worksheet))
      throw invalidArgument("a range that is gone");
    const item = new NamedItem(this, name, range);
    this.items = [...this.items, item];
    return item;
  }

  remove(item: NamedItem): void {
    this.items = this.items.filter((other) => other !== item);
  }
}

class NamedItem {
  readonly id = newId();
  visible = true;

  constructor(
    private readonly names: Names,
    readonly name: string,
    private range: Range
  ) {}

  getRange(): Range {
    return this.range;
  }

  /** None where the sheet it referred to is gone. */
  getRangeOrNullObject(): Range | null {
    const { worksheet } = this.range;
    return worksheet.workbook.worksheets.items.includes(worksheet) ? this.range : null;
  }

  /** Rows were inserted on a sheet: it refers to the same cells as before. */
  follow(sheet: Worksheet, row: number, count: number): void {
    if (this.range.worksheet === sheet) this.range = this.range.afterRows(row, count);
  }

  delete(): null {
    this.names.remove(this);
    return null;
  }
}
