import type { Cell } from "../../evidence/grid";
import type {
  CellSpec,
  CellStyle,
  ChartSpec,
  DataBarSpec,
  FormulaSpec,
  PrintSpec,
  SheetSpec,
  TableSpec,
} from "../../report/sheet";

/** A workbook as a file holds it, in plain values: what was opened, or what is to be written. */
export interface FileBook {
  readonly sheets: readonly FileSheet[];
  /**
   * Names that hold in the whole workbook; `refersTo` as a formula without "=". While a sheet of an opened
   * book is kept, its names are kept as the file has them.
   */
  readonly names: readonly { readonly name: string; readonly refersTo: string }[];
  /** JSON values kept with the workbook. */
  readonly settings: Readonly<Record<string, unknown>>;
  /**
   * The file it was opened from. Handed on unchanged, it lets `writeBook` keep everything the model does
   * not know: a sheet object that is still the very one that was opened is kept byte for byte.
   */
  readonly origin?: Origin;
}

/** What `openFile` keeps of an opened file; of no use to anyone but `writeBook`. */
interface Origin {
  readonly bytes: Uint8Array;
  /** Sheet objects as opened, with the name each has inside the file. */
  readonly opened: ReadonlyMap<FileSheet, string>;
  /** Add to a cell's serial for the 1900 system; 1462 where the file counts from 1904. */
  readonly dateOffset: number;
}

export interface FileSheet {
  readonly name: string;
  readonly visible: boolean;
  /** Whether this add-in wrote it; kept in the file. */
  readonly own: boolean;
  /** Raw values from A1 on, spilled results included. Rows may be of unequal length. */
  readonly grid: readonly (readonly Cell[])[];
  /** What cells have beside a value, in row order; sparse. */
  readonly details: readonly CellDetail[];
  /** In characters, from column A on; null for the default width. */
  readonly columnWidths: readonly (number | null)[];
  /** In points, by 0-based row. */
  readonly rowHeights: Readonly<Record<number, number>>;
  readonly tables: readonly TableSpec[];
  readonly dataBars: readonly DataBarSpec[];
  readonly charts: readonly ChartSpec[];
  /** Names that hold on this sheet only, in absolute or relative text as a formula has it. */
  readonly names: SheetSpec["names"];
  readonly freeze: SheetSpec["freeze"];
  readonly gridlines: boolean;
  readonly print: PrintSpec | null;
  /** What else the file's sheet had that can be written again (merges, rules, links…); opaque. */
  readonly rest?: unknown;
}

export interface CellDetail {
  readonly row: number;
  readonly column: number;
  readonly formula?: FormulaSpec;
  readonly numberFormat?: string;
  readonly style?: CellStyle;
}

/** A declared sheet as a file's sheet, owned by this add-in. */
export function sheetFromSpec(spec: SheetSpec): FileSheet {
  return {
    name: spec.name,
    visible: true,
    own: true,
    grid: gridOf(spec.cells),
    details: spec.cells
      .filter((cell) => cell.formula || cell.numberFormat !== undefined || cell.style)
      .map(({ row, column, formula, numberFormat, style }) => ({
        row,
        column,
        formula,
        numberFormat,
        style,
      })),
    columnWidths: spec.columnWidths,
    rowHeights: spec.rowHeights,
    tables: spec.tables,
    dataBars: spec.dataBars,
    charts: spec.charts,
    names: spec.names,
    freeze: spec.freeze,
    gridlines: spec.gridlines,
    print: spec.print,
  };
}

/** A sheet that holds values and nothing else. */
export function plainSheet(name: string, grid: FileSheet["grid"]): FileSheet {
  return {
    name,
    visible: true,
    own: false,
    grid,
    details: [],
    columnWidths: [],
    rowHeights: {},
    tables: [],
    dataBars: [],
    charts: [],
    names: [],
    freeze: null,
    gridlines: true,
    print: null,
  };
}

function gridOf(cells: readonly CellSpec[]): Cell[][] {
  const grid: Cell[][] = [];
  const set = (row: number, column: number, value: Cell) => {
    while (grid.length <= row) grid.push([]);
    const line = grid[row]!;
    while (line.length < column) line.push(null);
    line[column] = value;
  };
  for (const { row, column, value, formula } of cells) {
    if (value !== undefined) set(row, column, value);
    formula?.spill?.forEach((line, down) =>
      line.forEach((spilled, right) => set(row + down, column + right, spilled))
    );
  }
  return grid;
}
