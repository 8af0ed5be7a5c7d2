import type { Cell as FileCell, Sheet } from "hucre";
import { cellsText } from "../../evidence/address";
import type { Cell } from "../../evidence/grid";
import type { CellDetail, FileSheet } from "./fileBook";
import { formulaForFile } from "./formulaText";
import { cut } from "./sheetName";
import { writtenStyle } from "./writtenStyle";
import { notXml } from "./xml";

/** Formulas and looks of cells, with the links and notes that an opened sheet had. */
export function writtenCells(
  sheet: FileSheet,
  rest: Sheet | undefined
): Map<string, Partial<FileCell>> {
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

/** A value as a cell takes it: what is not a number is blank. */
export function writtenValue(value: Cell): Cell {
  if (typeof value === "string") return writtenText(value);
  return typeof value === "number" && !Number.isFinite(value) ? null : value;
}

const longestText = 32_767;

/** Without what XML can't hold; too long ends in an ellipsis; a literal _x0041_ is not to be read as a character. */
export function writtenText(text: string): string {
  const clean = text.replace(notXml, "").replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");
  return clean.length <= longestText ? clean : `${cut(clean, longestText - 1)}…`;
}
