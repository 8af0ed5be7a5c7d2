import { eligibleAssociations } from "../eligibleAssociations";
import type { Month } from "../evidence";
import type { Cell, EvidenceRange } from "../grid";
import { repeatsHeader, type Header } from "../header";
import { readMicros, type Micros } from "../money";
import { readMonths } from "../monthColumn";
import { isTotalsRow } from "../totalsRow";
import { associationReader, everyAssociation } from "../usageReaders";
import { newTallies } from "../usageTallies";

/** A row of usage that counts, as the exam sees it. */
export interface CountedRow {
  /** 0-based row of the grid. */
  readonly row: number;
  readonly cells: readonly Cell[];
  readonly month: Month;
  readonly micros: Micros;
}

/** Rows with a month, an amount and an association that counts. */
export function countedRows(range: EvidenceRange, header: Header): readonly CountedRow[] {
  const { grid } = range;
  const { months, decimalMark } = readMonths(range, header);
  const acrAt = header.column.get("acr")!;
  const associationAt = header.column.get("association");
  const flagAt = header.column.get("duplicateFlag");
  const { codeOf, attributions } =
    associationAt === undefined
      ? everyAssociation
      : associationReader(eligibleAssociations, newTallies());
  const mark = decimalMark(acrAt);
  const counted: CountedRow[] = [];
  for (let row = header.row + 1; row < grid.length; row++) {
    const cells = grid[row]!;
    const month = months[row]!;
    if (month < 0 || repeatsHeader(cells, header) || isTotalsRow(cells)) continue;
    const { leftOut } = attributions[codeOf(cells[associationAt ?? -1] ?? null)]!;
    const micros = readMicros(cells[acrAt] ?? null, mark);
    if (leftOut !== null || micros !== micros) continue;
    if (associationAt === undefined && flagAt !== undefined && isMarked(cells[flagAt] ?? null))
      continue;
    counted.push({ row, cells, month, micros });
  }
  return counted;
}

/** Whether a cell of a duplicate flag says that its row is one. */
export function isMarked(cell: Cell): boolean {
  return (
    cell === 1 || cell === true || (typeof cell === "string" && /^\s*(1|true|yes)\s*$/i.test(cell))
  );
}
