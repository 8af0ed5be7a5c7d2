import { monthOf, monthOfSerial } from "./calendar";
import type { Month } from "./evidence";
import type { Cell } from "./grid";
import { dayFirstDate, slashedDate, type DateOrder } from "./dateOrder";
import { monthByName } from "./monthNames";

/**
 * The month a cell of a Month column means: an Excel date, 202410, 2024-10, 2024-10-31, Oct-24, OCT-2024,
 * October 2024, 10/2024, or a slashed date in the column's order, which is asked for only then. −1 when it
 * can't be read, −2 when blank.
 */
export function readMonth(cell: Cell, order: () => DateOrder): Month {
  if (typeof cell === "number") return cell === 0 ? blank : monthOfNumber(cell);
  if (typeof cell !== "string") return cell === null ? blank : unreadable;
  const text = cell.trim();
  return text === "" ? blank : monthOfText(text, order);
}

export const unreadable = -1;
export const blank = -2;
/** A month that another range shows with the very same amounts. */
export const repeatedMonth = -3;

/** Usage outside these years is a slip of the pen, and one such row would widen everything to it. */
const firstMonth = monthOf(2015, 1);
const lastMonth = monthOf(2049, 12);

/** Whether a cell of a Month column is an Excel date. */
export function isSerial(cell: Cell): cell is number {
  return typeof cell === "number" && withinReason(monthOfSerial(cell)) !== unreadable;
}

function monthOfNumber(value: number): Month {
  const month = value % 100;
  // 202410: a number of that size is far beyond any serial that is taken for a date.
  if (value >= 200001 && value <= 209912 && Number.isInteger(value)) {
    return checked(Math.floor(value / 100), month);
  }
  return withinReason(monthOfSerial(value));
}

function monthOfText(text: string, order: () => DateOrder): Month {
  const iso =
    /^(20\d{2})[-/.](\d{1,2})(?:[-/.]\d{1,2})?(?:[T ].*)?$/.exec(text) ??
    /^(20\d{2})(\d{2})$/.exec(text);
  if (iso) return checked(Number(iso[1]), Number(iso[2]));
  const yearLast = /^(\d{1,2})[-/.](20\d{2})$/.exec(text);
  if (yearLast) return checked(Number(yearLast[2]), Number(yearLast[1]));
  const named =
    /^(?:\d{1,2}[ .-]+)?(\p{L}+)\.?[\s\-/.,]*(?:de\s+)?(?:\d{1,2},\s*)?'?(\d{4}|\d{2})$/u.exec(
      text
    );
  if (named) {
    const month = monthByName(named[1]!);
    const year = Number(named[2]);
    return month ? checked(year < 100 ? 2000 + year : year, month) : unreadable;
  }
  const date = slashedDate(text) && dayFirstDate(text, order());
  return date ? checked(date.year, date.month) : unreadable;
}

function checked(year: number, month: number): Month {
  return month >= 1 && month <= 12 ? withinReason(monthOf(year, month)) : unreadable;
}

function withinReason(month: Month): Month {
  return month >= firstMonth && month <= lastMonth ? month : unreadable;
}
