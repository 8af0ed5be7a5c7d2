import { isBlankRow, repeatsHeader } from "../header";
import { isTotalsRow } from "../totalsRow";
import { changeOfRows, monthsThatStay, type DraftMend, type MendSource } from "./mendSource";

/**
 * Leaves out rows that say they are totals: the rows above them hold the same amounts. All of them, or else
 * those without a month; which of them the scorer leaves out is for it to say.
 */
export function totalsRows(source: MendSource): readonly (DraftMend | null)[] {
  const { range, header, monthly } = source;
  if (!monthly) return [];
  const shown = monthsThatStay(source);
  const totals = range.grid.flatMap((row, index) =>
    index > header.row &&
    !isBlankRow(row) &&
    !repeatsHeader(row, header) &&
    isTotalsRow(row) &&
    (monthly.months[index]! < 0 || shown.has(monthly.months[index]!))
      ? [index]
      : []
  );
  const leavingOut = (leftOut: readonly number[]) =>
    changeOfRows({
      kind: "totals",
      leftOut,
      clears: ["evidence.totalsRows"],
      message: { id: "evidence.mend.totals", values: { count: leftOut.length } },
    });
  return [leavingOut(totals), leavingOut(totals.filter((row) => monthly.months[row]! < 0))];
}
