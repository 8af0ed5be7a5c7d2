import { certificationById, countsOn } from "./catalogue";
import { dayAfter } from "./dayAfter";
import { ruleSet } from "./ruleSet";
import type { Certification, Designation, SkillingStep } from "./schema";
import type { IsoDate, MetricId, Reading, Track } from "./terms";

/** What is about to end in the list of one skilling metric. */
export interface EndingList {
  readonly metric: MetricId;
  readonly name: string;
  /** Soonest first. */
  readonly ending: readonly EndingCertification[];
  /** The step whose list runs out first; null while each has a certification without an end. */
  readonly runsOut: RunsOut | null;
}

export interface EndingCertification {
  readonly certification: Certification;
  /** Numbers of the steps that list it, from 1. */
  readonly steps: readonly number[];
  /** The last day on which it can be newly earned, in the past too; null when none is known. */
  readonly earnedUntil: IsoDate | null;
  /** The last day on which it counts; null when none is published. */
  readonly countsUntil: IsoDate | null;
}

export interface RunsOut {
  /** From 1. */
  readonly step: number;
  readonly steps: number;
  /** The first day on which nothing the step lists can be newly earned. */
  readonly nothingToEarnFrom: IsoDate;
  /** The first day on which nothing the step lists counts; null when a last counting day is not published. */
  readonly nothingCountsFrom: IsoDate | null;
}

/**
 * For each skilling metric in force on a day: the certifications it lists that still count then and have
 * an end, and whether its list runs out.
 * @throws RangeError before the rules begin
 */
export function endingCertifications(
  designation: Designation,
  date: IsoDate,
  track: Track,
  reading: Reading
): readonly EndingList[] {
  return ruleSet(designation, date, track, reading).metrics.flatMap((rule) =>
    rule.measure === "stepped-skilling"
      ? [
          {
            metric: rule.id,
            name: rule.name,
            ending: endingIn(rule.steps.value, date),
            runsOut: firstToRunOut(rule.steps.value),
          },
        ]
      : []
  );
}

function endingIn(steps: readonly SkillingStep[], date: IsoDate): readonly EndingCertification[] {
  const listed = [...new Set(steps.flatMap(({ certifications }) => certifications))];
  return listed
    .map((id) => certificationById(id)!)
    .filter((certification) => countsOn(certification, date) && hasEnd(certification))
    .map((certification) => ({
      certification,
      steps: steps.flatMap(({ certifications }, index) =>
        certifications.includes(certification.id) ? [index + 1] : []
      ),
      earnedUntil: earnedUntil(certification),
      countsUntil: certification.countsUntil ?? null,
    }))
    .sort((a, b) => (endOf(a) < endOf(b) ? -1 : endOf(a) > endOf(b) ? 1 : 0));
}

function firstToRunOut(steps: readonly SkillingStep[]): RunsOut | null {
  const out = steps.flatMap(({ certifications }, index): RunsOut[] => {
    const listed = certifications.map((id) => certificationById(id)!);
    const lastToEarn = latest(listed.map(earnedUntil));
    if (!lastToEarn) return [];
    const lastToCount = latest(listed.map(({ countsUntil }) => countsUntil ?? null));
    return [
      {
        step: index + 1,
        steps: steps.length,
        nothingToEarnFrom: dayAfter(lastToEarn, 1),
        nothingCountsFrom: lastToCount && dayAfter(lastToCount, 1),
      },
    ];
  });
  out.sort((a, b) => (a.nothingToEarnFrom < b.nothingToEarnFrom ? -1 : 1));
  return out[0] ?? null;
}

/** The latest of the days; null when one of them has none. */
function latest(days: readonly (IsoDate | null)[]): IsoDate | null {
  return days.includes(null) ? null : ([...days].sort().at(-1) ?? null);
}

function earnedUntil({ retiredOn, examsRetiredOn, countsUntil }: Certification): IsoDate | null {
  return retiredOn ?? examsRetiredOn ?? countsUntil ?? null;
}

function hasEnd(certification: Certification): boolean {
  return earnedUntil(certification) !== null;
}

function endOf({ earnedUntil: earned, countsUntil }: EndingCertification): IsoDate {
  return countsUntil ?? earned!;
}
