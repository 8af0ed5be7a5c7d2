import { readMicros } from "../money";
import { cellOf, changeOfRows, isFlagged, monthsThatStay } from "./mendSource";
import type { DraftMend, MendSource } from "./mendSource";

/**
 * Leaves out rows that the export marks as duplicates. Only where no association tells them apart: the mark
 * prefers associations that don't count. A month keeps a row in any case, so that it is still shown.
 */
export function flaggedRows(source: MendSource): DraftMend | null {
  const { header, monthly, content } = source;
  if (!monthly || !header.column.has("acr") || !header.column.has("duplicateFlag")) return null;
  const mark = monthly.decimalMark(header.column.get("acr")!);
  const dropped = content.filter(
    (row) =>
      monthly.months[row]! >= 0 &&
      isFlagged(source, row) &&
      !Number.isNaN(readMicros(cellOf(source, row, "acr"), mark))
  );
  const shown = monthsThatStay(source);
  const leftOut = dropped.filter((row) => shown.has(monthly.months[row]!));
  return changeOfRows({
    kind: "flagged",
    leftOut,
    clears: leftOut.length === dropped.length ? ["evidence.flagged"] : [],
    message: {
      id: "evidence.mend.flagged",
      values: {
        count: leftOut.length,
        column: header.columns[header.column.get("duplicateFlag")!]!.header,
      },
    },
  });
}
