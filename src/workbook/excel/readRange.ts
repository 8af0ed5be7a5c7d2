import type { CellRange, RangeAddress } from "../../evidence/address";
import type { Cell, Grid } from "../../evidence/grid";
import { words } from "../../words/say";
import { WorkbookError, type ReadOptions } from "../workbook";
import { inExcel } from "./inExcel";
import { corners } from "./listSources";
import { errorCode } from "./refusal";

/**
 * Cells asked for at once. Excel on the web answers with at most 5 MB; a usage export takes about 20
 * characters a cell, one of long ids 45.
 */
const cellsAtOnce = 80_000;

/**
 * Reads a range block by block; what lies beyond the cells in use is not asked for.
 * @throws WorkbookError when the sheet is gone; AbortError when the signal says so
 */
export function readRange(address: RangeAddress, options: ReadOptions = {}): Promise<Grid> {
  return inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(address.sheet);
    const used = sheet.getUsedRangeOrNullObject(true).load(corners);
    await context.sync();
    if (sheet.isNullObject) {
      throw new WorkbookError(words("workbook.noSuchSheet", { sheet: address.sheet }));
    }
    if (used.isNullObject) return [];
    const wanted = {
      ...address,
      bottom: Math.min(address.bottom, used.rowIndex + used.rowCount - 1),
      right: Math.min(address.right, used.columnIndex + used.columnCount - 1),
    };
    if (wanted.bottom < wanted.top || wanted.right < wanted.left) return [];
    return readBlocks(context, sheet, wanted, options);
  });
}

async function readBlocks(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { top, left, bottom, right }: CellRange,
  { progress, signal }: ReadOptions
): Promise<Grid> {
  const all = bottom - top + 1;
  const width = right - left + 1;
  const grid: Cell[][] = [];
  let rowsAtOnce = Math.max(1, Math.floor(cellsAtOnce / width));
  while (grid.length < all) {
    signal?.throwIfAborted();
    const rows = Math.min(rowsAtOnce, all - grid.length);
    const block = sheet.getRangeByIndexes(top + grid.length, left, rows, width).load("values");
    try {
      // One exchange per block is the point: it bounds the answer and lets the user cancel.
      // eslint-disable-next-line office-addins/no-context-sync-in-loop
      await context.sync();
    } catch (error) {
      if (errorCode(error) !== "ResponsePayloadSizeLimitExceeded" || rows === 1) throw error;
      rowsAtOnce = Math.ceil(rows / 2);
      continue;
    }
    for (const row of block.values as unknown[][]) grid.push(row.map(cellOf));
    block.untrack();
    progress?.(grid.length, all);
  }
  signal?.throwIfAborted();
  return grid;
}

/** Excel gives "" for a blank cell and the text of an error for an error. */
function cellOf(value: unknown): Cell {
  if (value === "" || value === null || value === undefined) return null;
  return typeof value === "number" || typeof value === "boolean" ? value : String(value);
}
