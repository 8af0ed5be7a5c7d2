import type { Scorecard } from "../../engine/scorecard";
import { endingCertifications, type RunsOut } from "../../rulebook/endingCertifications";
import { findDesignation } from "../../rulebook/ruleSet";
import type { Certification } from "../../rulebook/schema";

/** What a score is about to lose, whatever the partner does. */
export interface EndingSoon {
  readonly certifications: readonly EndingHere[];
  /** Lists with a step for which nothing can be newly earned, or soon. */
  readonly lists: readonly (RunsOut & { readonly metric: string })[];
}

export interface EndingHere {
  readonly certification: Certification;
  /** ISO date of the last day on which it counts. */
  readonly countsUntil: string;
  /** People counted in the score by this certification. */
  readonly held: number;
}

/** Certifications that stop counting in the twelve months from the as-of date, soonest first. */
export function endingSoon(scorecard: Scorecard): EndingSoon {
  const designation = findDesignation(scorecard.designation);
  if (!designation) return { certifications: [], lists: [] };
  const { asOf, track, reading } = scorecard;
  const lists = endingCertifications(designation, asOf, track, reading);
  const inAYear = `${Number(asOf.slice(0, 4)) + 1}${asOf.slice(4)}`;
  const ending = new Map<string, EndingHere>();
  for (const { certification, countsUntil } of lists.flatMap((list) => list.ending)) {
    if (countsUntil === null || countsUntil > inAYear) continue;
    const { id } = certification;
    ending.set(id, { certification, countsUntil, held: holders(scorecard, id) });
  }
  return {
    certifications: [...ending.values()].sort((a, b) => (a.countsUntil < b.countsUntil ? -1 : 1)),
    lists: lists.flatMap(({ name, runsOut }) =>
      runsOut && runsOut.nothingToEarnFrom <= inAYear ? [{ ...runsOut, metric: name }] : []
    ),
  };
}

function holders({ metrics }: Scorecard, id: string): number {
  const people = metrics
    .flatMap(({ trace }) => (trace.kind === "skilling" ? trace.steps : []))
    .flatMap((step) => step.people)
    .filter(({ counts, certification }) => counts && certification === id);
  return new Set(people.map(({ personKey }) => personKey)).size;
}
