import type { Evidence } from "../evidence/evidence";
import type { Question, Scorecard } from "./scorecard";

/**
 * Scores evidence under the rules in force.
 * @throws UnusableEvidence when nothing in the ranges can be used
 * @throws NoAnswer for an unknown designation, track or reading, or a date before the rules begin
 */
export function score(evidence: Evidence, question: Question): Scorecard {
  throw new Error(`not there yet ${evidence.ranges.length} ${question.today}`);
}
