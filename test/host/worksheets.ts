import { HostError, invalidArgument } from "./hostError";
import { Keyed } from "./keyed";
import { Worksheet } from "./worksheet";
import type { Workbook } from "./workbook";

export class Worksheets extends Keyed<Worksheet> {
  items: readonly Worksheet[] = [];
  /** Whether anyone asked to be told of changed cells. */
  listened = false;

  constructor(private readonly workbook: Workbook) {
    super();
  }

  add(name: string): Worksheet {
    this.structureMustBeOpen();
    this.checkName(name);
    const sheet = new Worksheet(this.workbook, name);
    this.items = [...this.items, sheet];
    return sheet;
  }

  remove(sheet: Worksheet): void {
    this.structureMustBeOpen();
    const others = this.items.filter((other) => other !== sheet);
    if (!others.some(({ visibility }) => visibility === "Visible")) {
      throw new HostError("InvalidOperation", "A workbook must have a visible sheet.");
    }
    this.items = others;
  }

  getActiveWorksheet(): Worksheet {
    return this.workbook.active ?? this.items[0]!;
  }

  _RegisterDataChangedEvent(): null {
    this.listened = true;
    return null;
  }

  _UnregisterDataChangedEvent(): null {
    this.listened = false;
    return null;
  }

  checkName(name: string, of?: Worksheet): void {
    if (
      name === "" ||
      name.length > 31 ||
      /[[\]:*?/\\]|^'|'$/.test(name) ||
      /^history$/i.test(name)
    ) {
      throw invalidArgument(`the sheet name ${name}`);
    }
    if (
      this.items.some((sheet) => sheet !== of && sheet.name.toLowerCase() === name.toLowerCase())
    ) {
      throw new HostError(
        "ItemAlreadyExists",
        "A resource with the same name or identifier already exists."
      );
    }
  }

  private structureMustBeOpen(): void {
    if (this.workbook.protection.protected) {
      throw new HostError("AccessDenied", "The structure of the workbook is protected.");
    }
  }
}
