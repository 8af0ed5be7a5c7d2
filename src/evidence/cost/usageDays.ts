import { dayOf, monthOfSerial } from "../calendar";
import { mayBeSwapped, proveDateOrder } from "../dateOrder";
import { readDay } from "../days";
import type { Day, Month } from "../evidence";
import type { Cell, EvidenceRange } from "../grid";
import type { Header } from "../header";
import { remembered } from "../remembered";

/** The days that rows are of. */
export interface UsageDays {
  /** The day of a cell; null for a blank one, NaN where it can't be read or may be another day. */
  readonly dayOf: (cell: Cell) => Day | null;
  /** Whether what can't be read is so because day and month may be exchanged. */
  readonly ambiguous: boolean;
}

export function usageDays({ grid }: EvidenceRange, header: Header): UsageDays {
  const at = header.column.get("day")!;
  const cells = grid.slice(header.row + 1).map((row) => row[at] ?? null);
  const proven = proveDateOrder(cells);
  const swapped = mayBeSwapped(cells, proven);
  const dayOfCell = (cell: Cell): Day | null => {
    const day = readDay(cell, proven.order, swapped);
    if (day === "blank") return null;
    return day === "unreadable" || day.earliest !== day.latest || !isUsage(day.earliest)
      ? NaN
      : day.earliest;
  };
  return {
    dayOf: remembered(dayOfCell),
    ambiguous: swapped || (proven.order === "unknown" && proven.ambiguous > 0),
  };
}

/** Whether each day of a month is among those shown. */
export function isWhole(month: Month, days: ReadonlySet<Day>): boolean {
  for (let day = dayOf(month, 1); day < dayOf(month + 1, 1); day++)
    if (!days.has(day)) return false;
  return true;
}

/** Usage outside these years is a slip of the pen, as in a Month column. */
function isUsage(day: Day): boolean {
  const year = Math.floor(monthOfSerial(day) / 12);
  return year >= 2015 && year <= 2049;
}
