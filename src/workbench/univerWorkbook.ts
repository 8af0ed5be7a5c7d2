import type { RangeAddress } from "../evidence/address";
import type { Cell, Grid } from "../evidence/grid";
import { words } from "../words/say";
import {
  WorkbookError,
  type ReadOptions,
  type SheetSource,
  type Workbook,
} from "../workbook/workbook";
import { gridRange, tablesOf } from "./grid/decorate";
import { hasFormulas } from "./grid/hasFormulas";
import { sheetNamed, sheetsOf, usedArea, valuesIn, type GridBook } from "./grid/gridBook";
import { heldRanges, holdRanges } from "./grid/heldRanges";
import { isOwn } from "./grid/ownSheet";
import { addressOfChange, watchSheetList, watchSheets } from "./grid/watchChanges";
import { writeSheets } from "./grid/writeSheets";

const blockRows = 20_000;

/** The Workbook port over the workbook open in the grid. */
export function createUniverWorkbook(book: GridBook): Workbook {
  let writing = false;
  return {
    sources: async () =>
      sheetsOf(book)
        .filter((sheet) => !sheet.isSheetHidden())
        .map((sheet) => sourceOf(book, sheet)),
    read: (address, options) => readRange(book, address, options),
    hasFormulas: async (address) => hasFormulas(book, sheetFor(book, address), address),
    selection: async () => selectionOf(book),
    select: async (address) => select(book, address),
    async write(specs) {
      writing = true;
      try {
        await writeSheets(book, specs);
      } finally {
        writing = false;
      }
    },
    ownSheets: async () =>
      sheetsOf(book)
        .filter(isOwn)
        .map((sheet) => sheet.getName()),
    onChange: (listener) =>
      watchSheets(
        book.grid,
        () => book.unitId,
        (change) => {
          const address = writing ? null : addressOfChange(book, change);
          if (address) listener(address);
        }
      ),
    onSheets: (listener) =>
      watchSheetList(
        book.grid,
        () => book.unitId,
        () => void (writing || listener())
      ),
    hold: async (ranges) => holdRanges(book, ranges),
    setting: async (key) => copied(book.settings.get(key)),
    keepSetting: async (key, value) => void book.settings.set(key, copied(value)),
  };
}

/** Settings are JSON wherever they are kept: nobody shares an object with the workbook. */
function copied(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value ?? null));
}

function sourceOf(book: GridBook, worksheet: ReturnType<typeof sheetsOf>[number]): SheetSource {
  const sheet = worksheet.getName();
  const used = usedArea(book, worksheet);
  return {
    sheet,
    used: used && { sheet, ...used },
    tables: tablesOf(book, worksheet.getSheetId()).map(({ name, range }) => ({
      name,
      address: {
        sheet,
        top: range.startRow,
        left: range.startColumn,
        bottom: range.endRow,
        right: range.endColumn,
      },
    })),
    held: heldRanges(book).filter(({ address }) => address.sheet === sheet),
  };
}

async function readRange(
  book: GridBook,
  address: RangeAddress,
  { progress, signal, rows }: ReadOptions = {}
): Promise<Grid> {
  const sheet = sheetFor(book, address);
  const grid: Cell[][] = [];
  const used = usedArea(book, sheet);
  if (!used || address.left > used.right) return grid;
  const last = Math.min(address.bottom, used.bottom);
  const right = Math.min(address.right, used.right);
  for (let top = address.top; top <= last; top += blockRows) {
    signal?.throwIfAborted();
    const bottom = Math.min(last, top + blockRows - 1);
    const block = valuesIn(book, sheet, { top, left: address.left, bottom, right }).map((row) =>
      row.map((cell) => (cell === "" ? null : cell))
    );
    if (rows) rows(block, top - address.top);
    else for (const row of block) grid.push(row);
    progress?.(bottom - address.top + 1, last - address.top + 1);
    if (bottom < last) await new Promise((resume) => setTimeout(resume));
  }
  signal?.throwIfAborted();
  return grid;
}

function selectionOf({ grid, unitId }: GridBook): RangeAddress | null {
  const range = grid.api.getWorkbook(unitId)?.getActiveRange();
  if (!range) return null;
  const { startRow, startColumn, endRow, endColumn } = range.getRange();
  return {
    sheet: range.getSheetName(),
    top: startRow,
    left: startColumn,
    bottom: endRow,
    right: endColumn,
  };
}

function select(book: GridBook, address: RangeAddress): void {
  const sheet = sheetFor(book, address);
  if (sheet.isSheetHidden()) {
    throw new WorkbookError(words("workbook.hiddenSheet", { sheet: address.sheet }));
  }
  const focused = document.activeElement;
  const workbook = book.grid.api.getWorkbook(book.unitId)!;
  const inView =
    workbook.getActiveSheet().getSheetId() === sheet.getSheetId() && isInView(workbook, address);
  const target = workbook.setActiveSheet(sheet.getSheetId());
  target.getRange(gridRange(address)).activate();
  if (!inView) target.scrollToCell(Math.max(0, address.top - 3), Math.max(0, address.left - 2));
  if (focused instanceof HTMLElement && focused !== document.activeElement) focused.focus();
}

type GridWorkbook = NonNullable<ReturnType<GridBook["grid"]["api"]["getWorkbook"]>>;

function isInView(workbook: GridWorkbook, { top, left }: RangeAddress): boolean {
  const view = workbook.getActiveSheet().getVisibleRange();
  if (!view) return false;
  return (
    top >= view.startRow && top < view.endRow && left >= view.startColumn && left < view.endColumn
  );
}

function sheetFor(book: GridBook, { sheet: name }: RangeAddress) {
  const sheet = sheetNamed(book, name);
  if (!sheet) throw new WorkbookError(words("workbook.noSuchSheet", { sheet: name }));
  return sheet;
}
