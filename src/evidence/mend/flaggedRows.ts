import type { Month } from "../evidence";
import { isMarked } from "../exam/countedRows";
import { readMicros } from "../money";
import { cellOf, changeOfRows, type DraftMend, type MendSource } from "./mendSource";

/**
 * Leaves out rows that the export marks as duplicates. Only where no association tells them apart: the mark
 * prefers associations that don't count. A month keeps a row in any case, so that it is still shown.
 */
export function flaggedRows(source: MendSource): DraftMend | null {
  const { header, monthly } = source;
  const flags = header.column.has("duplicateFlag") && !header.column.has("association");
  if (!monthly || !flags || !header.column.has("acr")) return null;
  const mark = monthly.decimalMark(header.column.get("acr")!);
  const isDropped = (row: number) =>
    monthly.months[row]! >= 0 &&
    isMarked(cellOf(source, row, "duplicateFlag")) &&
    !Number.isNaN(readMicros(cellOf(source, row, "acr"), mark));
  const rows = source.content;
  const shown = new Set<Month>(
    rows.filter((row) => !isDropped(row)).map((row) => monthly.months[row]!)
  );
  const leftOut = rows.filter((row) => isDropped(row) && shown.has(monthly.months[row]!));
  return changeOfRows({
    kind: "flagged",
    leftOut,
    clears: leftOut.length === rows.filter(isDropped).length ? ["evidence.flagged"] : [],
    message: {
      id: "evidence.mend.flagged",
      values: {
        count: leftOut.length,
        column: header.columns[header.column.get("duplicateFlag")!]!.header,
      },
    },
  });
}
