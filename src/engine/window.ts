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
  /** The next anniversary on or after the day asked. */
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
 * The window before the next anniversary and the days to renew, for a partner who enrolled on a day.
 * @param enrolledOn ISO date of the purchase, or of any anniversary of it
 */
export function enrolment(enrolledOn: IsoDate, asOf: IsoDate): Enrolment {
  let anniversary = enrolledOn;
  for (let years = 1; isoOfDay(renewalEnd(anniversary)) < asOf; years++)
    anniversary = isoOfDay(sameDay(enrolledOn, 12 * years));
  const { reaches, monthsBefore, daysBefore, daysAfter } = held(
    rulebook.program.enrolledWindow.values,
    anniversary
  );
  const day = dayOfIso(anniversary)!;
  const month = monthOfIso(anniversary);
  const renewal = { from: isoOfDay(day - daysBefore), to: isoOfDay(day + daysAfter) };
  const window =
    reaches === "days"
      ? { ...renewal, enrolled: true }
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

/** The day of renewal's end; where the rules of that day name none, the anniversary. */
function renewalEnd(anniversary: IsoDate): Day {
  return (
    dayOfIso(anniversary)! + held(rulebook.program.enrolledWindow.values, anniversary).daysAfter
  );
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
