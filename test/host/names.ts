import { HostError, invalidArgument } from "./hostError";
import { newId } from "./ids";
import { Keyed } from "./keyed";
import type { Range } from "./range";
import type { Workbook } from "./workbook";

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

  constructor(
    private readonly names: Names,
    readonly name: string,
    private readonly range: Range
  ) {}

  getRange(): Range {
    return this.range;
  }

  delete(): null {
    this.names.remove(this);
    return null;
  }
}
