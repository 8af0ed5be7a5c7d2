import { monthOfIso } from "../evidence/calendar";
import type { Evidence, Month } from "../evidence/evidence";
import type { Finding } from "../evidence/finding";
import type { Steps } from "../evidence/steps";
import { ruleSet, rulesBegin, tracksInForce } from "../rulebook/ruleSet";
import { rulebook } from "../rulebook/rulebook";
import type { Designation } from "../rulebook/schema";
import type { IsoDate } from "../rulebook/terms";
import { ifNothingBefore, missingBefore } from "./ifNothingBefore";
import { ifNothingBeforeFinding, supposedOf, type Supposed } from "./ifNothingBeforeFinding";
import { lastMonthFindings, oldMonths } from "./lastMonth";
import { isMonthly, monthlyKinds } from "./monthlyKinds";
import { defaultAsOf } from "./score";
import type { MonthsNeeded } from "./scorecard";
import { laterThanToday, monthsMissing, monthsNeeded } from "./scoreFindings";
import { scoreTracks } from "./scoreTracks";
import { kindsOf } from "./wants";

/** A designation on its day, and the months that its tracks look at. */
interface Looked {
  readonly designation: Designation;
  readonly asOf: IsoDate;
  readonly needed: readonly MonthsNeeded[];
  /** Whether a range of each of its kinds with months is given. */
  readonly whole: boolean;
}

/** What there is to say about the months shown, for all designations. */
export function* monthsFindings(
  evidence: Evidence,
  asked: IsoDate | null,
  today: IsoDate
): Steps<readonly Finding[]> {
  const looked: Looked[] = [];
  for (const designation of rulebook.designations) {
    const asOf = asked ?? defaultAsOf(designation, evidence, today);
    looked.push({
      designation,
      asOf,
      needed: neededByTracks(designation, evidence, asOf),
      whole: kindsOf(designation).every((kind) => !isMonthly(kind) || evidence[kind] !== null),
    });
    yield;
  }
  const days = [...new Set(looked.map(({ asOf }) => asOf))];
  const latest = [...days].sort().at(-1)!;
  return [
    ...(latest > today ? [laterThanToday(latest)] : []),
    ...monthlyKinds.flatMap((kind) => {
      if (!evidence[kind]) return [];
      const own = meant(
        looked.filter(({ needed }) => needed.some((months) => months.kind === kind))
      )
        .flatMap(({ needed }) => needed)
        .filter((months) => months.kind === kind);
      return [
        ...(asked === null ? oldMonths(evidence, kind, today) : []),
        ...(own.length > 0 ? monthsMissing(together(own), evidence) : []),
        ...days.flatMap((asOf) => lastMonthFindings(evidence, kind, asOf, today)),
      ];
    }),
    ...(yield* supposedFindings(looked, evidence)),
  ];
}

function neededByTracks(
  designation: Designation,
  evidence: Evidence,
  asOf: IsoDate
): readonly MonthsNeeded[] {
  if (asOf < rulesBegin(designation)) return [];
  return tracksInForce(designation, asOf, "guide").flatMap((track) =>
    monthsNeeded(ruleSet(designation, asOf, track, "guide"), evidence, monthOfIso(asOf))
  );
}

/** Security looks at two years of Azure usage: of no use to who shows nothing else of Security. */
function meant<T extends Pick<Looked, "whole">>(looked: readonly T[]): readonly T[] {
  const whole = looked.filter((each) => each.whole);
  return whole.length > 0 ? whole : looked;
}

/** The months that several designations and tracks need, as one. */
function together(needed: readonly MonthsNeeded[]): MonthsNeeded {
  const all = (months: (each: MonthsNeeded) => readonly Month[]) =>
    [...new Set(needed.flatMap(months))].sort((a, b) => a - b);
  return {
    kind: needed[0]!.kind,
    compared: all(({ compared }) => compared),
    needed: all((each) => each.needed),
    missing: all(({ missing }) => missing),
  };
}

/** Designations that suppose the same stand in one finding. */
function* supposedFindings(looked: readonly Looked[], evidence: Evidence): Steps<Finding[]> {
  const groups = new Map<string, [Supposed, ...Supposed[]]>();
  const supposing: { readonly supposed: Supposed; readonly whole: boolean }[] = [];
  for (const each of looked) {
    const supposed = supposedScore(each, evidence);
    if (supposed) supposing.push({ supposed, whole: each.whole });
    yield;
  }
  for (const { supposed } of meant(supposing)) {
    const key = JSON.stringify(supposed.ifNothingBefore.before);
    const group = groups.get(key);
    if (group) group.push(supposed);
    else groups.set(key, [supposed]);
  }
  return [...groups.values()].map((group) => ifNothingBeforeFinding(group, evidence));
}

function supposedScore({ designation, asOf, needed }: Looked, evidence: Evidence): Supposed | null {
  if (missingBefore(needed, evidence).length === 0) return null;
  const reading = "guide";
  const here = scoreTracks(designation, evidence, {}, asOf, reading);
  const months = monthsNeeded(here.best.rules, evidence, monthOfIso(asOf));
  const question = {};
  const supposed = ifNothingBefore({
    designation,
    evidence,
    question,
    asOf,
    reading,
    here,
    months,
  });
  return supposed && supposedOf(here.best, supposed);
}
