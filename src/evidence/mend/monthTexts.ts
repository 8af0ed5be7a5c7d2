import { dayOf } from "../calendar";
import type { Month } from "../evidence";
import type { Cell } from "../grid";
import { misreadMonths } from "../misreadMonths";
import { isSerial } from "../months";
import { cellOf, changeOfCells, leavesSlashed } from "./mendSource";
import type { DraftMend, MendSource } from "./mendSource";

/**
 * Makes dates of months that are texts: names in whatever language, two-digit years, slashed dates whose
 * order the column proves. A column that is all ISO, or all months as the export writes them, is left alone.
 */
export function monthTexts(source: MendSource): DraftMend | null {
  const { monthly, header } = source;
  if (!monthly || monthly.misread) return null;
  const read = source.content.filter((row) => monthly.months[row]! >= 0);
  const written = read.map((row) => cellOf(source, row, "month"));
  if (!isUneven(written)) return null;
  const days = new Set([
    ...written.filter(isSerial),
    ...read.map((row) => dayOf(monthly.months[row]!, 1)),
  ]);
  // Firsts of January alone look like days of January that were months.
  const asText = misreadMonths(days) !== null;
  const cells = read.flatMap((row) => {
    const before = cellOf(source, row, "month");
    const after = asText ? isoMonth(monthly.months[row]!) : dayOf(monthly.months[row]!, 1);
    return typeof before !== "string" || before === after
      ? []
      : { row, column: header.column.get("month")!, before, after };
  });
  const { order, basis } = monthly.monthOrder;
  const slashed = leavesSlashed(source, [header.column.get("month")!], cells);
  const clears = slashed ? [] : (["evidence.monthOrder"] as const);
  return changeOfCells(source, { kind: "months", cells, clears }, () => ({
    id: "evidence.mend.months",
    values: { count: cells.length, order, basis: basis ?? "none" },
  }));
}

/** Whether some months are written in another way than the export's own or ISO, or in several ways. */
function isUneven(cells: readonly Cell[]): boolean {
  const texts = cells.filter((cell) => typeof cell === "string");
  return texts.some((text) => !plainMonth.test(text)) || (texts.length > 0 && cells.some(isSerial));
}

const plainMonth =
  /^(20\d\d-\d\d(-\d\d)?|(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}[- ]20\d\d)$/i;

/** "2026-10". */
function isoMonth(month: Month): string {
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
}
