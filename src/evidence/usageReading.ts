import { eligibleAssociations } from "./eligibleAssociations";
import type { EvidenceRange } from "./grid";
import type { Header } from "./header";
import { MonthColumn } from "./monthColumn";
import { UsageGrid } from "./usageGrid";
import { RowFold } from "./usageRows";

/** Usage ranges that are folded while their rows arrive. A class because it grows with them. */
export class UsageReading {
  readonly grid = new UsageGrid();
  readonly folds = new Map<EvidenceRange["grid"], BegunFold>();

  /** Begins with a range of which some rows are there, its header among them. */
  begin(range: EvidenceRange, header: Header): void {
    const column = new MonthColumn(range, header, false);
    const fold = new RowFold(this.grid, column, this.folds.size, eligibleAssociations);
    this.folds.set(range.grid, { column, fold });
  }

  /** Folds the rows of a range that arrived since. */
  follow(range: EvidenceRange): void {
    const begun = this.folds.get(range.grid);
    if (begun && !begun.column.needsAll) begun.fold.readTo(range.grid.length);
  }

  /** The folds, once all rows are there; null where some row could not be read without those below it. */
  close(): UsageReading | null {
    for (const { column } of this.folds.values()) column.close();
    return [...this.folds.values()].some(({ column }) => column.needsAll) ? null : this;
  }
}

export interface BegunFold {
  readonly column: MonthColumn;
  readonly fold: RowFold;
}
