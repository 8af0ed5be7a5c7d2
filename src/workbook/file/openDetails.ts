import type { Cell as FileCell, CellStyle as FileStyle, Sheet } from "hucre";
import { parseAddress } from "../../evidence/address";
import type { Grid } from "../../evidence/grid";
import type { CellStyle, FormulaSpec } from "../../report/sheet";
import type { CellDetail } from "./fileBook";
import { formulaFromFile, movedFormula } from "./formulaText";

/** Formulas, number formats and styles of a sheet's cells; those below and beside the last value have none. */
export function sheetDetails(sheet: Sheet, grid: Grid): CellDetail[] {
  const details: CellDetail[] = [];
  const masters = new Map<number, { text: string; row: number; column: number }>();
  const styleOf = styleReader();
  for (const [key, cell] of sheet.cells ?? []) {
    const comma = key.indexOf(",");
    const row = Number(key.slice(0, comma));
    const column = Number(key.slice(comma + 1));
    const formula = formulaOf(cell, row, column, grid, masters);
    if (!formula && row >= grid.length) continue;
    const style = cell.style && styleOf(cell.style);
    const numberFormat = cell.style?.numFmt;
    if (formula || style || numberFormat !== undefined) {
      details.push({
        row,
        column,
        ...(formula && { formula }),
        ...(numberFormat !== undefined && { numberFormat }),
        ...(style && { style }),
      });
    }
  }
  return details;
}

function formulaOf(
  cell: FileCell,
  row: number,
  column: number,
  grid: Grid,
  masters: Map<number, { text: string; row: number; column: number }>
): FormulaSpec | null {
  if (cell.formula === undefined) return null;
  if (cell.formulaType === "shared" && cell.formulaSharedIndex !== undefined) {
    if (cell.formula) masters.set(cell.formulaSharedIndex, { text: cell.formula, row, column });
    const master = masters.get(cell.formulaSharedIndex);
    if (!master) return null;
    return {
      text: formulaFromFile(movedFormula(master.text, row - master.row, column - master.column)),
    };
  }
  const text = formulaFromFile(cell.formula);
  const area = cell.formulaType === "array" && cell.formulaRef ? rangeOf(cell.formulaRef) : null;
  return area ? { text, spill: spilled(grid, area) } : { text };
}

/** "A1:B5" without a sheet. */
export function rangeOf(text: string): ReturnType<typeof parseAddress> {
  return parseAddress(`s!${text}`);
}

function spilled(grid: Grid, area: NonNullable<ReturnType<typeof rangeOf>>) {
  const values: (string | number | boolean)[][] = [];
  for (let row = area.top; row <= area.bottom; row += 1) {
    const line: (string | number | boolean)[] = [];
    for (let column = area.left; column <= area.right; column += 1) {
      line.push(grid[row]?.[column] ?? "");
    }
    values.push(line);
  }
  return values;
}

/** The file's style objects repeat by the thousand; each combination is read once. */
function styleReader(): (style: FileStyle) => CellStyle | undefined {
  const ids = new Map<object, number>();
  const known = new Map<string, CellStyle | undefined>();
  const idOf = (part: object | undefined): number => {
    if (!part) return 0;
    if (!ids.has(part)) ids.set(part, ids.size + 1);
    return ids.get(part)!;
  };
  return (style) => {
    const key = [style.font, style.fill, style.border, style.alignment].map(idOf).join(" ");
    if (!known.has(key)) known.set(key, styleFrom(style));
    return known.get(key);
  };
}

function styleFrom({ font, fill, border, alignment }: FileStyle): CellStyle | undefined {
  const solid =
    fill?.type === "pattern" && fill.pattern === "solid" ? fill.fgColor?.rgb : undefined;
  const horizontal = alignment?.horizontal;
  const vertical = alignment?.vertical;
  const style: CellStyle = {
    ...(font?.bold && { bold: true }),
    ...(font?.size !== undefined && { size: font.size }),
    ...(hex(font?.color?.rgb) && { color: hex(font?.color?.rgb) }),
    ...(hex(solid) && { fill: hex(solid) }),
    ...((horizontal === "left" || horizontal === "center" || horizontal === "right") && {
      align: horizontal,
    }),
    ...((vertical === "top" || vertical === "center" || vertical === "bottom") && {
      verticalAlign: vertical,
    }),
    ...(alignment?.wrapText && { wrap: true }),
    ...(border?.top && { borderTop: hex(border.top.color?.rgb) ?? "000000" }),
    ...(border?.bottom && { borderBottom: hex(border.bottom.color?.rgb) ?? "000000" }),
  };
  return Object.keys(style).length > 0 ? style : undefined;
}

function hex(rgb: string | undefined): string | undefined {
  return rgb && /^[0-9a-f]{6,8}$/i.test(rgb) ? rgb.slice(-6).toUpperCase() : undefined;
}
