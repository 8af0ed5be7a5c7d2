import { check } from "../engine/check";
import { readQuestion } from "../engine/question";
import { readEvidence } from "../evidence/readEvidence";
import { checkTable } from "../report/checkTable";
import type { Table } from "../report/scorecardTable";
import { rangesOf, single, type SharedArguments } from "./handedOver";
import { today } from "./today";

/** A row for each finding about the ranges. */
export function checkAnswer(asked: SharedArguments): Table {
  const ranges = rangesOf(asked);
  const question = readQuestion(single(asked), today());
  return checkTable(check(ranges, readEvidence(ranges), question));
}
