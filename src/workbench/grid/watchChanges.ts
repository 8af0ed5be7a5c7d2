import { CommandType, ICommandService, type ICommandInfo } from "@univerjs/core";
import {
  InsertSheetMutation,
  RemoveSheetMutation,
  SetWorksheetNameMutation,
  SetWorksheetOrderMutation,
} from "@univerjs/preset-sheets-core";
import type { CellRange } from "../../evidence/address";
import type { CellChange } from "../../workbook/workbook";
import { unitOf, type GridBook } from "./gridBook";
import type { StartedGrid } from "./startUniver";

/** A change of the sheets; null cells stand for the whole sheet. */
interface SheetChange {
  readonly unitId: string;
  readonly sheetId: string;
  readonly cells: CellRange | null;
}

/**
 * Tells of everything that changes what the workbook holds, by whomever. Results of formulas don't count:
 * the grid calculates them again each time a file is opened.
 */
export function watchSheets(
  { univer }: StartedGrid,
  unitId: () => string | null,
  listener: (change: SheetChange) => void
): () => void {
  const commands = univer.__getInjector().get(ICommandService);
  const watching = commands.onCommandExecuted((command, options) => {
    if (command.type !== CommandType.MUTATION || options?.fromFormula) return;
    const change = changeOf(command);
    if (change && change.unitId === unitId()) listener(change);
  });
  return () => watching.dispose();
}

/** Tells that sheets were added, renamed, moved or removed. */
export function watchSheetList(
  { univer }: StartedGrid,
  unitId: () => string | null,
  listener: () => void
): () => void {
  const commands = univer.__getInjector().get(ICommandService);
  const watching = commands.onCommandExecuted(({ id, params }) => {
    if (ofSheetList.has(id) && (params as { unitId?: string }).unitId === unitId()) listener();
  });
  return () => watching.dispose();
}

const ofSheetList: ReadonlySet<string> = new Set([
  InsertSheetMutation.id,
  RemoveSheetMutation.id,
  SetWorksheetNameMutation.id,
  SetWorksheetOrderMutation.id,
]);

/** What the grid does by itself, and what it only computes with. */
const silent =
  /^formula\.|auto-height|\.mutation\.(register|set)-?.*(formula|calculation)|row-is-auto/;

function changeOf({ id, params }: ICommandInfo): SheetChange | null {
  const { unitId, subUnitId, cellValue, sheet } = (params ?? {}) as {
    unitId?: string;
    subUnitId?: string;
    cellValue?: Record<number, Record<number, unknown>>;
    sheet?: { id?: string };
  };
  const sheetId = subUnitId ?? sheet?.id;
  if (unitId === undefined || sheetId === undefined || silent.test(id)) return null;
  return { unitId, sheetId, cells: cellValue ? extent(cellValue) : null };
}

function extent(cells: Record<number, Record<number, unknown>>): CellRange | null {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (const row in cells) {
    for (const column in cells[row]) {
      top = Math.min(top, Number(row));
      bottom = Math.max(bottom, Number(row));
      left = Math.min(left, Number(column));
      right = Math.max(right, Number(column));
    }
  }
  return bottom < 0 ? null : { top, left, bottom, right };
}

/** The cells of a change with the name of their sheet; null when the sheet is gone. */
export function addressOfChange(
  book: GridBook,
  { sheetId, cells }: SheetChange
): CellChange | null {
  const sheet = unitOf(book).getSheetBySheetId(sheetId);
  if (!sheet) return null;
  const whole = {
    top: 0,
    left: 0,
    bottom: sheet.getRowCount() - 1,
    right: sheet.getColumnCount() - 1,
  };
  return { sheet: sheet.getName(), ...(cells ?? { ...whole, moved: true }) };
}
