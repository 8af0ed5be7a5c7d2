import { dayInMonth, monthOfSerial } from "./calendar";
import type { Month } from "./evidence";
import type { Cell } from "./grid";
import { remembered } from "./remembered";

/** How the slashed dates of a column are to be read; unknown: nothing in the range proves it. */
export type DateOrder = "dayFirst" | "monthFirst" | "unknown";

export interface ProvenOrder {
  readonly order: DateOrder;
  /** What proves it; null when nothing does, or when the values contradict each other. */
  readonly basis: "over12" | "monthColumn" | "firstOfMonth" | null;
  /** How many slashed dates could be read either way by themselves. */
  readonly ambiguous: number;
  readonly example: string | null;
}

interface SlashedDate {
  readonly first: number;
  readonly second: number;
  readonly year: number;
}

/** 25/12/2018, 25-12-18, 25.12.2018 23:07; null for anything else. */
export function slashedDate(text: string): SlashedDate | null {
  const match = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(?:[ T,]+\d{1,2}[:.]\d{2}.*)?$/.exec(
    text.trim()
  );
  if (!match) return null;
  const year = Number(match[3]);
  return {
    first: Number(match[1]),
    second: Number(match[2]),
    year: year < 100 ? 2000 + year : year,
  };
}

function dateIn(cell: Cell): SlashedDate | null {
  return typeof cell === "string" ? slashedDate(cell) : null;
}

/** A slashed date in a known order; a date that can be read only one way needs none. */
export function dayFirstDate(
  text: string,
  order: DateOrder
): { year: number; month: number; day: number } | null {
  const date = slashedDate(text);
  if (!date) return null;
  const { first, second, year } = date;
  if (order === "dayFirst" || (order === "unknown" && (first > 12 || first === second))) {
    return { year, month: second, day: first };
  }
  if (order === "monthFirst" || (order === "unknown" && second > 12))
    return { year, month: first, day: second };
  return null;
}

/**
 * The order in which a column's dates were written: proven by a part over 12, else by agreement with the
 * range's own Month column, never guessed. `monthAt` gives the month that column states for a row.
 */
export function proveDateOrder(
  cells: readonly Cell[],
  monthAt?: (row: number) => Month
): ProvenOrder {
  let dayFirst = 0;
  let monthFirst = 0;
  let agreesDayFirst = 0;
  let agreesMonthFirst = 0;
  let ambiguous = 0;
  let example: string | null = null;
  const dateOf = remembered(dateIn);
  cells.forEach((cell, row) => {
    const date = dateOf(cell);
    if (!date) return;
    const { first, second, year } = date;
    if (first > 12) dayFirst++;
    else if (second > 12) monthFirst++;
    else if (first !== second) {
      ambiguous++;
      example ??= cell as string;
      const stated = monthAt?.(row) ?? -1;
      if (stated === year * 12 + second - 1) agreesDayFirst++;
      if (stated === year * 12 + first - 1) agreesMonthFirst++;
    }
  });
  const found = { ambiguous, example };
  if (dayFirst > 0 !== monthFirst > 0) {
    return { order: dayFirst > 0 ? "dayFirst" : "monthFirst", basis: "over12", ...found };
  }
  if (dayFirst === 0 && agreesDayFirst > 0 !== agreesMonthFirst > 0) {
    return {
      order: agreesDayFirst > 0 ? "dayFirst" : "monthFirst",
      basis: "monthColumn",
      ...found,
    };
  }
  return { order: "unknown", basis: null, ...found };
}

/**
 * Whether a column's Excel dates may have day and month exchanged: a spreadsheet that reads month first
 * opened a day-first export, made dates of what it could, and left the texts with a day over 12.
 */
export function mayBeSwapped(cells: readonly Cell[], { order, ambiguous }: ProvenOrder): boolean {
  if (order === "unknown" || ambiguous > 0) return false;
  const serials = cells.filter(
    (cell): cell is number => typeof cell === "number" && monthOfSerial(cell) >= 0
  );
  return (
    serials.length > 0 &&
    serials.every((serial) => dayInMonth(serial) <= 12) &&
    cells.some((cell) => typeof cell === "string" && slashedDate(cell) !== null)
  );
}

/** A Month column of slashed dates states the first of each month: the part that is always 1 is the day. */
export function proveMonthColumnOrder(cells: readonly Cell[]): ProvenOrder {
  const proven = proveDateOrder(cells);
  if (proven.order !== "unknown" || proven.ambiguous === 0) return proven;
  const dateOf = remembered(dateIn);
  const dates = cells.map(dateOf).filter((date) => date !== null);
  const firstAlways1 = dates.every(({ first }) => first === 1);
  const secondAlways1 = dates.every(({ second }) => second === 1);
  if (firstAlways1 === secondAlways1) return proven;
  return { ...proven, order: firstAlways1 ? "dayFirst" : "monthFirst", basis: "firstOfMonth" };
}
