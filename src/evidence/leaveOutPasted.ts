import type { Finding } from "./finding";
import type { MonthlyRange } from "./monthlyRange";
import { repeatedMonth } from "./months";
import type { PastedTwice } from "./pastedTwice";
import { rangeFindings } from "./rangeFindings";
import { RowTally } from "./tally";

/** Takes out the rows that an export pasted below itself shows once more; says which. */
export function leaveOutPasted(
  { range, header, months }: MonthlyRange,
  pasted: PastedTwice
): Finding[] {
  const tally = new RowTally();
  for (const row of pasted.rows) {
    months[row] = repeatedMonth;
    tally.add(row);
  }
  const { rows, found } = rangeFindings(range.place, header);
  rows("warning", "evidence.pastedTwice", tally, {
    mend: "evidence.repeatedRowsMend",
    values: { months: { months: pasted.months } },
  });
  return found;
}
