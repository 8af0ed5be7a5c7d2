import type { Worksheet } from "@univerjs/core";
import type { CellRange } from "../../evidence/address";
import { layersOf, type GridBook } from "./gridBook";
import type { CellLayer } from "./rangeValues";

/** Rows looked at before the page gets a turn. */
const rowsAtOnce = 50_000;

/** Whether cells of a range are formulas, or lie where formulas spilled to. */
export async function hasFormulas(
  book: GridBook,
  sheet: Worksheet,
  { top, left, bottom, right }: CellRange
): Promise<boolean> {
  const layers = layersOf(book, sheet);
  const spilled = layers.length > 1 ? layers[0]! : null;
  const last = Math.min(bottom, sheet.getRowCount() - 1);
  for (let row = top; row <= last; row++) {
    const inRow = layers.some((layer) =>
      isResult(layer[row] ?? {}, left, right, layer === spilled)
    );
    if (inRow) return true;
    if ((row - top) % rowsAtOnce === rowsAtOnce - 1) await new Promise((next) => setTimeout(next));
  }
  return false;
}

function isResult(line: CellLayer[number], left: number, right: number, spilled: boolean): boolean {
  for (const place in line) {
    const column = Number(place);
    const cell = line[column];
    if (cell && column >= left && column <= right && (spilled || cell.f || cell.si)) return true;
  }
  return false;
}
