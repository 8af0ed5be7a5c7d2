import { bandHeights, writeBand } from "../band";
import { colors } from "../looks";
import type { SheetSpec } from "../sheet";
import { SheetDraft } from "../sheetDraft";
import { writtenText } from "../summary/provenance";
import type { Summary } from "../summary/summary";
import { writeTable, type DetailTable } from "./detailTable";

export interface DetailSheet {
  readonly name: string;
  readonly title: string;
  /** "20 of 30 points". */
  readonly points: string;
  /** The result in one bold line, the rule behind it in one grey line. */
  readonly sum: string;
  readonly rule: string;
  readonly tables: readonly DetailTable[];
}

/** 0-based row of the first table's header. */
const firstHeader = 6;

/** A sheet of tables below a band, a sum line and a rule line. */
export function detailSheet(sheet: DetailSheet, summary: Summary): SheetSpec {
  const draft = new SheetDraft();
  const widths = widestColumns(sheet.tables);
  const lastColumn = widths.length + 1;
  writeBand(
    draft,
    lastColumn,
    [sheet.title, summary.context],
    [sheet.points, writtenText(summary.writtenAt)]
  );
  draft.put(3, 1, { value: sheet.sum, style: { bold: true, color: colors.ink } });
  draft.put(4, 1, { value: sheet.rule, style: { color: colors.grey } });
  let row = firstHeader;
  const wrappedHeights: Record<number, number> = {};
  const tables = sheet.tables.map((table) => {
    const spec = writeTable(draft, table, row);
    Object.assign(wrappedHeights, heightsOf(table, widths, row));
    row = spec.range.bottom + (table.total ? 4 : 3);
    return spec;
  });
  const one = sheet.tables.length === 1;
  return {
    name: sheet.name,
    columnWidths: [1, ...widths, 1],
    rowHeights: { ...bandHeights, 2: 6, 5: 6, ...wrappedHeights },
    cells: draft.cells(),
    tables,
    dataBars: [],
    charts: [],
    names: [],
    freeze: { rows: one ? firstHeader + 1 : 2, columns: 2 },
    gridlines: false,
    print: {
      area: { top: 0, left: 0, bottom: row - 3, right: lastColumn },
      landscape: true,
      pagesTall: 0,
      titleRows: one ? { first: firstHeader, last: firstHeader } : { first: 0, last: 1 },
    },
  };
}

/** Where several tables share a sheet, a column is as wide as its widest. */
function widestColumns(tables: readonly DetailTable[]): number[] {
  const count = Math.max(...tables.map(({ columns }) => columns.length));
  return Array.from({ length: count }, (_, index) =>
    Math.max(...tables.map(({ columns }) => columns[index]?.width ?? 0), 8)
  );
}

/** Heights of rows whose text wraps: no host measures them for a sheet it did not lay out itself. */
function heightsOf(
  { columns, rows }: DetailTable,
  widths: readonly number[],
  top: number
): Record<number, number> {
  const heights: Record<number, number> = {};
  rows.forEach((cells, index) => {
    const lines = columns.map(({ style }, at) => {
      const value = cells[at]?.value;
      return style?.wrap && typeof value === "string"
        ? Math.ceil((value.length * 0.9) / widths[at]!)
        : 1;
    });
    const most = Math.min(Math.max(...lines), mostLines);
    if (most > 1) heights[top + 1 + index] = 3 + most * 13.5;
  });
  return heights;
}

/** Beyond that a row would fill the window. */
const mostLines = 12;
