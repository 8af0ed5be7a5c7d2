import { bandHeights, writeBand } from "../band";
import { colors } from "../looks";
import { cutText } from "../plainText";
import type { CellStyle, SheetSpec, TableSpec } from "../sheet";
import { SheetDraft, type CellContent } from "../sheetDraft";
import { writtenText } from "../summary/provenance";
import type { Summary } from "../summary/summary";

/** A column of a detail table: the look of its cells unless a cell says otherwise. */
export interface DetailColumn {
  readonly header: string;
  readonly width: number;
  readonly style?: CellStyle;
  readonly numberFormat?: string;
  /** Set off from a column of numbers before it, by the format: the text stays as it is. */
  readonly apart?: boolean;
}

export interface DetailTable {
  /** Name of the Excel table. */
  readonly name: string;
  readonly columns: readonly DetailColumn[];
  /** A null cell stays empty. */
  readonly rows: readonly (readonly (CellContent | null)[])[];
  /** What the one row says when there is nothing. */
  readonly empty: string;
  /** A row below the table, one cell a column. */
  readonly total?: readonly (CellContent | null)[];
  /** Rows (0-based, of this table) with a stronger line below: the end of a group. */
  readonly groupEnds?: ReadonlySet<number>;
}

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

/** Writes header, rows and total from a row on; text that is too long for one line of a cell is cut where it is written. */
function writeTable(draft: SheetDraft, table: DetailTable, top: number): TableSpec {
  const { columns, total, groupEnds } = table;
  const rows = table.rows.length > 0 ? table.rows : [emptyRow(table)];
  columns.forEach(({ header, style, apart }, index) => {
    draft.put(top, index + 1, {
      value: header,
      ...(apart && { numberFormat: apartFormat }),
      style: style?.align === "right" ? headerRight : headerLeft,
    });
  });
  rows.forEach((cells, index) => {
    const line = groupEnds?.has(index) ? colors.grey : colors.hairline;
    columns.forEach((column, at) => {
      writeCell(draft, top + 1 + index, at + 1, cells[at] ?? {}, column, { borderBottom: line });
    });
  });
  const bottom = top + rows.length;
  if (total) {
    columns.forEach((column, at) => {
      writeCell(draft, bottom + 1, at + 1, total[at] ?? {}, column, {
        bold: true,
        borderTop: colors.ink,
      });
    });
  }
  return {
    name: table.name,
    range: { top, left: 1, bottom, right: columns.length },
    columns: columns.map(({ header }) => header),
    style: "TableStyleLight1",
  };
}

/** Leaves the width of a letter before the text. */
const apartFormat = "_w@";

const headerLeft: CellStyle = {
  bold: true,
  size: 10,
  fill: colors.header,
  borderBottom: colors.grey,
};
const headerRight: CellStyle = { ...headerLeft, align: "right" };

function writeCell(
  draft: SheetDraft,
  row: number,
  column: number,
  { value, numberFormat, style }: CellContent,
  look: DetailColumn,
  line: CellStyle
): void {
  const format =
    numberFormat ??
    (typeof value === "number"
      ? look.numberFormat
      : look.apart && value !== undefined
        ? apartFormat
        : undefined);
  draft.put(row, column, {
    ...(value !== undefined && { value }),
    ...(format !== undefined && { numberFormat: format }),
    style: { color: colors.ink, ...look.style, ...style, ...line },
  });
}

function emptyRow({ columns, empty }: DetailTable): (CellContent | null)[] {
  return columns.map((_, index) =>
    index === 0 ? { value: empty, style: { color: colors.grey } } : null
  );
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

/** A name as a table shows it: the whole text stays in the cell up to a length that keeps the sheet usable. */
export function nameText(name: string): string {
  return cutText(name, 255);
}
