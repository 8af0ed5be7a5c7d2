/** Rows of services that a designation lists, noted while rows are folded. */
export class ListedIndex {
  count = 0;
  /** Rows of the grid, ascending. */
  rows = new Int32Array(0);
  /** The code of the service of each. */
  codes = new Int32Array(0);

  /** `names` are the services' texts by code. */
  constructor(readonly names: readonly string[]) {}

  /** Makes room for as many rows more, so that adding one need not look. */
  makeRoom(rows: number): void {
    if (this.count + rows <= this.rows.length) return;
    const length = 2 * (this.count + rows);
    const [before, codesBefore] = [this.rows, this.codes];
    (this.rows = new Int32Array(length)).set(before);
    (this.codes = new Int32Array(length)).set(codesBefore);
  }

  add(row: number, code: number): void {
    this.rows[this.count] = row;
    this.codes[this.count++] = code;
  }
}
