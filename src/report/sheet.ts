import type { CellRange } from "../evidence/address";

/** A declared sheet: everything an adapter needs to write it, and nothing of any host. */
export interface SheetSpec {
  readonly name: string;
  /** Widths in characters, from column A on. */
  readonly columnWidths: readonly number[];
  /** Heights in points by 0-based row; the rest are the default. */
  readonly rowHeights: Readonly<Record<number, number>>;
  readonly cells: readonly CellSpec[];
  readonly tables: readonly TableSpec[];
  readonly dataBars: readonly DataBarSpec[];
  readonly charts: readonly ChartSpec[];
  /** Sheet-scoped names, e.g. Score_Total. */
  readonly names: readonly { readonly name: string; readonly range: CellRange }[];
  /** Rows and columns kept in view. */
  readonly freeze: { readonly rows: number; readonly columns: number } | null;
  readonly gridlines: boolean;
  readonly print: PrintSpec;
}

export interface CellSpec {
  readonly row: number;
  readonly column: number;
  /** Absent for a cell that only has a look. Text is text: an adapter never lets it become a formula. */
  readonly value?: string | number | boolean;
  readonly formula?: FormulaSpec;
  /** Locale-neutral Excel number format. */
  readonly numberFormat?: string;
  readonly style?: CellStyle;
}

/** A formula without the leading "=", functions by their Excel name (PARTNER.SCORE); adapters map them. `value` of the cell is its last result. */
export interface FormulaSpec {
  readonly text: string;
  /** For a result that spills: its last values, anchor included. */
  readonly spill?: readonly (readonly (string | number | boolean)[])[];
}

/** Colours are six hex digits without "#". Sizes are points. */
export interface CellStyle {
  readonly bold?: boolean;
  readonly size?: number;
  readonly color?: string;
  readonly fill?: string;
  readonly align?: "left" | "center" | "right";
  readonly verticalAlign?: "top" | "center" | "bottom";
  readonly wrap?: boolean;
  readonly borderTop?: string;
  readonly borderBottom?: string;
}

/** A real Excel table; its header cells are in `cells` too, equal to `columns`. At least one data row. */
export interface TableSpec {
  readonly name: string;
  readonly range: CellRange;
  readonly columns: readonly string[];
  readonly style: string;
}

/** A bar in each cell, bar only, from 0 to `max`. */
export interface DataBarSpec {
  readonly range: CellRange;
  readonly max: number;
  readonly color: string;
}

export interface ChartSpec {
  /** Unique in the workbook; the adapter finds its own chart again by it. */
  readonly name: string;
  readonly kind: "stackedBar" | "stackedColumn";
  readonly anchor: CellRange;
  /** Category labels, on this sheet. */
  readonly categories: CellRange;
  readonly series: readonly ChartSeries[];
  readonly axisMin: number;
  readonly axisMax: number;
  readonly axisStep: number;
  readonly axisVisible: boolean;
  readonly legend: boolean;
  /** Gap between bars in percent of their width. */
  readonly gap: number;
  /** Text alternative, with the numbers. */
  readonly altText: string;
  /** First category at the top of a bar chart. */
  readonly reversed: boolean;
}

export interface ChartSeries {
  readonly name: string;
  readonly values: CellRange;
  /** Absent: not painted (the invisible base of a bridge, the dashed rest of a bar). */
  readonly fill?: string;
  readonly outline?: string;
  readonly labels: boolean;
}

export interface PrintSpec {
  readonly area: CellRange;
  readonly landscape: boolean;
  /** Pages tall; 0 for as many as needed. One page wide always. */
  readonly pagesTall: number;
  /** 0-based rows repeated on each page. */
  readonly titleRows: { readonly first: number; readonly last: number } | null;
}
