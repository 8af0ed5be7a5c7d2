import { eligibleAssociations } from "../eligibleAssociations";
import type { Cell, Grid } from "../grid";
import type { Header } from "../header";
import { readMicros, type DecimalMark } from "../money";
import type { MonthlyRange } from "../monthlyRange";
import { identityOf, serviceNameOf } from "../names";
import { remembered } from "../remembered";
import { rowsPerPiece, type Steps } from "../steps";
import { isTotalsRow } from "../totalsRow";
import { associationReader, everyAssociation } from "../usageReaders";
import { newTallies } from "../usageTallies";

/** The rows of usage that count, by columns: a million of them would be as many objects. */
export interface CountedRows {
  readonly grid: Grid;
  readonly count: number;
  /** 0-based rows of the grid, ascending. */
  readonly rows: Int32Array;
  /** In the order of `rows`. */
  readonly months: Int16Array;
  /** Micros, in the order of `rows`. */
  readonly micros: Float64Array;
}

/** Rows with a month, an amount and an association that counts; no totals. */
export function* countedRows(
  { range: { grid }, months, decimalMark }: Pick<MonthlyRange, "range" | "months" | "decimalMark">,
  header: Header
): Steps<CountedRows> {
  const at = (role: "acr" | "association" | "duplicateFlag" | "tenantId" | "customerName") =>
    header.column.get(role) ?? -1;
  const [acrAt, associationAt, idAt] = [at("acr"), at("association"), at("tenantId")];
  const [nameAt, serviceAt] = [at("customerName"), header.column.get("service") ?? -1];
  const flagAt = associationAt < 0 ? at("duplicateFlag") : -1;
  const { codeOf, attributions } =
    associationAt < 0 ? everyAssociation : associationReader(eligibleAssociations, newTallies());
  const namesNoService = remembered((cell) => serviceNameOf(cell) === null);
  const namesNobody = remembered((cell) => identityOf(cell) === null);
  // Only a row that names no customer or no service can be a total: few rows are looked at whole.
  const mayBeTotal = (cells: readonly Cell[]) =>
    (serviceAt >= 0 && namesNoService(cells[serviceAt] ?? null)) ||
    (namesNobody(cells[idAt] ?? null) && namesNobody(cells[nameAt] ?? null));
  let mark: DecimalMark | undefined;
  const rows = new Int32Array(grid.length);
  const monthOf = new Int16Array(grid.length);
  const microsOf = new Float64Array(grid.length);
  let count = 0;
  for (let row = header.row + 1; row < grid.length; row++) {
    if (row % rowsPerPiece === 0) yield;
    const month = months[row]!;
    if (month < 0) continue;
    const cells = grid[row]!;
    if (attributions[codeOf(cells[associationAt] ?? null)]!.leftOut !== null) continue;
    const amount = cells[acrAt] ?? null;
    const micros =
      typeof amount === "string"
        ? readMicros(amount, (mark ??= decimalMark(acrAt)))
        : readMicros(amount, null);
    if (micros !== micros || (flagAt >= 0 && isMarked(cells[flagAt] ?? null))) continue;
    if (mayBeTotal(cells) && isTotalsRow(cells)) continue;
    rows[count] = row;
    monthOf[count] = month;
    microsOf[count++] = micros;
  }
  return { grid, count, rows, months: monthOf, micros: microsOf };
}

/** Whether a cell of a duplicate flag says that its row is one. */
export function isMarked(cell: Cell): boolean {
  return (
    cell === 1 || cell === true || (typeof cell === "string" && /^\s*(1|true|yes)\s*$/i.test(cell))
  );
}
