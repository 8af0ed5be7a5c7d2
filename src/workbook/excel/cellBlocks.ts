import type { CellSpec } from "../../report/sheet";
import { enteredText } from "./enteredText";

/** Cells to be set at once: null leaves a cell as it is. */
export interface CellBlock {
  readonly top: number;
  readonly left: number;
  readonly contents: readonly (readonly (string | number | boolean | null)[])[];
  /** Null where no cell of the block has a format. */
  readonly numberFormats: readonly (readonly (string | null)[])[] | null;
  /** Bytes the two take in a request, roughly. */
  readonly weight: number;
}

/** Rows are cut into blocks of about so many cells, and of no more bytes than this unless one row has more. */
const cellsAtOnce = 40_000;
const bytesAtOnce = 1_000_000;
/** What even a blank cell takes. */
const bytesOfBlank = 12;

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
    let bytes = 0;
    while (next < used.length && used[next]! < top + height) {
      bytes += rows.get(used[next]!)!.reduce((sum, cell) => sum + weightOf(cell), 0);
      if (bytes > bytesAtOnce && next > at) break;
      next++;
    }
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
      contents[row - top]![cell.column - left] = contentOf(cell);
      if (cell.numberFormat !== undefined) {
        numberFormats[row - top]![cell.column - left] = cell.numberFormat;
        formatted = true;
      }
      weight += weightOf(cell);
    }
  }
  weight += contents.length * (right - left + 1) * bytesOfBlank;
  return { top, left, contents, numberFormats: formatted ? numberFormats : null, weight };
}

function weightOf(cell: CellSpec): number {
  return bytesOf(String(contentOf(cell))) + (cell.numberFormat?.length ?? 0);
}

/** Bytes of a text in a request: letters beyond ASCII take up to three, quotation marks and the like two. */
function bytesOf(text: string): number {
  // eslint-disable-next-line no-control-regex
  return text.length + 2 * (text.match(/[^\u0000-\u007f]|["\\\n\r\t]/g)?.length ?? 0);
}

function contentOf({ value, formula }: CellSpec): string | number | boolean | null {
  if (formula) return `=${formula.text}`;
  if (value === undefined || value === "") return null;
  return typeof value === "string" ? enteredText(value) : value;
}
