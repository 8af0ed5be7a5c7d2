import type { RangeAddress } from "../../evidence/address";
import type { FindingPlace } from "../../evidence/finding";
import type { SourceRow } from "../../engine/proof";
import type { Place } from "../../evidence/grid";
import { words } from "../../words/say";
import { placeOf, type FoundRange } from "./findRanges";

/** The whole row of a source inside its range; null where its place is not on a sheet. */
export function addressOfRow(
  { place, row }: SourceRow,
  ranges: readonly FoundRange[]
): RangeAddress | null {
  const range = rangeAt(place, ranges);
  if (!range) return null;
  return { ...range, top: row - 1, bottom: row - 1 };
}

/** From the first to the last of some source rows, on the sheet of the first one. */
export function addressOfRows(
  sources: readonly SourceRow[],
  ranges: readonly FoundRange[]
): RangeAddress | null {
  const first = sources[0];
  const range = first && rangeAt(first.place, ranges);
  if (!range) return null;
  const rows = sources
    .filter(({ place }) => place.label === first.place.label)
    .map(({ row }) => row);
  return {
    ...range,
    top: rows.reduce((least, row) => Math.min(least, row), Infinity) - 1,
    bottom: rows.reduce((most, row) => Math.max(most, row), 0) - 1,
  };
}

/** The cells a finding speaks of: consecutive rows as one block, else the first. */
export function addressOfFinding(
  where: FindingPlace,
  ranges: readonly FoundRange[]
): RangeAddress | null {
  const range = rangeAt(where.place, ranges);
  if (!range) return null;
  const { columnIndex, rows = [] } = where;
  const column = columnIndex === undefined ? null : range.left + columnIndex;
  const first = rows[0];
  return {
    sheet: range.sheet,
    left: column ?? range.left,
    right: column ?? range.right,
    top: first === undefined ? range.top : first - 1,
    bottom: first === undefined ? range.bottom : lastInARow(rows) - 1,
  };
}

/** The place itself where its cells lie together; else that of the first rows that do. */
export function firstBlock(where: FindingPlace): FindingPlace {
  const { rows = [], rowCount = rows.length, ...rest } = where;
  const first = rows[0];
  if (first === undefined) return where;
  const count = lastInARow(rows) - first + 1;
  return count === rowCount ? where : { ...rest, rows: rows.slice(0, count) };
}

/** "Column ACR_USD, rows 12, 14 and 19 more, Usage!A1:N200". */
export function placeText({ place, column, rows = [], rowCount }: FindingPlace): string {
  const shown =
    consecutive(rows) && rows.length > 2
      ? `${rows[0]}–${rows.at(-1)}`
      : rows.slice(0, 5).join(", ");
  const listed = consecutive(rows) && rows.length > 2 ? rows.length : Math.min(rows.length, 5);
  const more = Math.max(0, (rowCount ?? rows.length) - listed);
  const parts = [
    column && words("taskpane.place.column", { column }),
    rows.length > 0 && words("taskpane.place.rows", { rows: shown, count: rows.length, more }),
    place.label,
  ];
  return parts.filter(Boolean).join(" · ");
}

function rangeAt(place: Place, ranges: readonly FoundRange[]): RangeAddress | null {
  return (
    ranges
      .flatMap(({ address }) => address ?? [])
      .find((address) => placeOf(address).label === place.label) ?? null
  );
}

function lastInARow(rows: readonly number[]): number {
  let last = rows[0]!;
  for (const row of rows) if (row === last + 1) last = row;
  return last;
}

function consecutive(rows: readonly number[]): boolean {
  return rows.every((row, index) => index === 0 || row === rows[index - 1]! + 1);
}
