import { readEvidence } from "../evidence/readEvidence";
import type { RuleCases } from "../rulebook/cases";
import { rulebook } from "../rulebook/rulebook";
import { sources } from "../rulebook/sources";
import type { RuleCase } from "../rulebook/schema";
import { NoAnswer } from "./noAnswer";
import { rulebookHash } from "./rulebookHash";
import { score } from "./score";

/** What this copy makes of the cases that stand beside the rulebook. */
export interface SelfTest {
  readonly run: number;
  readonly passed: number;
  readonly failed: readonly FailedCase[];
  /** The same for every copy of the same rules. */
  readonly rulebook: string;
}

export interface FailedCase {
  readonly id: string;
  readonly name: string;
  readonly differences: readonly Difference[];
}

/** One answer that is not the expected one; null where there is no answer. */
export interface Difference {
  /** Id of a metric, or "total", "qualified", "edition", "track", "refused". */
  readonly of: string;
  readonly expected: Answer;
  readonly found: Answer;
}

type Answer = string | number | boolean | null;

/** Scores every case of the rulebook, here and now, and compares with what it expects. Throws nothing. */
export function selfTest(ruleCases: RuleCases): SelfTest {
  const cases = Object.entries(ruleCases).flatMap(([designation, each]) =>
    each.map((ruleCase) => ({ designation, ruleCase }))
  );
  const failed = cases.flatMap(({ designation, ruleCase }) => {
    const differences = caseDifferences(designation, ruleCase);
    return differences.length > 0 ? [{ id: ruleCase.id, name: ruleCase.name, differences }] : [];
  });
  return {
    run: cases.length,
    passed: cases.length - failed.length,
    failed,
    rulebook: rulebookHash({ ...rulebook, sources }, ruleCases),
  };
}

/** What one case gives that it should not; empty when it passes. */
export function caseDifferences(
  designation: string,
  { question, ranges, expected }: RuleCase
): readonly Difference[] {
  const { points, ...others } = expected;
  const wanted: Readonly<Record<string, Answer>> = { ...points, ...others };
  const found = answersOf(designation, question, ranges);
  // An unexpected refusal would otherwise show as answers missing, without its reason.
  if (found.refused !== undefined && wanted.refused === undefined)
    return [{ of: "refused", expected: null, found: found.refused }];
  return Object.entries(wanted).flatMap(([of, answer]): Difference[] =>
    found[of] === numberOf(answer) ? [] : [{ of, expected: answer, found: found[of] ?? null }]
  );
}

/** Fractions are written "40/3"; each division of equal fractions gives the same number. */
function numberOf(answer: Answer): Answer {
  const fraction = typeof answer === "string" ? /^(\d+)\/(\d+)$/.exec(answer) : null;
  return fraction ? Number(fraction[1]) / Number(fraction[2]) : answer;
}

function answersOf(
  designation: string,
  question: RuleCase["question"],
  ranges: RuleCase["ranges"]
): Readonly<Record<string, Answer>> {
  const evidence = readEvidence(
    ranges.map((grid, index) => ({
      grid,
      place: { label: `range ${index + 1}`, top: 0, left: 0 },
    }))
  );
  // A case without a date of its own is asked on the day the rules were checked, not on the user's day.
  const today = rulebook.designations.find(({ id }) => id === designation)?.checkedOn ?? "";
  try {
    const card = score(evidence, { designation, ...question, today });
    return {
      ...Object.fromEntries(card.metrics.map(({ id, points }) => [id, points])),
      total: card.total,
      qualified: card.qualified,
      edition: card.edition.from,
      track: card.track,
    };
  } catch (thrown) {
    return { refused: thrown instanceof NoAnswer ? thrown.sentence.id : String(thrown) };
  }
}
