import type { RecognisedColumn } from "../../evidence/evidence";
import type { Cell, EvidenceRange } from "../../evidence/grid";
import { findHeader } from "../../evidence/header";
import { mended, rowsKept, type Mend } from "../../evidence/mend/mend";
import { formatDay } from "../../words/format";
import { say, words } from "../../words/say";
import { aside, colors, heading } from "../looks";
import { cutText } from "../plainText";
import type { CellSpec, CellStyle, SheetSpec } from "../sheet";
import { cellFormat } from "./cellFormat";

export interface MendedCopy {
  /** Name of the sheet it is written to. */
  readonly name: string;
  /** The range as it is. */
  readonly source: EvidenceRange;
  readonly mends: readonly Mend[];
  readonly writtenAt: Date;
}

/** A range with its mends made, below lines that say of what, when and with which changes; changed cells are shaded. */
export function mendedSheet({ name, source, mends, writtenAt }: MendedCopy): SheetSpec {
  const found = findHeader(source.grid, source.mapping);
  const headerRow = "problem" in found ? 0 : Math.max(0, found.row);
  const columns = "problem" in found ? [] : found.columns;
  const lines = [
    words("report.mended.title", { source: source.place.label, when: timeText(writtenAt) }),
    words("report.mended.note"),
    ...mends.map((mend) => mendLine(mend, source)),
  ];
  const top = lines.length + 1;
  const changed = new Set(
    mends.flatMap(({ cells }) => cells.map(({ row, column }) => `${row},${column}`))
  );
  const copy = mended(source, mends).grid;
  const cells: CellSpec[] = lines.map((value, row) => ({
    row,
    column: 0,
    value: cutText(value, 2000),
    style: row === 0 ? heading : aside,
  }));
  let row = top;
  rowsKept(source.grid, mends).forEach((from, at) => {
    if (from < headerRow) return;
    copy[at]!.forEach((cell, column) => {
      const style = lookOf(from === headerRow, changed.has(`${from},${column}`));
      const spec = cellSpec(cell, columns[column], style);
      if (spec) cells.push({ row, column, ...spec });
    });
    row++;
  });
  const width = copy.reduce((widest, { length }) => Math.max(widest, length), 1);
  return {
    name,
    columnWidths: widths(copy, headerRow, width),
    rowHeights: {},
    cells,
    tables: [],
    dataBars: [],
    charts: [],
    names: [],
    freeze: { rows: top + 1, columns: 0 },
    gridlines: true,
    print: {
      area: { top: 0, left: 0, bottom: row - 1, right: width - 1 },
      landscape: true,
      pagesTall: 0,
      titleRows: { first: top, last: top },
    },
  };
}

const headerLook: CellStyle = { bold: true, fill: colors.header, borderBottom: colors.grey };
const changedLook: CellStyle = { fill: colors.changed };

function lookOf(isHeader: boolean, isChanged: boolean): CellStyle | undefined {
  if (isHeader) return isChanged ? { ...headerLook, ...changedLook } : headerLook;
  return isChanged ? changedLook : undefined;
}

/** Values stay what they are, also those that a summary would make harmless: this is the user's own list. */
function cellSpec(
  cell: Cell,
  column: RecognisedColumn | undefined,
  style: CellStyle | undefined
): Omit<CellSpec, "row" | "column"> | null {
  const blank = cell === null || cell === "";
  if (blank && !style) return null;
  const numberFormat = column && cellFormat(column, cell);
  return {
    ...(!blank && { value: isWritable(cell) ? cell : String(cell) }),
    ...(numberFormat !== undefined && { numberFormat }),
    ...(style && { style }),
  };
}

/** No sheet holds NaN or Infinity, and as a blank it would be an amount of nothing. */
function isWritable(cell: Exclude<Cell, null>): boolean {
  return typeof cell !== "number" || Number.isFinite(cell);
}

/** What a mend does, with the rows that it leaves out as the sheet of the source numbers them. */
function mendLine({ message, leftOut }: Mend, { place }: EvidenceRange): string {
  const what = say(message);
  if (leftOut.length === 0) return what;
  const rows = rowRuns(leftOut.map((row) => place.top + row + 1));
  return words("report.mended.leftOut", { what, count: leftOut.length, rows });
}

/** "12, 15–17". */
function rowRuns(rows: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last && row === last[1] + 1) last[1] = row;
    else runs.push([row, row]);
  }
  return runs.map(([first, last]) => (first === last ? first : `${first}–${last}`)).join(", ");
}

/** As wide as what the first rows show, within reason. */
function widths(grid: EvidenceRange["grid"], headerRow: number, width: number): readonly number[] {
  const looked = grid.slice(headerRow, headerRow + 100);
  return Array.from({ length: width }, (_, column) => {
    const longest = looked.reduce(
      (most, row) => Math.max(most, String(row[column] ?? "").length),
      0
    );
    return Math.min(40, Math.max(9, longest + 2));
  });
}

/** "22 Nov 2026 19:40", by the clock of whoever writes. */
function timeText(time: Date): string {
  const two = (part: number) => String(part).padStart(2, "0");
  const day = `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
  return `${formatDay(day)} ${two(time.getHours())}:${two(time.getMinutes())}`;
}
