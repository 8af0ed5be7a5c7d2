import "../../words/workbookFile";
import { parseAddress, type CellRange, type RangeAddress } from "../../evidence/address";
import type { Cell, Grid } from "../../evidence/grid";
import { words } from "../../words/say";
import { heldKey, heldName } from "../heldName";
import {
  WorkbookError,
  type HeldRange,
  type ReadOptions,
  type SheetSource,
  type Workbook,
} from "../workbook";
import { absoluteReference } from "./absoluteReference";
import { sheetFromSpec, type FileBook, type FileSheet } from "./fileBook";
import { guardBook } from "./guardBook";
import { holdsFormulas } from "./holdsFormulas";

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
    sources: async () => {
      const held = heldIn(book);
      return book.sheets.filter(({ visible }) => visible).map((sheet) => sourceOf(sheet, held));
    },
    read: (address, options) => readRange(book, address, options),
    hasFormulas: async (address) => holdsFormulas(sheetNamed(book, address.sheet), address),
    selection: async () => null,
    select: async ({ sheet: name }) => {
      const sheet = sheetNamed(book, name);
      if (!sheet.visible) throw new WorkbookError(words("workbook.hiddenSheet", { sheet: name }));
    },
    write: async (specs) => {
      const sheets = withOwnSheets(book.sheets, specs.map(sheetFromSpec));
      const next = { ...book, sheets };
      guardBook(next);
      book = next;
    },
    ownSheets: async () => book.sheets.filter(({ own }) => own).map(({ name }) => name),
    onChange: () => () => undefined,
    onSheets: () => () => undefined,
    hold: async (ranges) => {
      const others = book.names.filter(({ name }) => heldKey(name) === null);
      const held = ranges.map(({ key, address }) => ({
        name: heldName(key),
        refersTo: absoluteReference(address.sheet, address),
      }));
      book = { ...book, names: [...others, ...held] };
    },
    setting: async (key) => copied(Object.hasOwn(book.settings, key) ? book.settings[key] : null),
    keepSetting: async (key, value) => {
      book = { ...book, settings: { ...book.settings, [key]: copied(value) } };
    },
  };
}

/** Settings are JSON wherever they are kept: nobody shares an object with the workbook. */
function copied(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value ?? null));
}

function heldIn({ names }: FileBook): readonly HeldRange[] {
  return names.flatMap(({ name, refersTo }) => {
    const key = heldKey(name);
    const address = parseAddress(refersTo);
    return key !== null && address ? { key, address } : [];
  });
}

function sourceOf(
  { name: sheet, grid, tables }: FileSheet,
  held: readonly HeldRange[]
): SheetSource {
  const used = usedArea(grid);
  return {
    sheet,
    used: used && { sheet, ...used },
    tables: tables.map(({ name, range }) => ({ name, address: { sheet, ...range } })),
    held: held.filter(({ address }) => address.sheet === sheet),
  };
}

/** The smallest range that holds every value, as Excel's used range; null where there is none. */
function usedArea(grid: Grid): CellRange | null {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  grid.forEach((line, row) => {
    const first = line.findIndex(isFilled);
    if (first < 0) return;
    top = Math.min(top, row);
    bottom = row;
    left = Math.min(left, first);
    right = Math.max(right, line.findLastIndex(isFilled));
  });
  return bottom < 0 ? null : { top, left, bottom, right };
}

function isFilled(cell: Cell): boolean {
  return cell !== null && cell !== "";
}

function sheetNamed(book: FileBook, name: string): FileSheet {
  const found = book.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  if (!found) throw new WorkbookError(words("workbook.noSuchSheet", { sheet: name }));
  return found;
}

const blockRows = 20_000;

/** What lies beyond the last cell in use is not there. */
async function readRange(
  book: FileBook,
  { sheet, top, left, bottom, right }: RangeAddress,
  { progress, signal, rows }: ReadOptions = {}
): Promise<Grid> {
  signal?.throwIfAborted();
  const { grid } = sheetNamed(book, sheet);
  const used = usedArea(grid);
  const read: (readonly Cell[])[] = [];
  if (!used || left > used.right) return read;
  const end = Math.min(bottom, used.bottom) + 1;
  for (let from = top; from < end; from += blockRows) {
    const to = Math.min(end, from + blockRows);
    const block = grid.slice(from, to).map((line) => cellsIn(line, left, right));
    if (rows) rows(block, from - top);
    else for (const row of block) read.push(row);
    progress?.(to - top, end - top);
    // Whoever wants to stop it gets a turn.
    if (to < end) await new Promise((resume) => setTimeout(resume));
    signal?.throwIfAborted();
  }
  return read;
}

/** A text of nothing is a blank. */
function cellsIn(line: readonly Cell[], left: number, right: number): readonly Cell[] {
  const cells = left === 0 && line.length <= right + 1 ? line : line.slice(left, right + 1);
  return cells.includes("") ? cells.map((cell) => (cell === "" ? null : cell)) : cells;
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
