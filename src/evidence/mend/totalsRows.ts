import { isBlankRow, repeatsHeader } from "../header";
import { isTotalsRow } from "../totalsRow";
import { changeOfRows, type DraftMend, type MendSource } from "./mendSource";

/** Leaves out the rows of totals that the scorer leaves out: the rows above them hold the same amounts. */
export function totalsRows({ range, header, monthly, read }: MendSource): DraftMend | null {
  if (!monthly) return null;
  const totals = range.grid.flatMap((row, index) =>
    index > header.row && !isBlankRow(row) && !repeatsHeader(row, header) && isTotalsRow(row)
      ? [index]
      : []
  );
  const said = read.findings.find(({ message }) => message.id === "evidence.totalsRows");
  const leftOut = [totals, totals.filter((row) => monthly.months[row]! < 0)].find(
    ({ length }) => length === said?.where?.rowCount
  );
  return changeOfRows({
    kind: "totals",
    leftOut: leftOut ?? [],
    clears: ["evidence.totalsRows"],
    message: { id: "evidence.mend.totals", values: { count: leftOut?.length ?? 0 } },
  });
}
