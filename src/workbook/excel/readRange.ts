import type { CellRange, RangeAddress } from "../../evidence/address";
import type { Cell, Grid } from "../../evidence/grid";
import { words } from "../../words/say";
import { sharedTexts } from "../sharedTexts";
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
  }).catch((error: unknown) => {
    if (errorCode(error) !== "ItemNotFound") throw error;
    throw new WorkbookError(words("workbook.excel.sheetGone", { sheet: address.sheet }));
  });
}

async function readBlocks(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { top, left, bottom, right }: CellRange,
  { progress, signal, rows: handOver }: ReadOptions
): Promise<Grid> {
  const all = bottom - top + 1;
  const width = right - left + 1;
  const grid: Cell[][] = [];
  const shared = sharedTexts();
  const cellOf = (value: unknown, column: number): Cell => {
    const cell = plainCell(value);
    return typeof cell === "string" ? shared(cell, column) : cell;
  };
  let done = 0;
  let rowsAtOnce = Math.max(1, Math.floor(cellsAtOnce / width));
  while (done < all) {
    signal?.throwIfAborted();
    const rows = Math.min(rowsAtOnce, all - done);
    const block = sheet.getRangeByIndexes(top + done, left, rows, width).load("values");
    try {
      // One exchange per block is the point: it bounds the answer and lets the user cancel.
      // eslint-disable-next-line office-addins/no-context-sync-in-loop
      await orAborted(context.sync(), signal);
    } catch (error) {
      if (!tooLarge.includes(errorCode(error) ?? "") || rows === 1) throw error;
      rowsAtOnce = Math.ceil(rows / 2);
      continue;
    }
    const values = block.values as unknown[][] | null;
    // Where a range has too many cells, Excel gives null instead of an error, or an error.
    if (!values) {
      if (rows === 1) throw new WorkbookError(words("workbook.excel.tooLarge"));
      rowsAtOnce = Math.ceil(rows / 2);
      continue;
    }
    const read = values.map((row) => row.map(cellOf));
    block.untrack();
    if (handOver) handOver(read, done);
    else for (const row of read) grid.push(row);
    done += rows;
    progress?.(done, all);
  }
  signal?.throwIfAborted();
  return grid;
}

const tooLarge = ["ResponsePayloadSizeLimitExceeded", "RangeExceedsLimit"];

/** A cancelled reading ends at once, however long Excel takes with its answer. */
function orAborted(answer: Promise<void>, signal: AbortSignal | undefined): Promise<void> {
  if (!signal) return answer;
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason);
    signal.addEventListener("abort", stop, { once: true });
    answer.then(resolve, reject).finally(() => signal.removeEventListener("abort", stop));
  });
}

/** Excel gives "" for a blank cell and the text of an error for an error. */
function plainCell(value: unknown): Cell {
  if (value === "" || value === null || value === undefined) return null;
  return typeof value === "number" || typeof value === "boolean" ? value : String(value);
}
