import { HostError, invalidArgument } from "./hostError";
import { Keyed } from "./keyed";
import { Worksheet } from "./worksheet";
import type { Workbook } from "./workbook";

/** What Excel tells of sheets. */
export type SheetEvent = "added" | "deleted" | "nameChanged" | "moved";

export class Worksheets extends Keyed<Worksheet> {
  items: readonly Worksheet[] = [];
  /** Whether anyone asked to be told of changed cells. */
  listened = false;
  /** What anyone asked to be told of sheets. */
  readonly told = new Set<SheetEvent>();

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

  /** As the user drags a sheet's tab. */
  move(sheet: Worksheet, to: number): void {
    const others = this.items.filter((other) => other !== sheet);
    this.items = [...others.slice(0, to), sheet, ...others.slice(to)];
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

  _RegisterAddedEvent(): null {
    this.told.add("added");
    return null;
  }

  _UnregisterAddedEvent(): null {
    this.told.delete("added");
    return null;
  }

  _RegisterDeletedEvent(): null {
    this.told.add("deleted");
    return null;
  }

  _UnregisterDeletedEvent(): null {
    this.told.delete("deleted");
    return null;
  }

  _RegisterEventNameChanged(): null {
    this.told.add("nameChanged");
    return null;
  }

  _UnregisterEventNameChanged(): null {
    this.told.delete("nameChanged");
    return null;
  }

  _RegisterEventMoved(): null {
    this.told.add("moved");
    return null;
  }

  _UnregisterEventMoved(): null {
    this.told.delete("moved");
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
