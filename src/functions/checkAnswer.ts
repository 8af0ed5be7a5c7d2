import { check } from "../engine/check";
import { readQuestion } from "../engine/question";
import { readEvidence } from "../evidence/readEvidence";
import { checkTable } from "../report/checkTable";
import type { Table } from "../report/scorecardTable";
import { rangesWithin, single, type SharedArguments } from "./handedOver";
import { today } from "./today";

/** A row for each finding about the ranges. */
export function checkAnswer(asked: SharedArguments): Table {
  const { ranges, refused } = rangesWithin(asked);
  const question = readQuestion(single(asked), today());
  return checkTable([...refused, ...check(ranges, readEvidence(ranges), question)]);
}
