import { readXlsx, type Sheet, type Workbook } from "hucre";
import type { Cell } from "../../evidence/grid";
import { WorkbookError } from "../workbook";
import type { MessageId } from "../../words/say";
import { readSettings } from "./customProperties";
import { plainSheet, type FileBook, type FileSheet } from "./fileBook";
import { sheetDetails } from "./openDetails";
import { openNames, ownName } from "./openNames";
import { isMarked } from "./ownMark";
import { openCharts } from "./openCharts";
import { openDataBars, openPrint, openTables } from "./openParts";
import { refuse } from "./refuse";
import { otherSheets, sheetParts } from "./sheetParts";
import { readZip, ZipSizeError, type ZipPackage } from "./zipPackage";

/**
 * Opens the bytes of an .xlsx file whose archive has been guarded. Dates stay serials, counted from 1900
 * even where the file counts from 1904.
 */
export async function openXlsxBook(
  bytes: Uint8Array,
  file: string,
  looks: boolean
): Promise<FileBook> {
  try {
    const parts = readZip(bytes)!;
    const others = await otherSheets(parts);
    const sheets = ({ name }: { name: string }) => !others.has(name);
    const book = await readXlsx(bytes, { readStyles: looks, sheets });
    return await bookOf(bytes, book, parts, others, file);
  } catch (error) {
    if (error instanceof WorkbookError) throw error;
    return refuse(reasonOf(error), { file });
  }
}

async function bookOf(
  bytes: Uint8Array,
  book: Workbook,
  parts: ZipPackage,
  others: ReadonlyMap<string, number>,
  file: string
): Promise<FileBook> {
  if (book.sheets.length === 0) return refuse("workbook.noSheet", { file });
  const dateOffset = book.dateSystem === "1904" ? 1462 : 0;
  const names = openNames(book);
  const paths = await sheetParts(parts);
  const sheets = await Promise.all(
    book.sheets.map(async (sheet) => {
      const path = paths.get(sheet.name) ?? "";
      const local = names.local(sheet.name);
      const own = local.some(({ name }) => name === ownName) || (await isMarked(parts, path));
      const opened = openSheet(sheet, local, own, dateOffset);
      return own ? { ...opened, charts: await openCharts(parts, path) } : opened;
    })
  );
  // They hold no cells, but must be in the book to be kept in the file.
  for (const [name, index] of others)
    sheets.splice(index, 0, { ...plainSheet(name, []), visible: false });
  return {
    sheets,
    names: names.global,
    settings: await readSettings(parts),
    origin: {
      bytes,
      opened: new Map(sheets.map((sheet) => [sheet, sheet.name])),
      dateOffset,
    },
  };
}

/** The library stops at the size that the archive states for a part, as our own reading does. */
function reasonOf(error: unknown): MessageId {
  const message = error instanceof Error ? error.message : "";
  if (error instanceof ZipSizeError || /Decompressed size exceeds/.test(message))
    return "workbook.archiveLies";
  return /over the \d+ limit/.test(message) ? "workbook.sheetTooSparse" : "workbook.damaged";
}

function openSheet(
  sheet: Sheet,
  names: FileSheet["names"],
  own: boolean,
  dateOffset: number
): FileSheet {
  const grid = openGrid(sheet, dateOffset);
  return {
    name: sheet.name,
    visible: !sheet.hidden && !sheet.veryHidden,
    own,
    grid,
    details: sheetDetails(sheet, grid),
    columnWidths: (sheet.columns ?? []).map(({ width }) => width ?? null),
    rowHeights: Object.fromEntries(
      [...(sheet.rowDefs ?? [])].flatMap(([row, { height }]) => (height ? [[row, height]] : []))
    ),
    tables: openTables(sheet),
    dataBars: own ? openDataBars(sheet) : [],
    charts: [],
    names: names.filter(({ name }) => name !== ownName),
    freeze: sheet.freezePane
      ? { rows: sheet.freezePane.rows ?? 0, columns: sheet.freezePane.columns ?? 0 }
      : null,
    gridlines: sheet.view?.showGridLines !== false,
    print: openPrint(sheet),
    rest: { ...sheet, rows: [] } satisfies Sheet,
  };
}

/** Values as raw cells, without the blank rows and cells behind the last value. */
function openGrid(sheet: Sheet, dateOffset: number): Cell[][] {
  const grid = sheet.rows.map((line) => {
    let last = line.length;
    while (last > 0 && isBlank(line[last - 1])) last -= 1;
    return line.slice(0, last).map((value) => cellOf(value, dateOffset));
  });
  while (grid.length > 0 && grid.at(-1)!.length === 0) grid.pop();
  return grid;
}

function isBlank(value: unknown): boolean {
  return value === null || value === undefined || value === "";
}

function cellOf(value: unknown, dateOffset: number): Cell {
  if (isBlank(value)) return null;
  if (value instanceof Date) return serialOf(value, dateOffset);
  return value as Cell;
}

const dayMs = 86_400_000;

/** Back to the serial the file holds. Excel counts a 29 February 1900 that never was: serial 60. */
function serialOf(date: Date, dateOffset: number): Cell {
  const days = (date.getTime() - Date.UTC(1899, 11, 31)) / dayMs;
  if (Number.isNaN(days)) return "#NUM!";
  if (dateOffset > 0) return (date.getTime() - Date.UTC(1904, 0, 1)) / dayMs + dateOffset;
  return tidy(days >= 60 ? days + 1 : days);
}

/** The reader rounds to milliseconds; whole days, hours and minutes come back exactly this way. */
function tidy(serial: number): number {
  return Math.round(serial * 1e9) / 1e9;
}
