import type { Evidence, Month } from "../evidence/evidence";
import type { Designation } from "../rulebook/schema";
import type { IsoDate } from "../rulebook/terms";
import { firstCoveredMonth } from "./coverage";
import { nothingBefore } from "./nothingBefore";
import type {
  FirstShown,
  IfNothingBefore,
  MetricScore,
  MonthsNeeded,
  Question,
  Reading,
} from "./scorecard";
import { scoreTracks, type TracksScored } from "./scoreTracks";

/** What was scored, and how. */
export interface ScoredSoFar {
  readonly designation: Designation;
  readonly evidence: Evidence;
  readonly question: Pick<Question, "track" | "rulesOf">;
  readonly asOf: IsoDate;
  readonly reading: Reading;
  readonly here: TracksScored;
  readonly months: readonly MonthsNeeded[];
}

/**
 * What the same evidence would score, were the months missing before the first one shown taken as shown
 * without a row. Only metrics that lack them are measured again: what else rows or figures say stands.
 * Null where no such month is missing, or where it makes no difference.
 */
export function ifNothingBefore(scored: ScoredSoFar): IfNothingBefore | null {
  const { designation, evidence, question, asOf, reading, here, months } = scored;
  const { best, all } = here;
  const before = missingBefore(months, evidence);
  if (before.length === 0 || !best.metrics.some(isOpen)) return null;
  const supposed = before.reduce<Evidence>(
    (sofar, { kind, from }) => ({ ...sofar, [kind]: nothingBefore(evidence[kind]!, from) }),
    evidence
  );
  const known = all.map(({ rules, metrics }) => ({
    rules,
    metrics: metrics.map((metric) => (isOpen(metric) ? null : metric)),
  }));
  const there = scoreTracks(designation, supposed, question, asOf, reading, known).best;
  if (there.total === best.total) return null;
  return {
    before: before.map(({ kind, month }) => ({ kind, month })),
    total: there.total,
    qualified: there.qualified,
    differs: there.metrics.flatMap(({ id, points }, index) =>
      points === best.metrics[index]!.points ? [] : [{ metric: id, points }]
    ),
  };
}

function isOpen({ status, trace }: MetricScore): boolean {
  return status === "unknown" || ("missingMonths" in trace && trace.missingMonths.length > 0);
}

/** Kinds of ranges of which months are missing before the first one shown, with the oldest missing. */
export function missingBefore(
  months: readonly MonthsNeeded[],
  evidence: Evidence
): readonly (FirstShown & { readonly from: Month })[] {
  return months.flatMap(({ kind, missing }) => {
    const month = evidence[kind] && firstCoveredMonth(evidence[kind]);
    const from = Math.min(...missing);
    return month !== null && from < month ? [{ kind, month, from }] : [];
  });
}
