import "../words/functionTables";
import { readQuestion, type Asked } from "../engine/question";
import { refuseBeforeRules } from "../engine/refuseBeforeRules";
import { designationAsked } from "../engine/score";
import type { Question } from "../engine/scorecard";
import { chooseTrack } from "../engine/track";
import { readEvidence } from "../evidence/readEvidence";
import type { Table } from "../report/scorecardTable";
import { ruleSet, type RuleSet } from "../rulebook/ruleSet";
import { rulesTable } from "../rulebook/rulesTable";
import { words } from "../words/say";
import { single } from "./handedOver";
import { today } from "./today";

/** Metric, Rule, Value, From, Source, Link, Checked on, Note: the rules in force. */
export function rulesAnswer(asked: Asked): Table {
  const rules = rulesInForce(readQuestion(single(asked), today()));
  return [
    ["metric", "rule", "value", "from", "source", "link", "checkedOn", "note"].map((column) =>
      words(`functions.rules.${column}` as "functions.rules.metric")
    ),
    ...rulesTable(rules).map((row) => [
      row.metric || rules.designation.name,
      row.rule,
      row.value,
      row.from,
      row.sources.map(({ title, dated }) => `${title} (${dated})`).join("; "),
      row.sources.map(({ link }) => link).join(" "),
      row.checkedOn,
      row.note ?? "",
    ]),
  ];
}

/**
 * The rules that a question asks for, today's where it names no day.
 * @throws NoAnswer for an unknown designation, a track that did not exist, or a date before the rules begin
 */
export function rulesInForce(question: Question): RuleSet {
  const designation = designationAsked(question.designation);
  const asOf = question.asOf ?? question.today;
  refuseBeforeRules(designation, asOf);
  const reading = question.reading ?? "guide";
  const choice = question.track ?? "auto";
  const evidence = noEvidence;
  const [{ track }] = chooseTrack({ designation, rulesOf: asOf, asOf, reading, choice, evidence });
  return ruleSet(designation, asOf, track, reading);
}

/** Rules are asked for without evidence: the track is the one that holds where nothing shows another. */
const noEvidence = readEvidence([]);
