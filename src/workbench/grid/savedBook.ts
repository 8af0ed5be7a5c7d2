import { BooleanNumber, type Worksheet } from "@univerjs/core";
import type { Cell, Grid } from "../../evidence/grid";
import type { DataBarSpec, TableSpec } from "../../report/sheet";
import { plainSheet, type FileBook, type FileSheet } from "../../workbook/file/fileBook";
import { heldKey } from "../../workbook/heldName";
import { tablesOf } from "./decorate";
import { sheetsOf, usedArea, valuesIn, type GridBook } from "./gridBook";
import { chartsOf } from "./gridCharts";
import { heldNames } from "./heldRanges";
import { isOwn } from "./ownSheet";
import { savedDetails } from "./savedDetails";
import { charactersOfPixels, pixelsOfCharacters, pixelsOfPoints, pointsOfPixels } from "./sizes";

/**
 * The book in the grid as a file holds it. A sheet on which nothing changed is the very one that was
 * opened, so that all a grid can't hold of it is kept.
 */
export function savedBook(book: GridBook): FileBook {
  return {
    ...book.file,
    sheets: sheetsOf(book).map((sheet) => savedSheet(book, sheet)),
    names: [...book.file.names.filter(({ name }) => heldKey(name) === null), ...heldNames(book)],
    settings: Object.fromEntries(book.settings),
  };
}

function savedSheet(book: GridBook, sheet: Worksheet): FileSheet {
  const id = sheet.getSheetId();
  const name = sheet.getName();
  const base = book.sheets.get(id) ?? plainSheet(name, []);
  const untouched = !book.touched.has(id) && book.sheets.has(id) && base.name === name;
  const calculates = base.details.some(({ formula }) => formula);
  if (untouched && !calculates) return base;
  const grid = savedGrid(book, sheet);
  if (untouched && sameValues(grid, base.grid)) return base;
  const own = isOwn(sheet);
  return {
    ...base,
    name,
    own,
    visible: !sheet.isSheetHidden(),
    grid,
    details: savedDetails(book, sheet, grid),
    columnWidths: savedWidths(sheet, base),
    rowHeights: savedHeights(sheet, base),
    tables: savedTables(book, id, grid, base),
    dataBars: own ? savedDataBars(book, id) : base.dataBars,
    charts: own ? chartsOf(book, id) : base.charts,
    freeze: savedFreeze(sheet),
    gridlines: sheet.getConfig().showGridlines !== BooleanNumber.FALSE,
  };
}

function savedGrid(book: GridBook, sheet: Worksheet): Cell[][] {
  const used = usedArea(book, sheet);
  if (!used) return [];
  return valuesIn(book, sheet, { ...used, top: 0, left: 0 }).map((line) => {
    let end = line.length;
    while (end > 0 && (line[end - 1] === null || line[end - 1] === "")) end--;
    return line.slice(0, end);
  });
}

function sameValues(a: Grid, b: Grid): boolean {
  const rows = Math.max(a.length, b.length);
  for (let row = 0; row < rows; row++) {
    const columns = Math.max(a[row]?.length ?? 0, b[row]?.length ?? 0);
    for (let column = 0; column < columns; column++) {
      if ((a[row]?.[column] ?? "") !== (b[row]?.[column] ?? "")) return false;
    }
  }
  return true;
}

function savedWidths(sheet: Worksheet, { columnWidths }: FileSheet): (number | null)[] {
  const set = sheet.getConfig().columnData;
  const last = Math.max(columnWidths.length - 1, ...Object.keys(set).map(Number));
  return Array.from({ length: last + 1 }, (_, column) => {
    const pixels = set[column]?.w;
    if (pixels === undefined) return null;
    const before = columnWidths[column] ?? null;
    const same = before !== null && pixelsOfCharacters(before) === pixels;
    return same ? before : charactersOfPixels(pixels);
  });
}

function savedHeights(sheet: Worksheet, { rowHeights }: FileSheet): Record<number, number> {
  const heights: Record<number, number> = {};
  for (const [key, row] of Object.entries(sheet.getConfig().rowData)) {
    if (row?.h === undefined || row.ia !== BooleanNumber.FALSE) continue;
    const before = rowHeights[Number(key)];
    const same = before !== undefined && pixelsOfPoints(before) === row.h;
    heights[Number(key)] = same ? before : pointsOfPixels(row.h);
  }
  return heights;
}

function savedTables(book: GridBook, sheetId: string, grid: Grid, base: FileSheet): TableSpec[] {
  return tablesOf(book, sheetId).map(({ name, range }) => {
    const { startRow: top, startColumn: left, endRow: bottom, endColumn: right } = range;
    const before = base.tables.find((table) => table.name === name) ?? base.tables[0];
    return {
      name,
      range: { top, left, bottom, right },
      columns: Array.from({ length: right - left + 1 }, (_, i) =>
        String(grid[top]?.[left + i] ?? "")
      ),
      style: before?.style ?? "TableStyleLight1",
    };
  });
}

function savedDataBars({ grid, unitId }: GridBook, sheetId: string): DataBarSpec[] {
  const sheet = grid.api.getWorkbook(unitId)!.getSheetBySheetId(sheetId)!;
  return sheet.getConditionalFormattingRules().flatMap(({ rule, ranges }) => {
    const config = "config" in rule && !Array.isArray(rule.config) ? rule.config : null;
    if (!config || !("max" in config)) return [];
    return ranges.map(({ startRow, startColumn, endRow, endColumn }) => ({
      range: { top: startRow, left: startColumn, bottom: endRow, right: endColumn },
      max: Number(config.max.value),
      color: config.positiveColor.replace("#", "").toUpperCase(),
    }));
  });
}

function savedFreeze(sheet: Worksheet): FileSheet["freeze"] {
  const { xSplit, ySplit } = sheet.getFreeze();
  return xSplit > 0 || ySplit > 0 ? { rows: ySplit, columns: xSplit } : null;
}
