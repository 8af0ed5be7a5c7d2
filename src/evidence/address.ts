/** 0-based, both ends included. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface RangeAddress extends CellRange {
  readonly sheet: string;
}

/** "A" for 0, "AA" for 26. */
export function columnName(column: number): string {
  let name = "";
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  }
  return name;
}

/** "A1:N18413", or "B2" for a single cell. */
export function cellsText({ top, left, bottom, right }: CellRange): string {
  const first = `${columnName(left)}${top + 1}`;
  return top === bottom && left === right ? first : `${first}:${columnName(right)}${bottom + 1}`;
}

/** A sheet name as a formula needs it: quoted unless it is plain; an inner apostrophe is doubled. */
export function quotedSheet(sheet: string): string {
  const plain =
    /^[A-Za-z_][A-Za-z0-9_.]*$/.test(sheet) &&
    !/^[A-Za-z]{1,3}\d+$/.test(sheet) &&
    !/^[Rr]?\d*[Cc]?\d*$/.test(sheet);
  return plain ? sheet : `'${sheet.replace(/'/g, "''")}'`;
}

/** "'Azure usage'!A1:N18413", as a formula needs it. */
export function addressText({ sheet, ...cells }: RangeAddress): string {
  return `${quotedSheet(sheet)}!${cellsText(cells)}`;
}

/** Reads "'Azure usage'!$A$1:$N$18413" or "Sheet1!B2"; null when it is not an address. */
export function parseAddress(text: string): RangeAddress | null {
  const match =
    /^(?:'((?:[^']|'')+)'|([^'!]+))!\$?([A-Za-z]{1,3})\$?(\d+)(?::\$?([A-Za-z]{1,3})\$?(\d+))?$/.exec(
      text.trim()
    );
  if (!match) return null;
  const [, quoted, plain, left, top, right, bottom] = match;
  const sheet = quoted !== undefined ? quoted.replace(/''/g, "'") : plain!;
  const a = { column: columnIndex(left!), row: Number(top) - 1 };
  const b = right !== undefined ? { column: columnIndex(right), row: Number(bottom) - 1 } : a;
  return {
    sheet,
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  };
}

function columnIndex(name: string): number {
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}
