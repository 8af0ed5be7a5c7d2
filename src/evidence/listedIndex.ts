/** Rows of services that a designation lists, noted while rows are folded. */
export class ListedIndex {
  count = 0;
  /** Rows of the grid, ascending. */
  rows = new Int32Array(0);
  /** The code of the service of each. */
  codes = new Int32Array(0);

  /** `names` are the services' texts by code. */
  constructor(readonly names: readonly string[]) {}

  add(row: number, code: number): void {
    if (this.count === this.rows.length) this.grow();
    this.rows[this.count] = row;
    this.codes[this.count++] = code;
  }

  private grow(): void {
    const { rows, codes } = this;
    const length = Math.max(1024, 2 * rows.length);
    (this.rows = new Int32Array(length)).set(rows);
    (this.codes = new Int32Array(length)).set(codes);
  }
}
