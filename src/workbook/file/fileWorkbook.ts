import type { RangeAddress } from "../../evidence/address";
import type { Grid } from "../../evidence/grid";
import { words } from "../../words/say";
import { WorkbookError, type SheetSource, type Workbook } from "../workbook";
import { sheetFromSpec, type FileBook, type FileSheet } from "./fileBook";
import { guardBook } from "./guardBook";

/** A workbook in memory, held by the plain model of a file. */
export interface FileWorkbook extends Workbook {
  /** The book as it stands, to be written with `writeBook`. */
  book(): FileBook;
}

/** The Workbook port over an opened file. Nobody types into a file, so there is no selection and nothing changes. */
export function createFileWorkbook(opened: FileBook): FileWorkbook {
  let book = opened;
  return {
    book: () => book,
    sources: async () => book.sheets.filter(({ visible }) => visible).map(sourceOf),
    read: async (address, options) => {
      const grid = cellsIn(book, address);
      options?.signal?.throwIfAborted();
      options?.progress?.(grid.length, grid.length);
      return grid;
    },
    selection: async () => null,
    select: async (address) => void sheetNamed(book, address.sheet),
    write: async (specs) => {
      const sheets = withOwnSheets(book.sheets, specs.map(sheetFromSpec));
      const next = { ...book, sheets };
      guardBook(next);
      book = next;
    },
    ownSheets: async () => book.sheets.filter(({ own }) => own).map(({ name }) => name),
    onChange: () => () => undefined,
    setting: async (key) => book.settings[key] ?? null,
    keepSetting: async (key, value) => {
      book = { ...book, settings: { ...book.settings, [key]: value } };
    },
  };
}

function sourceOf({ name: sheet, grid, tables }: FileSheet): SheetSource {
  const columns = grid.reduce((most, line) => Math.max(most, line.length), 0);
  return {
    sheet,
    used: grid.length === 0 || columns === 0 ? null : { sheet, ...usedArea(grid, columns) },
    tables: tables.map(({ name, range }) => ({ name, address: { sheet, ...range } })),
  };
}

/** From the first row and column that hold anything, as Excel's used range. */
function usedArea(grid: Grid, columns: number) {
  const top = Math.max(
    0,
    grid.findIndex((line) => line.some((cell) => cell !== null))
  );
  let left = columns - 1;
  for (const line of grid) {
    const first = line.findIndex((cell) => cell !== null);
    if (first >= 0 && first < left) left = first;
  }
  return { top, left, bottom: grid.length - 1, right: columns - 1 };
}

function sheetNamed(book: FileBook, name: string): FileSheet {
  const found = book.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  if (!found) throw new WorkbookError(words("workbook.noSuchSheet", { sheet: name }));
  return found;
}

function cellsIn(book: FileBook, { sheet, top, left, bottom, right }: RangeAddress): Grid {
  return sheetNamed(book, sheet)
    .grid.slice(top, bottom + 1)
    .map((line) => (left === 0 && line.length <= right + 1 ? line : line.slice(left, right + 1)));
}

/**
 * Each written sheet in the place of our own sheet of that name, or at the end; everything else as it
 * was: a copy of ours that the user keeps under another name is the user's.
 */
function withOwnSheets(
  present: readonly FileSheet[],
  written: readonly FileSheet[]
): readonly FileSheet[] {
  const named = (sheets: readonly FileSheet[], name: string) =>
    sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  const taken = present.find((sheet) => !sheet.own && named(written, sheet.name));
  if (taken) throw new WorkbookError(words("workbook.notOurs", { sheet: taken.name }));
  return [
    ...present.map((sheet) => named(written, sheet.name) ?? sheet),
    ...written.filter((sheet) => !named(present, sheet.name)),
  ];
}
