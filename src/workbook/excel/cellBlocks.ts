import type { CellSpec } from "../../report/sheet";
import { enteredText } from "./enteredText";

/** Cells to be set at once: null leaves a cell as it is. */
export interface CellBlock {
  readonly top: number;
  readonly left: number;
  readonly contents: readonly (readonly (string | number | boolean | null)[])[];
  /** Null where no cell of the block has a format. */
  readonly numberFormats: readonly (readonly (string | null)[])[] | null;
  /** Characters the two take in a request, roughly. */
  readonly weight: number;
}

/** Rows are cut into blocks of about so many cells. */
const cellsAtOnce = 40_000;

/** Contents and number formats of a sheet as dense blocks of whole rows, from the first used column to the last. */
export function cellBlocks(cells: readonly CellSpec[]): readonly CellBlock[] {
  const rows = new Map<number, CellSpec[]>();
  let left = Infinity;
  let right = -1;
  for (const cell of cells) {
    if (cell.value === undefined && !cell.formula && cell.numberFormat === undefined) continue;
    const row = rows.get(cell.row);
    if (row) row.push(cell);
    else rows.set(cell.row, [cell]);
    left = Math.min(left, cell.column);
    right = Math.max(right, cell.column);
  }
  if (rows.size === 0) return [];
  const used = [...rows.keys()].sort((a, b) => a - b);
  const height = Math.max(1, Math.floor(cellsAtOnce / (right - left + 1)));
  const blocks: CellBlock[] = [];
  for (let at = 0; at < used.length;) {
    const top = used[at]!;
    let next = at;
    while (next < used.length && used[next]! < top + height) next++;
    blocks.push(block(top, used[next - 1]!, left, right, rows));
    at = next;
  }
  return blocks;
}

function block(
  top: number,
  bottom: number,
  left: number,
  right: number,
  rows: ReadonlyMap<number, readonly CellSpec[]>
): CellBlock {
  const blank = <T>() =>
    Array.from({ length: bottom - top + 1 }, () => Array<T | null>(right - left + 1).fill(null));
  const contents = blank<string | number | boolean>();
  const numberFormats = blank<string>();
  let weight = 0;
  let formatted = false;
  for (let row = top; row <= bottom; row++) {
    for (const cell of rows.get(row) ?? []) {
      const content = contentOf(cell);
      contents[row - top]![cell.column - left] = content;
      if (cell.numberFormat !== undefined) {
        numberFormats[row - top]![cell.column - left] = cell.numberFormat;
        formatted = true;
      }
      weight += String(content).length + (cell.numberFormat?.length ?? 0);
    }
  }
  weight += contents.length * (right - left + 1) * 12;
  return { top, left, contents, numberFormats: formatted ? numberFormats : null, weight };
}

function contentOf({ value, formula }: CellSpec): string | number | boolean | null {
  if (formula) return `=${formula.text}`;
  if (value === undefined || value === "") return null;
  return typeof value === "string" ? enteredText(value) : value;
}
