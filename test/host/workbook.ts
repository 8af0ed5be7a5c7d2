import { HostError } from "./hostError";
import { Names } from "./names";
import type { Range } from "./range";
import { Settings } from "./settings";
import { WorkbookTables } from "./tables";
import type { Worksheet } from "./worksheet";
import { Worksheets } from "./worksheets";

/** The object model's root: an open workbook, in memory. */
export class Workbook {
  readonly protection = { protected: false };
  readonly worksheets = new Worksheets(this);
  readonly tables = new WorkbookTables(this);
  readonly names = new Names(this);
  readonly settings = new Settings();
  readonly application = new Application();
  /** How many cells a read may ask for, and what comes back for more. */
  readonly limits: { cellsAtOnce: number; beyondIt: "error" | "null" } = {
    cellsAtOnce: 5_000_000,
    beyondIt: "error",
  };
  active: Worksheet | null = null;
  /** What is selected; null stands for a chart or several ranges. */
  selected: Range | null = null;

  getSelectedRange(): Range {
    if (this.selected) return this.selected;
    throw new HostError("InvalidSelection", "The current selection is invalid for this operation.");
  }
}

class Application {
  suspendApiCalculationUntilNextSync(): null {
    return null;
  }

  suspendScreenUpdatingUntilNextSync(): null {
    return null;
  }
}
