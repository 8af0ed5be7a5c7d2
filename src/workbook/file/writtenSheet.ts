import type { Cell as FileCell, CellStyle as FileStyle, CellValue, Sheet, WriteSheet } from "hucre";
import { cellsText } from "../../evidence/address";
import type { Cell } from "../../evidence/grid";
import type { CellStyle } from "../../report/sheet";
import type { CellDetail, FileSheet } from "./fileBook";
import { formulaForFile } from "./formulaText";
import { cut } from "./sheetName";
import { notXml } from "./xml";

/** A sheet in the writing library's terms: cells, looks, tables and page; charts are placeholders until their part is written. */
export function writtenSheet(sheet: FileSheet): WriteSheet {
  const rest = sheet.rest as Sheet | undefined;
  const frozen = sheet.freeze && (sheet.freeze.rows > 0 || sheet.freeze.columns > 0);
  return {
    ...kept(rest),
    name: sheet.name,
    hidden: !sheet.visible,
    rows: sheet.grid.map((line) => line.map(writtenValue)) as CellValue[][],
    cells: writtenCells(sheet, rest),
    columns: sheet.columnWidths.map((width, i) => ({
      ...rest?.columns?.[i],
      ...(width !== null && { width: Math.min(255, Math.max(0, width)) }),
    })),
    rowDefs: rowDefs(sheet, rest),
    tables: sheet.tables.map(({ name, range, columns, style }) => {
      const opened = rest?.tables?.find((table) => (table.displayName ?? table.name) === name);
      const totals = opened?.showTotalRow === true;
      return {
        ...opened,
        name,
        displayName: name,
        range: cellsText({ ...range, bottom: range.bottom + (totals ? 1 : 0) }),
        columns: columns.map((column, i) => ({
          ...opened?.columns[i],
          name: writtenText(column),
        })),
        ...(style && { style }),
      };
    }),
    conditionalRules: [
      ...(sheet.own ? [] : (rest?.conditionalRules ?? [])),
      ...sheet.dataBars.map(({ range, max, color }, i) => ({
        type: "dataBar" as const,
        priority: i + 1,
        range: cellsText(range),
        dataBar: {
          cfvo: [
            { type: "num" as const, value: "0" },
            { type: "num" as const, value: String(max) },
          ],
          color: `FF${color.toUpperCase()}`,
        },
      })),
    ],
    ...(frozen ? { freezePane: { ...sheet.freeze } } : {}),
    view: { ...rest?.view, showGridLines: sheet.gridlines },
    ...(sheet.print && {
      pageSetup: {
        orientation: sheet.print.landscape ? ("landscape" as const) : ("portrait" as const),
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: sheet.print.pagesTall,
      },
    }),
    charts: sheet.charts.map(({ anchor, altText }) => ({
      type: "bar" as const,
      series: [{ values: "A1" }],
      altText: altText.replace(notXml, ""),
      anchor: {
        from: { row: anchor.top, col: anchor.left },
        to: { row: anchor.bottom + 1, col: anchor.right + 1 },
      },
    })),
  };
}

/** What an opened sheet had beside what the model knows, as far as it can be written again. */
function kept(rest: Sheet | undefined): Partial<WriteSheet> {
  if (!rest) return {};
  const { merges, dataValidations, autoFilter, images, protection, headerFooter, splitPane } = rest;
  const { rowBreaks, colBreaks, outlineProperties, sparklines, textBoxes, backgroundImage } = rest;
  const { veryHidden } = rest;
  // Print areas are written as names of ours: the library would not quote the sheet.
  const { printArea, printTitlesRow, printTitlesColumn, ...pageSetup } = rest.pageSetup ?? {};
  void [printArea, printTitlesRow, printTitlesColumn];
  return {
    merges,
    dataValidations,
    autoFilter,
    images,
    protection,
    headerFooter,
    splitPane,
    rowBreaks,
    colBreaks,
    outlineProperties,
    sparklines,
    textBoxes,
    backgroundImage,
    veryHidden,
    ...(rest.pageSetup && { pageSetup }),
  };
}

function writtenCells(sheet: FileSheet, rest: Sheet | undefined): Map<string, Partial<FileCell>> {
  const cells = new Map<string, Partial<FileCell>>();
  for (const [key, { hyperlink, comment }] of rest?.cells ?? []) {
    if (hyperlink || comment) cells.set(key, { hyperlink, comment });
  }
  for (const detail of sheet.details) {
    const key = `${detail.row},${detail.column}`;
    cells.set(key, {
      ...cells.get(key),
      ...writtenDetail(detail, sheet.grid[detail.row]?.[detail.column]),
    });
  }
  return cells;
}

function writtenDetail(detail: CellDetail, value: Cell | undefined): Partial<FileCell> {
  const style = writtenStyle(detail.style, detail.numberFormat);
  if (!detail.formula) return { ...(style && { style }) };
  const { text, spill } = detail.formula;
  const result = writtenValue(value ?? null);
  return {
    ...(style && { style }),
    formula: formulaForFile(text),
    ...(result !== null && { formulaResult: result }),
    ...(spill && {
      formulaType: "array" as const,
      formulaDynamic: true,
      formulaRef: spillRange(detail, spill.length, spill[0]!.length),
    }),
  };
}

function spillRange({ row, column }: CellDetail, rows: number, columns: number): string {
  return cellsText({ top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 });
}

function writtenValue(value: Cell): Cell {
  if (typeof value === "string") return writtenText(value);
  return typeof value === "number" && !Number.isFinite(value) ? null : value;
}

const longestText = 32_767;

/** Without what XML can't hold; too long ends in an ellipsis; a literal _x0041_ is not to be read as a character. */
export function writtenText(text: string): string {
  const clean = text.replace(notXml, "").replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");
  return clean.length <= longestText ? clean : `${cut(clean, longestText - 1)}…`;
}

function writtenStyle(
  style: CellStyle | undefined,
  numFmt: string | undefined
): FileStyle | undefined {
  if (!style) return numFmt === undefined ? undefined : { numFmt };
  const { bold, size, color, fill, align, verticalAlign, wrap, borderTop, borderBottom } = style;
  const side = (rgb: string) => ({ style: "thin" as const, color: { rgb } });
  return {
    ...(numFmt !== undefined && { numFmt }),
    ...((bold || size !== undefined || color) && {
      // A font without a name would not be the theme's.
      font: {
        name: "Calibri",
        family: 2,
        scheme: "minor" as const,
        size: size ?? 11,
        ...(bold && { bold }),
        color: color ? { rgb: color } : { theme: 1 },
      },
    }),
    ...(fill && {
      fill: { type: "pattern", pattern: "solid", fgColor: { rgb: fill }, bgColor: { rgb: fill } },
    }),
    ...((align || verticalAlign || wrap) && {
      alignment: { horizontal: align, vertical: verticalAlign, ...(wrap && { wrapText: true }) },
    }),
    ...((borderTop || borderBottom) && {
      border: {
        ...(borderTop && { top: side(borderTop) }),
        ...(borderBottom && { bottom: side(borderBottom) }),
      },
    }),
  };
}

function rowDefs(sheet: FileSheet, rest: Sheet | undefined): NonNullable<WriteSheet["rowDefs"]> {
  const defs: NonNullable<WriteSheet["rowDefs"]> = new Map(rest?.rowDefs);
  for (const [row, height] of Object.entries(sheet.rowHeights)) {
    defs.set(Number(row), { ...defs.get(Number(row)), height: Math.min(409, Math.max(0, height)) });
  }
  return defs;
}
