import { isoOfDay } from "./calendar";
import type { MonthlyRange } from "./monthlyRange";
import type { RangeFindings } from "./rangeFindings";
import type { RowTally } from "./tally";

/** Rows whose month can't be read, and why. */
export function sayMonths(
  { rows }: RangeFindings,
  { monthOrder, misread }: MonthlyRange,
  unreadable: RowTally
): void {
  if (misread) {
    rows("error", "evidence.monthsMisread", unreadable, {
      mend: "evidence.monthsMisreadMend",
      role: "month",
      values: { misread, value: shownDay(unreadable.example) },
    });
    return;
  }
  const ambiguous = monthOrder.order === "unknown" && monthOrder.ambiguous > 0;
  rows("error", ambiguous ? "evidence.monthAmbiguous" : "evidence.monthUnreadable", unreadable, {
    mend: "evidence.monthMend",
    role: "month",
  });
}

/** In which order the parts of slashed months are read, where any are. */
export function sayMonthOrder({ about }: RangeFindings, { monthOrder }: MonthlyRange): void {
  if (monthOrder.order === "unknown") return;
  about("note", "evidence.monthOrder", {
    values: { order: monthOrder.order, basis: monthOrder.basis ?? "" },
  });
}

/** A date as the sheet's reader knows it, from the serial in the cell. */
function shownDay(example: string): string {
  const serial = Number(example);
  return serial > 0 ? isoOfDay(serial) : example;
}
