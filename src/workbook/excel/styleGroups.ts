import { cellsText, type CellRange } from "../../evidence/address";
import type { CellSpec, CellStyle } from "../../report/sheet";

/** Cells that look alike, as addresses that Excel takes: "A1:C1,F7". */
export interface StyleGroup {
  readonly style: CellStyle;
  readonly addresses: readonly string[];
}

/** Excel refuses longer lists of ranges. */
const longestAddress = 2_000;

/** Groups cells by their look, so that a sheet takes a few requests instead of one per cell. */
export function styleGroups(cells: readonly CellSpec[]): readonly StyleGroup[] {
  const groups = new Map<string, { style: CellStyle; cells: CellSpec[] }>();
  for (const cell of cells) {
    if (!cell.style) continue;
    const key = JSON.stringify(Object.entries(cell.style).sort());
    const group = groups.get(key);
    if (group) group.cells.push(cell);
    else groups.set(key, { style: cell.style, cells: [cell] });
  }
  return [...groups.values()].map(({ style, cells: alike }) => ({
    style,
    addresses: joined(rectangles(alike, !style.borderTop && !style.borderBottom)),
  }));
}

/** Runs of neighbours in a row; equal runs below each other are one range unless each row has its own border. */
function rectangles(cells: readonly CellSpec[], stack: boolean): readonly CellRange[] {
  const ordered = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const runs: { top: number; left: number; bottom: number; right: number }[] = [];
  for (const { row, column } of ordered) {
    const last = runs.at(-1);
    if (last && last.top === row && last.right >= column - 1) last.right = column;
    else runs.push({ top: row, left: column, bottom: row, right: column });
  }
  if (!stack) return runs;
  const open = new Map<string, (typeof runs)[number]>();
  return runs.filter((run) => {
    const key = `${run.left}:${run.right}`;
    const above = open.get(key);
    if (above?.bottom === run.top - 1) {
      above.bottom = run.top;
      return false;
    }
    open.set(key, run);
    return true;
  });
}

function joined(ranges: readonly CellRange[]): readonly string[] {
  const addresses: string[] = [];
  for (const range of ranges) {
    const text = cellsText(range);
    const last = addresses.at(-1);
    if (last !== undefined && last.length + text.length < longestAddress) {
      addresses[addresses.length - 1] = `${last},${text}`;
    } else addresses.push(text);
  }
  return addresses;
}
