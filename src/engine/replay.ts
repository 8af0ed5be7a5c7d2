import { dayOfIso, isoOfDay, isoOfMonth, monthOfIso } from "../evidence/calendar";
import type { Evidence, Month } from "../evidence/evidence";
import { rulesBegin } from "../rulebook/ruleSet";
import type { Designation } from "../rulebook/schema";
import type { IsoDate } from "../rulebook/terms";
import type { Sentence } from "../words/say";
import { designationAsked } from "./score";
import type { Question, Track } from "./scorecard";
import { scoreTracks } from "./scoreTracks";
import { monthsNeeded } from "./scoreFindings";
import type { KnownMetrics, ScoredUnder } from "./scoreUnder";
import type { WindowDays } from "./window";

/** A window replayed month by month: on which day the partner qualified, if on any. */
export interface Replay {
  readonly window: WindowDays;
  readonly months: readonly ReplayedMonth[];
  /** The first day in the window on which it qualified; null for none. */
  readonly qualifiedOn: IsoDate | null;
  /** What the scores are estimated from; null where nothing is. */
  readonly approximate: Sentence | null;
}

export interface ReplayedMonth {
  readonly month: Month;
  /** The days of the month inside the window, until the last day scored. */
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** The first day that qualifies, else the first with the highest total. */
  readonly day: IsoDate;
  readonly total: number;
  readonly track: Track;
  readonly qualified: boolean;
  /** Months that its metrics look at and no range shows: the total may be too low. */
  readonly missing: readonly Month[];
  /** What its score is estimated from; null where nothing is. */
  readonly approximate: Sentence | null;
}

/**
 * Scores the days of a window on which a total can rise: the first of each month, when another month of usage
 * counts, the days certificates were earned, and the days rules changed. Between them it can only fall.
 * Days after `today` are not scored.
 */
export function replay(evidence: Evidence, question: Question, window: WindowDays): Replay {
  const designation = designationAsked(question.designation);
  const last = window.to < question.today ? window.to : question.today;
  const begins = rulesBegin(designation);
  const first = window.from > begins ? window.from : begins;
  const days = risingDays(designation, evidence, first, last);
  const months: ReplayedMonth[] = [];
  for (let month = monthOfIso(first); month <= monthOfIso(last) && first <= last; month++) {
    const own = days.filter((day) => monthOfIso(day) === month);
    months.push(replayMonth(designation, evidence, question, month, own, last));
  }
  return {
    window,
    months,
    qualifiedOn: months.find(({ qualified }) => qualified)?.day ?? null,
    approximate: months.find(({ approximate }) => approximate)?.approximate ?? null,
  };
}

function replayMonth(
  designation: Designation,
  evidence: Evidence,
  question: Question,
  month: Month,
  days: readonly IsoDate[],
  last: IsoDate
): ReplayedMonth {
  const { track } = question;
  const reading = question.reading ?? "guide";
  let best: { readonly day: IsoDate; readonly scored: ScoredUnder } | null = null;
  let known: readonly KnownMetrics[] = [];
  for (const day of days) {
    const tracks = scoreTracks(designation, evidence, { track }, day, reading, known);
    known = tracks.all.map(ofMonth);
    const scored = tracks.best;
    if (!best || isBetterDay(scored, best.scored)) best = { day, scored };
    if (scored.qualified) break;
  }
  const { day, scored } = best!;
  const end = isoOfMonth(month + 1);
  return {
    month,
    from: days[0]!,
    to: end <= last ? dayBefore(end) : last,
    day,
    total: scored.total,
    track: scored.rules.track,
    qualified: scored.qualified,
    missing: monthsNeeded(scored.rules, evidence, month).flatMap(({ missing }) => missing),
    approximate: scored.approximate,
  };
}

/** The metrics that any day of the month gives: all but those that count people. */
function ofMonth({ rules, metrics }: ScoredUnder): KnownMetrics {
  return {
    rules,
    metrics: metrics.map((metric) => (metric.unit === "people" ? null : metric)),
  };
}

function isBetterDay(a: ScoredUnder, b: ScoredUnder): boolean {
  return a.qualified !== b.qualified ? a.qualified : a.total > b.total;
}

/** The first day, each month's first, and every day between on which something is gained or changes. */
function risingDays(
  designation: Designation,
  { certifications }: Evidence,
  first: IsoDate,
  last: IsoDate
): readonly IsoDate[] {
  const days = new Set<IsoDate>([first]);
  for (let month = monthOfIso(first) + 1; month <= monthOfIso(last); month++)
    days.add(isoOfMonth(month));
  for (const { earned, certification } of certifications?.certificates ?? [])
    if (earned !== null && certification !== null) days.add(isoOfDay(earned));
  for (const { from } of designation.editions) days.add(from);
  return [...days].filter((day) => day >= first && day <= last).sort();
}

function dayBefore(iso: IsoDate): IsoDate {
  return isoOfDay(dayOfIso(iso)! - 1);
}
