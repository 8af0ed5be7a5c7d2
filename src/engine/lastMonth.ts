import { isoOfDay, dayOf, monthOfIso } from "../evidence/calendar";
import type { Evidence, Month } from "../evidence/evidence";
import type { Finding } from "../evidence/finding";
import type { Place } from "../evidence/grid";
import { programRule } from "../rulebook/programRules";
import { rulebook } from "../rulebook/rulebook";
import type { IsoDate } from "../rulebook/terms";
import { lastCoveredMonth, monthIndex } from "./coverage";
import type { MonthlyKind } from "./monthlyKinds";

/** Below this share of the month before, a last month is more likely cut off than shrunk. */
const leastShare = 0.5;
/** Two months lie between where last month is not exported yet. */
const monthsOfAge = 3;

/**
 * Whether the last month that is looked at is complete: it falls far below the month before, or today is
 * before the day by which the program refreshes it.
 */
export function lastMonthFindings(
  evidence: Evidence,
  kind: MonthlyKind,
  asOf: IsoDate,
  today: IsoDate
): Finding[] {
  const shown = evidence[kind];
  const last = monthOfIso(asOf) - 1;
  if (!shown || monthIndex(shown, last) < 0 || shown.coverage[monthIndex(shown, last)] === 0)
    return [];
  const place = shown.places[0]!;
  const refreshed = refreshDay(last, today);
  const partial = partialMonth(evidence, kind, last, refreshed, place);
  // Before its month is over, a later as-of date says more.
  const open = today < refreshed && today >= isoOfDay(dayOf(last + 1, 1));
  return partial.length > 0 || !open
    ? partial
    : [
        {
          severity: "note",
          message: {
            id: "evidence.notRefreshed",
            values: { month: { month: last }, day: { day: refreshed } },
          },
          mend: { id: "evidence.notRefreshedMend", values: { day: { day: refreshed } } },
          where: { place },
        },
      ];
}

/** Whether what is shown ends long ago, as where days were counted from 1904. */
export function oldMonths(evidence: Evidence, kind: MonthlyKind, today: IsoDate): Finding[] {
  const shown = evidence[kind];
  const last = shown && lastCoveredMonth(shown);
  if (last === null) return [];
  const months = monthOfIso(today) - last;
  if (months < monthsOfAge) return [];
  return [
    {
      severity: "warning",
      message: { id: "evidence.lastMonthOld", values: { month: { month: last }, months } },
      mend: { id: "evidence.lastMonthOldMend" },
      where: { place: shown!.places[0]! },
    },
  ];
}

function partialMonth(
  evidence: Evidence,
  kind: MonthlyKind,
  last: Month,
  refreshed: IsoDate,
  place: Place
): Finding[] {
  const before = sumOf(evidence, kind, last - 1);
  const sum = sumOf(evidence, kind, last);
  if (before <= 0 || sum >= leastShare * before) return [];
  return [
    {
      severity: "warning",
      message: {
        id: "evidence.lastMonthPartial",
        values: {
          month: { month: last },
          before: { month: last - 1 },
          share: { percent: (sum / before) * 100 },
        },
      },
      mend: { id: "evidence.lastMonthPartialMend", values: { day: { day: refreshed } } },
      where: { place },
    },
  ];
}

/** ACR, licences, revenue or MCV of a month over all customers; 0 where it is not shown. */
function sumOf(evidence: Evidence, kind: MonthlyKind, month: Month): number {
  const index = monthIndex(evidence[kind]!, month);
  if (index < 0) return 0;
  if (kind === "usage") return evidence.usage!.totalCents[index]!;
  return evidence[kind]!.lines.reduce((sum, { amount }) => sum + (amount[index] || 0), 0);
}

/** The day by which a month is refreshed, under today's rule; a clock that is years slow gets the first there was. */
function refreshDay(month: Month, today: IsoDate): IsoDate {
  const { from } = rulebook.program.refreshDay.values[0]!;
  const { value } = programRule("refreshDay", today < from ? from : today);
  return isoOfDay(dayOf(month + 1, value));
}
