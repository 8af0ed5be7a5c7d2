import { colors } from "../looks";
import type { CellStyle, TableSpec } from "../sheet";
import type { CellContent, SheetDraft } from "../sheetDraft";

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

/** Writes header, rows and total from a row on. */
export function writeTable(draft: SheetDraft, table: DetailTable, top: number): TableSpec {
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
