import type { Month } from "../evidence";
import type { Finding } from "../finding";
import type { EvidenceRange } from "../grid";
import type { Header } from "../header";
import { readMicros } from "../money";
import { readMonthsSteps } from "../monthColumn";
import { rangeFindings } from "../rangeFindings";
import { rowsPerPiece, type Steps } from "../steps";
import { RowTally } from "../tally";
import { isTotalsRow } from "../totalsRow";

/** Looks at the cells of one range of Business Applications revenue for refunds. */
export function* examineRevenue(range: EvidenceRange, header: Header): Steps<Finding[]> {
  const { rows, found } = rangeFindings(range.place, header);
  const { months, decimalMark } = yield* readMonthsSteps(range, header);
  const at = header.column.get("revenue")!;
  const credits = new RowTally();
  const creditMonths = new Set<Month>();
  for (let row = header.row + 1; row < range.grid.length; row++) {
    if (row % rowsPerPiece === 0) yield;
    const cells = range.grid[row]!;
    const cell = cells[at] ?? null;
    const micros = readMicros(cell, typeof cell === "string" ? decimalMark(at) : null);
    if (months[row]! < 0 || !(micros < 0) || isTotalsRow(cells)) continue;
    credits.add(row, cell, micros);
    creditMonths.add(months[row]!);
  }
  rows("warning", "evidence.credits", credits, {
    mend: "evidence.creditsMend",
    role: "revenue",
    values: { months: { months: [...creditMonths] } },
  });
  return found;
}
