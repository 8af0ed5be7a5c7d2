import type { ICellData, Nullable } from "@univerjs/core";
import type { Cell } from "../../evidence/grid";

/** Cells by row and column, as the grid keeps them; layers lie over one another, the first has precedence. */
export type CellLayer = Readonly<Record<number, Readonly<Record<number, Nullable<ICellData>>>>>;

/** Raw values of an area: dates as serials, blanks null, spilled cells from the calculation's own layer. */
export function areaValues(
  layers: readonly CellLayer[],
  top: number,
  left: number,
  bottom: number,
  right: number
): Cell[][] {
  const rows: Cell[][] = [];
  for (let row = top; row <= bottom; row++) {
    const lines = layers.map((layer) => layer[row]);
    const cells = new Array<Cell>(right - left + 1).fill(null);
    for (let column = left; column <= right; column++) {
      for (const line of lines) {
        const cell = line?.[column];
        if (!cell) continue;
        const value = cellValue(cell);
        if (value === null) continue;
        cells[column - left] = value;
        break;
      }
    }
    rows.push(cells);
  }
  return rows;
}

const booleanCell = 3;

/** The raw value of one cell. Rich text counts as its plain text. */
export function cellValue({ v, t, p }: ICellData): Cell {
  if (v === null || v === undefined) {
    const text = p?.body?.dataStream?.replace(/\r\n$/, "");
    return text ? text : null;
  }
  return t === booleanCell ? v === true || v === 1 || v === "1" || v === "TRUE" : v;
}
