import { slashedDate } from "../dateOrder";
import type { ColumnRole, Evidence, Month, RangeKind } from "../evidence";
import { isMarked } from "../exam/countedRows";
import type { Cell, EvidenceRange } from "../grid";
import { isBlankRow, repeatsHeader, type Header } from "../header";
import { readMonths } from "../monthColumn";
import type { MonthlyRange } from "../monthlyRange";
import { readEvidence } from "../readEvidence";
import { sourceOf } from "../recognise";
import { isTotalsRow } from "../totalsRow";
import type { Mend, MendedColumn } from "./mend";

/** A range that can be read, as those see it who look for mends. */
export interface MendSource {
  readonly range: EvidenceRange;
  readonly header: Header;
  /** What the range by itself was read as. */
  readonly read: Evidence;
  /** Its Month column as read; null for certifications and cost files. */
  readonly monthly: MonthlyRange | null;
  /** The grid rows below the header that say something: no blanks, no header once more, no totals. */
  readonly content: readonly number[];
  /** All ranges of its kind, itself among them. */
  readonly alike: readonly MendSource[];
}

/** What one kind of mend would do; the place is filled in where it is offered. */
export type DraftMend = Omit<Mend, "place">;

/** What exports are; figures are typed, and what this add-in condensed is not for anybody to change. */
const exported: readonly RangeKind[] = [
  ...(["usage", "customers", "m365", "revenue", "consumption", "certifications"] as const),
  ...(["cspUsage", "costManagement"] as const),
];

/** The exports among the ranges; null in the place of any other, or of one that can't be read. */
export function mendSources(ranges: readonly EvidenceRange[]): readonly (MendSource | null)[] {
  const sources = ranges.map((range): MendSource | null => {
    const { header } = sourceOf(range, []);
    if (!header || !exported.includes(header.kind)) return null;
    const byMonth = header.column.has("month") && header.kind !== "certifications";
    const monthly = byMonth ? readMonths(range, header) : null;
    const content = contentRows(range, header, monthly);
    return { range, header, monthly, content, read: readEvidence([range]), alike: [] };
  });
  return sources.map((source) => {
    const alike = sources.flatMap((other) =>
      other && other.header.kind === source?.header.kind ? other : []
    );
    return source && { ...source, alike };
  });
}

/** The cell of a row under the column that is read for a role. */
export function cellOf({ range, header }: MendSource, row: number, role: ColumnRole): Cell {
  return range.grid[row]![header.column.get(role) ?? -1] ?? null;
}

/** Whether the export marks a row as duplicate, where the mark decides: no association tells such rows apart. */
export function isFlagged(source: MendSource, row: number): boolean {
  return !source.header.column.has("association") && isMarked(cellOf(source, row, "duplicateFlag"));
}

/** The months of rows that no mend leaves out: they are shown by the copy, whichever mends are made. */
export function monthsThatStay(source: MendSource): ReadonlySet<Month> {
  const { range, monthly, content } = source;
  return new Set(
    content
      .filter((row) => !isTotalsRow(range.grid[row]!) && !isFlagged(source, row))
      .map((row) => monthly!.months[row]!)
  );
}

/** The columns that are read for some roles, from left to right. */
export function columnsOf(
  { header }: MendSource,
  roles: readonly ColumnRole[]
): readonly (MendedColumn & { readonly role: ColumnRole })[] {
  return roles
    .flatMap((role) => {
      const index = header.column.get(role);
      return index === undefined ? [] : { role, index, header: header.columns[index]!.header };
    })
    .sort((a, b) => a.index - b.index);
}

/** Whether a slashed date stays a text under some of the columns: it goes on to prove the order of all. */
export function leavesSlashed(
  { range, content }: MendSource,
  columns: readonly number[],
  changes: DraftMend["cells"]
): boolean {
  const changed = new Set(changes.map(({ row, column }) => `${row},${column}`));
  return columns.some((column) =>
    content.some((row) => {
      const cell = range.grid[row]![column];
      return (
        typeof cell === "string" && !changed.has(`${row},${column}`) && slashedDate(cell) !== null
      );
    })
  );
}

/** A draft with the columns that its cells lie in, or none where it would change nothing. */
export function changeOfCells(
  source: MendSource,
  draft: Pick<DraftMend, "kind" | "cells" | "clears"> & Partial<DraftMend>,
  message: (columns: readonly string[]) => DraftMend["message"]
): DraftMend | null {
  if (draft.cells.length === 0) return null;
  const touched = new Set(draft.cells.map(({ column }) => column));
  const columns = source.header.columns.filter(({ index }) => touched.has(index));
  return {
    leftOut: [],
    provesTheSame: true,
    ...draft,
    columns: columns.map(({ index, header }) => ({ index, header })),
    message: message(columns.map(({ header }) => header)),
  };
}

/** A draft that leaves rows out, or none where there are none. */
export function changeOfRows(
  draft: Pick<DraftMend, "kind" | "leftOut" | "clears" | "message"> & Partial<DraftMend>
): DraftMend | null {
  return draft.leftOut.length === 0
    ? null
    : { columns: [], cells: [], provesTheSame: true, ...draft };
}

function contentRows(
  { grid }: EvidenceRange,
  header: Header,
  monthly: MonthlyRange | null
): readonly number[] {
  return grid.flatMap((row, index) => {
    if (index <= header.row || isBlankRow(row) || repeatsHeader(row, header)) return [];
    return monthly && monthly.months[index]! < 0 && isTotalsRow(row) ? [] : [index];
  });
}
