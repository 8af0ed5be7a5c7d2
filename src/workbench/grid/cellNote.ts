import { cellsText } from "../../evidence/address";
import { isErrorCell } from "../../evidence/grid";
import { words } from "../../words/say";
import { messageOf } from "./functionMessages";
import { unitOf, valuesIn, type GridBook } from "./gridBook";

/**
 * Tells the sentence behind the error in the selected cell, null for any other cell. Returns the way to
 * stop listening.
 */
export function watchCellNote(book: GridBook, listener: (note: string | null) => void): () => void {
  const { api } = book.grid;
  const tell = () => listener(noteOf(book));
  const selected = api.addEvent(api.Event.SelectionChanged, tell);
  const switched = api.addEvent(api.Event.ActiveSheetChanged, tell);
  const calculated = api.getFormula().calculationResultApplied(tell);
  return () => [selected, switched, calculated].forEach((each) => each.dispose());
}

function noteOf(book: GridBook): string | null {
  const range = book.grid.api.getWorkbook(book.unitId)?.getActiveRange();
  const sheet = range && unitOf(book).getSheetBySheetId(range.getSheetId());
  if (!range || !sheet) return null;
  const [row, column] = [range.getRow(), range.getColumn()];
  const cell = { top: row, left: column, bottom: row, right: column };
  const value = valuesIn(book, sheet, cell)[0]?.[0] ?? null;
  const message = isErrorCell(value)
    ? messageOf({ sheetId: sheet.getSheetId(), row, column })
    : null;
  return message && words("workbench.cellError", { cell: cellsText(cell), message });
}
