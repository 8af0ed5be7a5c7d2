import { dayInMonth, daySerial, monthOfSerial } from "./calendar";
import { slashedDate, type DateOrder } from "./dateOrder";
import type { Day } from "./evidence";
import type { Cell } from "./grid";
import { monthByName } from "./monthNames";

/** A day as read; where the text can be read two ways, the earlier and the later. */
export interface ReadDay {
  readonly earliest: Day;
  readonly latest: Day;
}

/** 31 December 9999: what exports write for a day that never comes. */
const never = 2958465;

/**
 * An Excel date, ISO text, "22 Aug 2021", "Aug 22, 2021" or a slashed date. "blank" or "unreadable"
 * otherwise. `swapped`: the column's Excel dates may have day and month exchanged.
 */
export function readDay(
  cell: Cell,
  order: DateOrder,
  swapped = false
): ReadDay | "blank" | "unreadable" {
  if (cell === null || cell === 0) return "blank";
  if (typeof cell === "number") {
    if (Math.floor(cell) === never) return sure(never);
    return monthOfSerial(cell) < 0 ? "unreadable" : dayOfSerial(Math.floor(cell), swapped);
  }
  if (typeof cell !== "string") return "unreadable";
  const text = cell.trim();
  if (text === "") return "blank";
  return dayOfText(text, order) ?? "unreadable";
}

function dayOfText(text: string, order: DateOrder): ReadDay | null {
  const iso =
    /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/.exec(text) ??
    /^(\d{4})\/(\d{1,2})\/(\d{1,2})(?:[T ].*)?$/.exec(text);
  if (iso) return sure(daySerial(Number(iso[1]), Number(iso[2]), Number(iso[3])));
  const dayNamed =
    /^(\d{1,2})[\s.-]+(?:de\s+)?(\p{L}+)\.?[\s.,-]+(?:de\s+)?(\d{4})(?:[ T,].*)?$/u.exec(text);
  if (dayNamed) return named(dayNamed[3]!, dayNamed[2]!, dayNamed[1]!);
  const monthNamed = /^(\p{L}+)\.?\s+(\d{1,2}),?\s+(\d{4})(?:[ T,].*)?$/u.exec(text);
  if (monthNamed) return named(monthNamed[3]!, monthNamed[1]!, monthNamed[2]!);
  const slashed = slashedDate(text);
  if (!slashed) return null;
  const { first, second, year } = slashed;
  const dayFirst = order === "monthFirst" ? null : daySerial(year, second, first);
  const monthFirst = order === "dayFirst" ? null : daySerial(year, first, second);
  if (dayFirst === null) return sure(monthFirst);
  if (monthFirst === null) return sure(dayFirst);
  return { earliest: Math.min(dayFirst, monthFirst), latest: Math.max(dayFirst, monthFirst) };
}

function dayOfSerial(serial: Day, swapped: boolean): ReadDay {
  const month = monthOfSerial(serial);
  const other = swapped
    ? daySerial(Math.floor(month / 12), dayInMonth(serial), (month % 12) + 1)
    : null;
  return other === null
    ? sure(serial)
    : { earliest: Math.min(serial, other), latest: Math.max(serial, other) };
}

function named(year: string, month: string, day: string): ReadDay | null {
  const number = monthByName(month);
  return number ? sure(daySerial(Number(year), number, Number(day))) : null;
}

function sure(day: Day): ReadDay;
function sure(day: Day | null): ReadDay | null;
function sure(day: Day | null): ReadDay | null {
  return day === null ? null : { earliest: day, latest: day };
}
