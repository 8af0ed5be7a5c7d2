import { replay, type Replay, type ReplayedMonth } from "../../engine/replay";
import { refuseUnusable } from "../../engine/refuseUnusable";
import { refuseBeforeRules } from "../../engine/refuseBeforeRules";
import { enrolBy, enrolment, openWindow, type Enrolment } from "../../engine/window";
import type { Evidence } from "../../evidence/evidence";
import { ruleSet } from "../../rulebook/ruleSet";
import type { Designation } from "../../rulebook/schema";
import type { IsoDate } from "../../rulebook/terms";
import { designationChosen, type Choices } from "../session/choices";

/** Where a partner stands in the days on one of which it must qualify. */
export interface WindowStanding {
  /** Null for a partner who is not enrolled. */
  readonly enrolment: Enrolment | null;
  readonly replayed: Replay;
  readonly months: readonly MonthStanding[];
  /** The last day scored. */
  readonly until: IsoDate;
  /** The last day to enrol; null for an enrolled partner, without a day that qualifies, or when it is over. */
  readonly enrolBy: IsoDate | null;
  /** The day whose rule of the window is applied. */
  readonly ruledOn: IsoDate;
}

export interface MonthStanding extends ReplayedMonth {
  readonly target: number;
  readonly max: number;
}

/**
 * Replays the window that ends today or on the as-of date chosen, or the one of the enrolment.
 * @throws UnusableEvidence when nothing in the ranges can be used
 * @throws NoAnswer for a window before the rules begin, or a track that did not exist in it
 */
export function windowStanding(
  evidence: Evidence,
  choices: Omit<Choices, "ranges">,
  today: IsoDate
): WindowStanding {
  refuseUnusable(evidence);
  const designation = designationChosen(choices);
  const { track, reading } = choices;
  const asOf = choices.asOf ?? today;
  const enrolled = choices.anniversary === null ? null : enrolment(choices.anniversary, asOf);
  const window = enrolled?.window ?? openWindow(asOf);
  refuseBeforeRules(designation, window.to);
  const question = { designation: designation.id, asOf, track, reading, today };
  const replayed = replay(evidence, question, window);
  const until = window.to < today ? window.to : today;
  return {
    enrolment: enrolled,
    replayed,
    months: replayed.months.map((month) => ({
      ...month,
      ...scaleOf(designation, month, choices.reading),
    })),
    until,
    enrolBy: enrolled ? null : stillToEnrol(replayed.qualifiedOn, until),
    ruledOn: enrolled?.anniversary ?? asOf,
  };
}

function scaleOf(
  designation: Designation,
  { day, track }: ReplayedMonth,
  reading: Choices["reading"]
): Pick<MonthStanding, "target" | "max"> {
  const { total, metrics } = ruleSet(designation, day, track, reading);
  return { target: total.value, max: metrics.reduce((sum, { max }) => sum + max.value, 0) };
}

function stillToEnrol(qualifiedOn: IsoDate | null, until: IsoDate): IsoDate | null {
  const last = qualifiedOn && enrolBy(qualifiedOn);
  return last && last >= until ? last : null;
}
