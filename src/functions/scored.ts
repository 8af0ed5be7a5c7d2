import { readQuestion } from "../engine/question";
import { score } from "../engine/score";
import type { Scorecard } from "../engine/scorecard";
import { readEvidence } from "../evidence/readEvidence";
import { rangesOf, single, type SharedArguments } from "./handedOver";
import { today } from "./today";

/** The scorecard of what a function was handed. */
export function scorecardOf(asked: SharedArguments): Scorecard {
  return score(readEvidence(rangesOf(asked)), readQuestion(single(asked), today()));
}
