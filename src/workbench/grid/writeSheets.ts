import { BooleanNumber, generateRandomId } from "@univerjs/core";
import type { SheetSpec } from "../../report/sheet";
import { words } from "../../words/say";
import { sheetFromSpec, type FileSheet } from "../../workbook/file/fileBook";
import { WorkbookError } from "../../workbook/workbook";
import { decorate, gridRange, undecorate } from "./decorate";
import { sheetNamed, sheetsOf, type GridBook } from "./gridBook";
import { oneUndoStep } from "./oneUndoStep";
import { isOwn, ownMark } from "./ownSheet";
import { cellsFromFile, layoutFromFile } from "./worksheetFromFile";

/**
 * Writes all sheets or none, as one undo step. One that was written before is filled again in place, so
 * that formulas elsewhere keep pointing at it.
 * @throws WorkbookError when a sheet of that name is the user's own, or two are to have one name
 */
export async function writeSheets(book: GridBook, specs: readonly SheetSpec[]): Promise<void> {
  const foreign = specs
    .map(({ name }) => sheetNamed(book, name))
    .find((sheet) => sheet && !isOwn(sheet));
  if (foreign) throw new WorkbookError(words("workbook.notOurs", { sheet: foreign.getName() }));
  const lower = specs.map(({ name }) => name.toLowerCase());
  const twice = specs.find(({ name }, i) => lower.indexOf(name.toLowerCase()) < i);
  if (twice) throw new WorkbookError(words("workbook.sameSheetName", { sheet: twice.name }));
  const workbook = book.grid.api.getWorkbook(book.unitId)!;
  const shown = workbook.getActiveSheet().getSheetId();
  const before = new Map(book.sheets);
  try {
    await oneUndoStep(book, async () => {
      for (const spec of specs) await writeSheet(book, sheetFromSpec(spec));
    });
  } catch (error) {
    book.sheets.clear();
    before.forEach((sheet, id) => book.sheets.set(id, sheet));
    if (error instanceof WorkbookError) throw error;
    throw new WorkbookError(words("workbench.notWritten"), { cause: error });
  } finally {
    workbook.setActiveSheet(shown);
  }
}

async function writeSheet(book: GridBook, sheet: FileSheet): Promise<void> {
  const there = sheetNamed(book, sheet.name);
  const id = there?.getSheetId() ?? `${book.unitId}-${generateRandomId(6)}`;
  if (there) await emptySheet(book, id, sheet);
  else addSheet(book, id, sheet);
  const target = book.grid.api.getWorkbook(book.unitId)!.getSheetBySheetId(id)!;
  const cells = cellsFromFile(sheet);
  if (Object.keys(cells).length > 0) {
    const { rowCount = 1, columnCount = 1 } = layoutFromFile(sheet);
    target.getRange(0, 0, rowCount, columnCount).setValues(cells);
  }
  await decorate(book, id, sheet);
  book.sheets.set(id, sheet);
  book.touched.delete(id);
}

function addSheet(book: GridBook, id: string, sheet: FileSheet): void {
  book.grid.api.getWorkbook(book.unitId)!.insertSheet(sheet.name, {
    index: sheetsOf(book).length,
    sheet: { ...layoutFromFile(sheet), id, custom: ownMark(id) },
  });
}

/** Takes everything off a sheet and lays it out anew. */
async function emptySheet(book: GridBook, id: string, sheet: FileSheet): Promise<void> {
  await undecorate(book, id);
  const target = book.grid.api.getWorkbook(book.unitId)!.getSheetBySheetId(id)!;
  const inner = target.getSheet();
  const {
    rowCount = 1,
    columnCount = 1,
    columnData = {},
    rowData = {},
    freeze,
    showGridlines,
  } = layoutFromFile(sheet);
  if (inner.getRowCount() < rowCount)
    target.insertRowsAfter(inner.getRowCount() - 1, rowCount - inner.getRowCount());
  if (inner.getColumnCount() < columnCount) {
    target.insertColumnsAfter(inner.getColumnCount() - 1, columnCount - inner.getColumnCount());
  }
  const all = gridRange({
    top: 0,
    left: 0,
    bottom: inner.getRowCount() - 1,
    right: inner.getColumnCount() - 1,
  });
  target.getRange(all).clear();
  for (let column = 0; column < columnCount; column++) {
    const width = columnData[column]?.w ?? inner.getConfig().defaultColumnWidth;
    if (width !== inner.getColumnWidth(column)) target.setColumnWidth(column, width);
  }
  for (let row = 0; row < rowCount; row++) {
    const height = rowData[row]?.h ?? inner.getConfig().defaultRowHeight;
    if (height !== inner.getRowHeight(row)) target.setRowHeightsForced(row, 1, height);
  }
  if (freeze) target.setFreeze(freeze);
  else target.cancelFreeze();
  target.setHiddenGridlines(showGridlines === BooleanNumber.FALSE);
}
