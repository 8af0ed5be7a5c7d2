import { explain } from "../engine/explain";
import { NoAnswer } from "../engine/noAnswer";
import { readQuestion, type Asked } from "../engine/question";
import { score } from "../engine/score";
import type { MetricScore, Scorecard } from "../engine/scorecard";
import { isoOfDay } from "../evidence/calendar";
import { headerKey } from "../evidence/header";
import { readEvidence } from "../evidence/readEvidence";
import { findDesignation, ruleSet, rulesBegin, tracksInForce } from "../rulebook/ruleSet";
import { rulebook } from "../rulebook/rulebook";
import { rulesTable } from "../rulebook/rulesTable";
import { displayed, type Table } from "../report/scorecardTable";
import { say, words } from "../words/say";
import { firstCell, rangesOf, single, type SharedArguments } from "./handedOver";

export function scorecardOf(asked: SharedArguments): Scorecard {
  return score(readEvidence(rangesOf(asked)), readQuestion(single(asked), today()));
}

/** Group, What, Amount, Unit, Counts, Why, Row: the lines behind one metric. */
export function explainTable(scorecard: Scorecard, asked: unknown): Table {
  const lines = explain(metricOf(scorecard, asked));
  return [
    ["group", "what", "amount", "unit", "counts", "why", "place", "row"].map((column) =>
      words(`functions.explain.${column}` as "functions.explain.group")
    ),
    ...lines.map((line) => [
      say(line.group),
      line.what,
      line.amount === null
        ? ""
        : line.unit === "cents"
          ? line.amount / 100
          : displayed(line.amount),
      line.unit === null
        ? ""
        : line.unit === "cents"
          ? "USD"
          : words(`functions.unit.${line.unit}`),
      line.counts === null ? "" : line.counts,
      say(line.why),
      line.source?.place.label ?? "",
      line.source?.row ?? "",
    ]),
  ];
}

/** Metric, Rule, Value, From, Source, Link, Checked on, Note: the rules in force. */
export function rulesAnswer(asked: Asked): Table {
  const question = readQuestion(single(asked), today());
  const designation = findDesignation(question.designation ?? rulebook.designations[0]!.id);
  if (!designation) {
    const known = { list: rulebook.designations.map(({ name }) => name) };
    throw new NoAnswer({
      id: "engine.noDesignation",
      values: { asked: question.designation!, known },
    });
  }
  const asOf = question.asOf ?? question.today;
  const begin = rulesBegin(designation);
  if (asOf < begin) {
    const values = { asked: { day: asOf }, begin: { day: begin }, designation: designation.name };
    throw new NoAnswer({ id: "engine.beforeRules", values });
  }
  const reading = question.reading ?? "guide";
  const tracks = tracksInForce(designation, asOf, reading);
  const smb = question.track === "smb" && tracksInForce(designation, asOf, "learn").includes("smb");
  if (question.track === "smb" && !smb)
    throw new NoAnswer({ id: "engine.noSmbTrack", values: { day: { day: asOf } } });
  const rules = ruleSet(designation, asOf, smb ? "smb" : tracks[0]!, reading);
  return [
    ["metric", "rule", "value", "from", "source", "link", "checkedOn", "note"].map((column) =>
      words(`functions.rules.${column}` as "functions.rules.metric")
    ),
    ...rulesTable(rules).map((row) => [
      row.metric || designation.name,
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

function metricOf({ metrics }: Scorecard, asked: unknown): MetricScore {
  const wanted = headerKey(String(firstCell(asked) ?? ""));
  const designated = rulebook.designations.flatMap((designation) => designation.metrics);
  const id = designated.find((metric) =>
    [metric.id, metric.name, ...metric.aliases].some((name) => headerKey(name) === wanted)
  )?.id;
  const found = metrics.find((metric) => metric.id === id);
  if (!found) {
    const known = { list: metrics.map(({ id: metric }) => metric) };
    const values = { asked: String(firstCell(asked) ?? ""), known };
    throw new NoAnswer({ id: "engine.noMetric", values });
  }
  return found;
}

/** The user's calendar day. */
function today(): string {
  const now = new Date();
  return isoOfDay(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / 86_400_000 + 25569);
}
