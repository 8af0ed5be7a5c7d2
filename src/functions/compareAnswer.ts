import { compare, type Compared } from "../engine/compare";
import { readQuestion } from "../engine/question";
import type { Question } from "../engine/scorecard";
import { readEvidence } from "../evidence/readEvidence";
import { compareTable } from "../report/compareTable";
import type { Table } from "../report/scorecardTable";
import { rangesOf, single, type SharedArguments } from "./handedOver";
import { today } from "./today";

/** Every designation and track, a row each. */
export function compareAnswer(asked: SharedArguments): Table {
  const question: Question = readQuestion(single(asked), today());
  const compared: readonly Compared[] = compare(readEvidence(rangesOf(asked)), question);
  return compareTable(compared);
}
