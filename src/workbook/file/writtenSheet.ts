import type { CellValue, Sheet, WriteSheet } from "hucre";
import { cellsText } from "../../evidence/address";
import type { FileSheet } from "./fileBook";
import { writtenCells, writtenText, writtenValue } from "./writtenCells";
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

function rowDefs(sheet: FileSheet, rest: Sheet | undefined): NonNullable<WriteSheet["rowDefs"]> {
  const defs: NonNullable<WriteSheet["rowDefs"]> = new Map(rest?.rowDefs);
  for (const [row, height] of Object.entries(sheet.rowHeights)) {
    defs.set(Number(row), { ...defs.get(Number(row)), height: Math.min(409, Math.max(0, height)) });
  }
  return defs;
}
