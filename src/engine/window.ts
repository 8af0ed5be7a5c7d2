import {
  dayInMonth,
  dayOf,
  dayOfIso,
  isoOfDay,
  isoOfMonth,
  monthOfIso,
} from "../evidence/calendar";
import type { Day, Month } from "../evidence/evidence";
import { inForce } from "../rulebook/inForce";
import { rulebook } from "../rulebook/rulebook";
import type { IsoDate } from "../rulebook/terms";

/** The days on one of which the partner must qualify. */
export interface WindowDays {
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** Whether it ends with the anniversary of an enrolment. */
  readonly enrolled: boolean;
}

/** Where an enrolment stands. */
export interface Enrolment {
  /** The first anniversary whose days to renew are not over on the day asked. */
  readonly anniversary: IsoDate;
  /** The days in which it can be renewed. */
  readonly renewal: { readonly from: IsoDate; readonly to: IsoDate };
  readonly window: WindowDays;
}

/** The days that count for a partner who is not enrolled, as the rules of the day asked have it. */
export function openWindow(asOf: IsoDate): WindowDays {
  const { reaches, monthsBefore } = held(rulebook.program.window.values, asOf);
  const from = {
    day: () => asOf,
    "same day": () => isoOfDay(sameDay(asOf, -monthsBefore)),
    "whole months": () => isoOfMonth(monthOfIso(asOf) - monthsBefore),
  }[reaches]();
  return { from, to: asOf, enrolled: false };
}

/**
 * The window before the next anniversary that can still be met, and the days to renew.
 * @param known ISO date of any anniversary of the enrolment
 */
export function enrolment(known: IsoDate, asOf: IsoDate): Enrolment {
  let anniversary = known;
  for (let years = 1; isoOfDay(renewalEnd(anniversary)) < asOf; years++)
    anniversary = isoOfDay(sameDay(known, 12 * years));
  const { reaches, monthsBefore, daysBefore, daysAfter } = held(
    rulebook.program.enrolledWindow.values,
    anniversary
  );
  const day = dayOfIso(anniversary)!;
  const month = monthOfIso(anniversary);
  const renewal = { from: anniversary, to: isoOfDay(renewalEnd(anniversary)) };
  const window =
    reaches === "days"
      ? { from: isoOfDay(day - daysBefore), to: isoOfDay(day + daysAfter), enrolled: true }
      : {
          from: isoOfMonth(month - monthsBefore),
          to: isoOfDay(Math.max(lastDayOf(month), day + daysAfter)),
          enrolled: true,
        };
  return { anniversary, renewal, window };
}

/** The last day on which somebody who qualified on a day can enrol. */
export function enrolBy(qualifiedOn: IsoDate): IsoDate {
  return isoOfDay(
    dayOfIso(qualifiedOn)! + held(rulebook.program.enrolWithinDays.values, qualifiedOn)
  );
}

function renewalEnd(anniversary: IsoDate): Day {
  return dayOfIso(anniversary)! + held(rulebook.program.renewalDays.values, anniversary);
}

/** The same day some months later or, where that month is shorter, its last day. */
function sameDay(iso: IsoDate, months: number): Day {
  const month = monthOfIso(iso) + months;
  return Math.min(dayOf(month, dayInMonth(dayOfIso(iso)!)), lastDayOf(month));
}

function lastDayOf(month: Month): Day {
  return dayOf(month + 1, 1) - 1;
}

function held<T>(values: Parameters<typeof inForce<T>>[0], date: IsoDate): T {
  // Days before the first rule have the first rule: an enrolment may reach back to it.
  return (inForce(values, { date, reading: "learn" }) ?? values[0]!).value;
}
