import type { ColumnRole } from "../evidence";
import type { EvidenceRange } from "../grid";
import type { Header } from "../header";
import { lostItsDigits } from "../names";
import type { RangeFindings } from "../rangeFindings";
import { rowsPerPiece, type Steps } from "../steps";
import { RowTally } from "../tally";

/** Ids that a spreadsheet took for numbers: those that began alike are one now. */
export function* sayScientificIds(
  { rows }: RangeFindings,
  { grid }: EvidenceRange,
  header: Header,
  roles: readonly ColumnRole[]
): Steps<void> {
  for (const role of roles) {
    const at = header.column.get(role);
    if (at === undefined) continue;
    const tally = new RowTally();
    for (let row = header.row + 1; row < grid.length; row++) {
      if (row % rowsPerPiece === 0) yield;
      const cell = grid[row]![at] ?? null;
      if (lostItsDigits(cell)) tally.add(row, cell);
    }
    rows("warning", "evidence.scientificIds", tally, {
      mend: "evidence.scientificIdsMend",
      role,
      values: { column: header.columns[at]!.header },
    });
  }
}
