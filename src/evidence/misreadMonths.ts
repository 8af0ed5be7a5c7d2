import { dayInMonth, monthOfSerial } from "./calendar";
import type { Day } from "./evidence";

/**
 * How a spreadsheet misread a whole Month column when it opened the export: "Dec-25" became 25 December
 * of the year it was opened in, or "01/10/2026" became 10 January 2026.
 */
export type Misreading = "yearAsDay" | "monthAsDay";

/** The earliest year that a usage export can be of, as the two digits a spreadsheet takes for a day. */
const firstYear = 18;

/**
 * Whether the dates of a Month column look misread. Months read by themselves can't tell, so this looks at
 * all of them: days of one year that are all years by then, or days of Januaries that are all months.
 */
export function misreadMonths(days: ReadonlySet<Day>): Misreading | null {
  if (days.size < 2) return null;
  const read = [...days].map((serial) => ({
    month: monthOfSerial(serial),
    day: dayInMonth(serial),
  }));
  const year = Math.floor(read[0]!.month / 12);
  const asYears = read.every(
    ({ month, day }) => Math.floor(month / 12) === year && day >= firstYear && 2000 + day <= year
  );
  // Where each says the very year it stands in, the month is right either way.
  if (asYears && read.some(({ day }) => 2000 + day !== year)) return "yearAsDay";
  return read.every(({ month, day }) => month % 12 === 0 && day <= 12) ? "monthAsDay" : null;
}
