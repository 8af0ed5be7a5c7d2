import { certificateDates, type DateColumn } from "../certificateDates";
import { mayBeSwapped, proveDateOrder } from "../dateOrder";
import { readDay } from "../days";
import type { ColumnRole } from "../evidence";
import type { Cell } from "../grid";
import { cellOf, changeOfCells, columnsOf, leavesSlashed } from "./mendSource";
import type { DraftMend, MendSource } from "./mendSource";

/**
 * Makes dates of days that are texts and can be read in one way only: when certifications were earned and
 * expire, since when customers are claimed. Both columns of certifications at once, because one proves the other.
 */
export function dateTexts(source: MendSource): DraftMend | null {
  const dated = dateColumns(source);
  const texts = dated.flatMap(({ role }) =>
    source.content.flatMap((row) => {
      const cell = cellOf(source, row, role);
      return typeof cell === "string" && cell !== "" ? cell : [];
    })
  );
  if (texts.every((text) => plainDay.test(text))) return null;
  // Among texts the dates exchanged by a spreadsheet show; alone they would be taken as they are.
  const sure = dated.filter(({ swapped }) => !swapped);
  const cells = sure.flatMap(({ role, index, proven: { order } }) =>
    source.content.flatMap((row) => {
      const before = cellOf(source, row, role);
      if (typeof before !== "string") return [];
      const day = readDay(before, order);
      return typeof day === "string" || day.earliest !== day.latest
        ? []
        : { row, column: index, before, after: day.earliest + timeOfDay(before) };
    })
  );
  const slashed = leavesSlashed(
    source,
    dated.map(({ index }) => index),
    cells
  );
  const used = sure.filter(({ index }) => cells.some(({ column }) => column === index));
  const { order, basis } = used.find(({ proven }) => proven.basis !== null)?.proven ?? unproven;
  return changeOfCells(
    source,
    { kind: "dates", cells, clears: slashed ? [] : ["evidence.dateOrder"] },
    (columns) => ({
      id: "evidence.mend.dates",
      values: { count: cells.length, columns: { list: columns }, order, basis: basis ?? "none" },
    })
  );
}

/** As exports through the programming interface have it; no other way to read it is known. */
const plainDay = /^\d{4}-\d{2}-\d{2}$/;
const unproven = { order: "none", basis: "none" };

type DatedColumn = DateColumn & { readonly role: ColumnRole; readonly index: number };

/** The columns of days, read as the scorer reads them. */
function dateColumns(source: MendSource): readonly DatedColumn[] {
  const { range, header } = source;
  const below = (role: ColumnRole) =>
    range.grid.flatMap((_, row) => (row > header.row ? [cellOf(source, row, role)] : []));
  const roles: readonly ColumnRole[] = ["completed", "expires", "claimed"];
  const { earned, expires } = certificateDates(header.kind === "certifications" ? below : () => []);
  return columnsOf(source, roles).map((column) => ({
    ...column,
    ...(column.role === "claimed"
      ? claimedDates(source, below("claimed"))
      : column.role === "expires"
        ? expires
        : earned),
  }));
}

/** One export writes all its dates the same way: its months may prove the order of its claims. */
function claimedDates({ monthly }: MendSource, cells: readonly Cell[]): DateColumn {
  const proven = proveDateOrder(cells);
  const { order, basis } = proven.order === "unknown" && monthly ? monthly.monthOrder : proven;
  return { proven: { ...proven, order, basis }, swapped: mayBeSwapped(cells, proven) };
}

/** The part of a day that a text's time states; 0 where it states none that is plain. */
function timeOfDay(text: string): number {
  const match = /[T ,](\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:\.\d+)?)?\s*(am|pm|z)?\s*$/i.exec(text);
  if (!match) return 0;
  const [, hour, minute, second = "0", half = ""] = match;
  const hours = /^[ap]m$/i.test(half)
    ? (Number(hour) % 12) + (half.toLowerCase() === "pm" ? 12 : 0)
    : Number(hour);
  const share = (hours * 3600 + Number(minute) * 60 + Number(second)) / 86_400;
  return share < 1 ? share : 0;
}
