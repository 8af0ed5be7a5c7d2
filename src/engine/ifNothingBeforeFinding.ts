import type { Evidence } from "../evidence/evidence";
import type { Finding } from "../evidence/finding";
import { formatMonth } from "../words/format";
import { words, type Sentence } from "../words/say";
import type { IfNothingBefore, Scorecard } from "./scorecard";
import { cutPoints, type ScoredUnder } from "./scoreUnder";

/** A designation's score and what it would be. */
export interface Supposed {
  readonly designationName: string;
  readonly total: number;
  readonly ifNothingBefore: IfNothingBefore;
}

export function supposedOf(
  { rules, total }: ScoredUnder,
  ifNothingBefore: IfNothingBefore
): Supposed {
  return { designationName: rules.designation.name, total, ifNothingBefore };
}

/** What designations would score: all of them supposing the same. */
export function ifNothingBeforeFinding(
  supposed: readonly [Supposed, ...Supposed[]],
  evidence: Evidence
): Finding {
  const { kind } = supposed[0].ifNothingBefore.before[0]!;
  return {
    severity: "note",
    message: ifNothingBeforeSentence(supposed),
    mend: { id: "engine.findingIfNothingBeforeMend" },
    where: { place: evidence[kind]!.places[0]! },
  };
}

/** What one designation would score; null where that makes no difference. */
export function suppositionOf(scorecard: Scorecard): Sentence | null {
  const { ifNothingBefore } = scorecard;
  return ifNothingBefore && ifNothingBeforeSentence([{ ...scorecard, ifNothingBefore }]);
}

function ifNothingBeforeSentence(supposed: readonly [Supposed, ...Supposed[]]): Sentence {
  return {
    id: "engine.findingIfNothingBefore",
    values: {
      before: firstMonths(supposed[0].ifNothingBefore),
      scores: {
        list: supposed.map(({ designationName, total, ifNothingBefore }) =>
          words("engine.supposedScore", {
            designation: designationName,
            total: cutPoints(ifNothingBefore.total),
            now: cutPoints(total),
            qualified: ifNothingBefore.qualified ? "yes" : "no",
          })
        ),
      },
    },
  };
}

/** The first months shown: one for all kinds of ranges, or one each. */
export function firstMonths({ before }: IfNothingBefore) {
  const months = [...new Set(before.map(({ month }) => month))].sort((a, b) => a - b);
  return { list: months.map(formatMonth) } as const;
}
