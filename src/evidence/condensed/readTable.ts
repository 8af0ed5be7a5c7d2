import type { ColumnRole, Month, RecognisedColumn } from "../evidence";
import type { Cell, Place } from "../grid";
import { isBlankRow, repeatsHeader, type Header } from "../header";
import type { UsableSource } from "../recognise";
import { isTotalsRow } from "../totalsRow";
import { checkOf, lineKinds, type CondensedLine } from "./condensedLine";
import { textKept } from "./keptText";

/** A condensed table as it was written. */
export interface ReadTable {
  readonly firstMonth: Month;
  readonly monthCount: number;
  /** All lines but the first, in their order. */
  readonly lines: readonly CondensedLine[];
  readonly places: readonly Place[];
  /** When it was condensed, as written. */
  readonly time: string;
  /** Rows it was condensed from. */
  readonly rows: number;
  readonly check: string;
}

/** Null for a table that was changed after it was made, or that another version made. */
export function readTable({ range: { grid }, header }: UsableSource): ReadTable | null {
  const months = monthColumns(header);
  if (!months) return null;
  const lines: CondensedLine[] = [];
  for (let r = header.row + 1; r < grid.length; r++) {
    const row = grid[r]!;
    if (isBlankRow(row) || repeatsHeader(row, header)) continue;
    const each = lineOf(row, header, months.columns);
    if (!isKind(each.kind) && isTotalsRow(row)) continue;
    lines.push(each);
  }
  const made = lines.find(({ kind }) => kind === lineKinds.condensed);
  const rest = lines.filter((each) => each !== made);
  const check = checkOf(months.first, rest);
  if (made?.id !== check) return null;
  return {
    firstMonth: months.first,
    monthCount: months.columns.length,
    lines: rest,
    places: placesOf(rest),
    time: String(made.counted),
    rows: Number(made.rows),
    check,
  };
}

/** The columns of the months, ascending; null where a month lacks or stands twice. */
function monthColumns({ columns }: Header): { first: Month; columns: readonly number[] } | null {
  const found = columns
    .flatMap((column) => {
      const month = monthOf(column);
      return month === null ? [] : [{ index: column.index, month }];
    })
    .sort((a, b) => a.month - b.month);
  const first = found[0]?.month;
  return first !== undefined && found.every(({ month }, at) => month === first + at)
    ? { first, columns: found.map(({ index }) => index) }
    : null;
}

/** The month whose amounts a column holds; null for any other column. */
export function monthOf({ header }: RecognisedColumn): Month | null {
  const match = /^ACR (\d{4})-(\d\d)$/.exec(header);
  return match ? Number(match[1]) * 12 + Number(match[2]) - 1 : null;
}

function lineOf(row: readonly Cell[], { column }: Header, months: readonly number[]) {
  const cell = (role: ColumnRole): Cell => row[column.get(role) ?? -1] ?? null;
  return {
    kind: cell("line"),
    counted: cell("counted"),
    id: cell("tenantId"),
    name: cell("customerName"),
    segment: cell("segment"),
    rows: cell("sourceRows"),
    // Blank is 0, because a formula may be handed one for the other: only the source rows tell that there are any.
    cents: months.map((at) => Math.round(Number(row[at] ?? 0) * 100)),
  };
}

function isKind(cell: Cell): boolean {
  return (Object.values(lineKinds) as readonly Cell[]).includes(cell);
}

function placesOf(lines: readonly CondensedLine[]): Place[] {
  const places: Place[] = [];
  for (const { kind, id, name, rows } of lines) {
    if (kind !== lineKinds.source) continue;
    const [number, top, left] = String(rows).split(" ").map(Number);
    const sheet = textKept(id);
    places[number! - 1] = {
      label: textKept(name) ?? "",
      ...(sheet !== null && { sheet }),
      top: top!,
      left: left!,
    };
  }
  return places;
}
