import type { Cents } from "./evidence";
import type { FindingPlace } from "./finding";
import type { Place } from "./grid";
import { centsOfSum, type Micros } from "./money";

/** Enough rows to look at; the count says how many there are. */
const rowsKept = 20;

/** Counts rows of one range that share a trait, and remembers the first of them. */
export class RowTally {
  count = 0;
  private micros: Micros = 0;
  /** The cell's text in the first row. */
  example = "";
  readonly rows: number[] = [];

  /** `row` is the grid's 0-based row. */
  add(row: number, example: unknown = "", micros: Micros = 0): void {
    if (this.count === 0) this.example = String(example ?? "");
    if (this.count < rowsKept) this.rows.push(row);
    this.count++;
    this.micros += micros;
  }

  get cents(): Cents {
    return centsOfSum(this.micros);
  }

  where(place: Place, column?: { header: string; index: number }): FindingPlace {
    return {
      place,
      rows: this.rows.map((row) => place.top + row + 1),
      rowCount: this.count,
      ...(column && { column: column.header, columnIndex: column.index }),
    };
  }
}
