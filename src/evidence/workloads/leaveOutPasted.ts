import type { Finding } from "../finding";
import type { MonthlyRange } from "../monthlyRange";
import { repeatedMonth } from "../months";
import { pastedTwice } from "../pastedTwice";
import { rangeFindings } from "../rangeFindings";
import { RowTally } from "../tally";
import type { WorkloadKind } from "./rowValues";

/** Takes out the rows that an export pasted below itself shows once more; says which. */
export function leaveOutPasted(kind: WorkloadKind, monthly: MonthlyRange): Finding[] {
  const { range, header, months } = monthly;
  const amountAt = header.column.get(kind === "revenue" ? "revenue" : "users") ?? -1;
  const pasted = pastedTwice(monthly, amountAt);
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
