import type { Month } from "./evidence";
import type { Cell } from "./grid";
import type { MonthlyRange } from "./monthlyRange";
import { rowMark } from "./rowMark";
import { atOnce, rowsPerPiece, type Steps } from "./steps";

export interface PastedTwice {
  /** Ascending. */
  readonly months: readonly Month[];
  /** 0-based rows of the grid that stand there once more, ascending. */
  readonly rows: readonly number[];
}

/**
 * The months of a range of which every row has an equal twin in all its columns, as where an export was
 * pasted below itself, and the rows that are too many. A single row and its twin prove nothing by
 * themselves: amounts repeat. `amountAt` is the column whose amounts rule most months out at little cost.
 */
export function pastedTwice(range: Rows, amountAt: number): PastedTwice {
  return atOnce(pastedTwiceSteps(range, amountAt));
}

/** The same in pieces. */
export function* pastedTwiceSteps(range: Rows, amountAt: number): Steps<PastedTwice> {
  const { grid } = range.range;
  const doubled = yield* monthsOfPairs(grid, range.header.row + 1, range.months, amountAt);
  return yield* pastedAmongSteps(range, doubled);
}

type Rows = Pick<MonthlyRange, "range" | "header" | "months">;

/** The same of the only months that may have been pasted twice. */
export function pastedAmong(range: Rows, doubled: ReadonlySet<Month>): PastedTwice {
  return atOnce(pastedAmongSteps(range, doubled));
}

function* pastedAmongSteps(
  { range: { grid }, header, months }: Rows,
  doubled: ReadonlySet<Month>
): Steps<PastedTwice> {
  if (doubled.size === 0) return { months: [], rows: [] };
  const twins = new Map<Month, Map<number, number[]>>();
  for (let row = header.row + 1; row < grid.length; row++) {
    if (row % rowsPerPiece === 0) yield;
    const month = months[row]!;
    if (!doubled.has(month)) continue;
    let rowsOf = twins.get(month);
    if (!rowsOf) twins.set(month, (rowsOf = new Map()));
    const mark = rowMark(grid[row]!);
    const same = rowsOf.get(mark);
    if (same) same.push(row);
    else rowsOf.set(mark, [row]);
  }
  const paired: Month[] = [];
  const repeated: number[][] = [];
  let several = false;
  for (const [month, rowsOf] of twins) {
    yield;
    const each = [...rowsOf.values()];
    if (each.some(({ length }) => length % 2 === 1)) continue;
    paired.push(month);
    repeated.push(each.flatMap((same) => same.slice(same.length / 2)));
    several ||= rowsOf.size > 1;
  }
  yield;
  if (!several) return { months: [], rows: [] };
  return {
    months: paired.sort((a, b) => a - b),
    rows: Array.from(Int32Array.from(repeated.flat()).sort()),
  };
}

/** Months of an even number of rows whose amounts cancel out when each is taken twice. */
function* monthsOfPairs(
  grid: readonly (readonly Cell[])[],
  from: number,
  months: Int16Array,
  amountAt: number
): Steps<ReadonlySet<Month>> {
  const marks = new Map<Month, { count: number; mark: number }>();
  for (let row = from; row < grid.length; row++) {
    if (row % rowsPerPiece === 0) yield;
    const month = months[row]!;
    if (month < 0) continue;
    let of = marks.get(month);
    if (!of) marks.set(month, (of = { count: 0, mark: 0 }));
    of.count++;
    of.mark ^= markOfAmount(grid[row]![amountAt] ?? null);
  }
  return new Set(
    [...marks].flatMap(([month, { count, mark }]) => (count % 2 === 0 && mark === 0 ? [month] : []))
  );
}

function markOfAmount(cell: Cell): number {
  if (typeof cell === "number") return Math.imul(cell * 1e6, 0x9e3779b1) ^ (cell * 7919);
  return cell === null ? 0 : String(cell).length;
}
