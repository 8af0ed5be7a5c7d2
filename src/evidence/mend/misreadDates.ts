import { dayInMonth, dayOf, monthOf, monthOfSerial } from "../calendar";
import type { Day, Month } from "../evidence";
import type { Misreading } from "../misreadMonths";
import { isSerial } from "../months";
import { isTotalsRow } from "../totalsRow";
import { cellOf, changeOfCells } from "./mendSource";
import type { DraftMend, MendSource } from "./mendSource";

/** A run of fewer months could be days by chance. */
const fewestMonths = 4;

/**
 * Takes back what a spreadsheet made of a Month column, where the months prove it: read as they were meant
 * they are an unbroken run over a turn of the year, and read as days they have gaps.
 */
export function misreadDates(source: MendSource): DraftMend | null {
  const { monthly, header, range } = source;
  if (!monthly?.misread) return null;
  const { misread } = monthly;
  const rows = range.grid.flatMap((cells, row) =>
    row > header.row && isSerial(cellOf(source, row, "month")) ? [{ row, cells }] : []
  );
  // A total that was left out for want of a month would be counted once it has one.
  if (rows.some(({ cells }) => isTotalsRow(cells))) return null;
  const meant = (row: number): Month => meantMonth(cellOf(source, row, "month") as Day, misread);
  const others = source.content.filter((row) => monthly.months[row]! >= 0);
  const months = new Set([
    ...rows.map(({ row }) => meant(row)),
    ...others.map((row) => monthly.months[row]!),
  ]);
  if (!isUnbrokenRun(months)) return null;
  const column = header.column.get("month")!;
  const change = (row: number, month: Month) => ({
    row,
    column,
    before: cellOf(source, row, "month"),
    after: dayOf(month, 1),
  });
  const cells = [
    ...rows.map(({ row }) => change(row, meant(row))),
    ...others.map((row) => change(row, monthly.months[row]!)),
  ].sort((a, b) => a.row - b.row);
  return changeOfCells(
    source,
    { kind: "misreadMonths", cells, clears: ["evidence.monthsMisread"], provesTheSame: false },
    () => ({
      id: "evidence.mend.misreadMonths",
      values: {
        count: cells.length,
        misread,
        first: { month: Math.min(...months) },
        last: { month: Math.max(...months) },
      },
    })
  );
}

/** 25 December 2026 was Dec-25; 10 January 2026 was 01/10/2026. */
function meantMonth(day: Day, misread: Misreading): Month {
  const month = monthOfSerial(day);
  return misread === "yearAsDay"
    ? monthOf(2000 + dayInMonth(day), (month % 12) + 1)
    : monthOf(Math.floor(month / 12), dayInMonth(day));
}

function isUnbrokenRun(months: ReadonlySet<Month>): boolean {
  const first = Math.min(...months);
  const last = Math.max(...months);
  return (
    months.size >= fewestMonths &&
    last - first + 1 === months.size &&
    Math.floor(first / 12) < Math.floor(last / 12)
  );
}
