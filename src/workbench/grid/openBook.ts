import { IUndoRedoService, LocaleType, type IWorkbookData } from "@univerjs/core";
import { plainSheet, type FileBook, type FileSheet } from "../../workbook/file/fileBook";
import { heldKey } from "../../workbook/heldName";
import { decorate } from "./decorate";
import { namespace } from "./functionInfo";
import { forgetMessages } from "./functionMessages";
import type { GridBook } from "./gridBook";
import { addHeldName } from "./heldRanges";
import type { StartedGrid } from "./startUniver";
import { worksheetFromFile } from "./worksheetFromFile";

let opened = 0;

/** Shows a book in the grid in place of the one before. */
export async function openBook(grid: StartedGrid, file: FileBook, name: string): Promise<GridBook> {
  const unitId = `book-${++opened}`;
  const sheets = file.sheets.map((sheet, i) => [`${unitId}-${i + 1}`, sheet] as const);
  const before = grid.api.getActiveWorkbook();
  forgetMessages();
  grid.api.createWorkbook({
    id: unitId,
    name,
    locale: LocaleType.EN_US,
    styles: {},
    sheetOrder: sheets.map(([id]) => id),
    sheets: Object.fromEntries(sheets.map(([id, sheet]) => [id, worksheetFromFile(sheet, id)])),
  } as Partial<IWorkbookData>);
  if (before) grid.api.disposeUnit(before.getId());
  const book: GridBook = {
    grid,
    unitId,
    file,
    sheets: new Map(sheets),
    settings: new Map(Object.entries(file.settings)),
    touched: new Set(),
  };
  for (const { name: defined, refersTo } of file.names) {
    if (heldKey(defined) !== null) addHeldName(book, defined, refersTo);
    else grid.api.getWorkbook(unitId)?.insertDefinedName(defined, refersTo);
  }
  for (const [id, sheet] of sheets) await decorate(book, id, sheet);
  const first = sheets.find(([, sheet]) => sheet.visible && calculates(sheet));
  if (first) grid.api.getWorkbook(unitId)?.setActiveSheet(first[0]);
  grid.univer.__getInjector().get(IUndoRedoService).clearUndoRedo(unitId);
  book.touched.clear();
  return book;
}

/** Whether there are answers on it: that is the sheet to look at first. */
function calculates({ details }: FileSheet): boolean {
  return details.some(({ formula }) => formula?.text.includes(`${namespace}.`));
}

/** A book of one empty sheet. */
export function emptyBook(): FileBook {
  return { sheets: [plainSheet("Sheet1", [])], names: [], settings: {} };
}
