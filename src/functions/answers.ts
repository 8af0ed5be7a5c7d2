import { explain } from "../engine/explain";
import { NoAnswer } from "../engine/noAnswer";
import { readQuestion, type Asked } from "../engine/question";
import { score } from "../engine/score";
import type { MetricScore, Scorecard } from "../engine/scorecard";
import { isoOfDay } from "../evidence/calendar";
import type { Cell, EvidenceRange, Grid } from "../evidence/grid";
import { headerKey } from "../evidence/header";
import { readEvidence } from "../evidence/readEvidence";
import { findDesignation, ruleSet, rulesBegin, tracksInForce } from "../rulebook/ruleSet";
import { rulebook } from "../rulebook/rulebook";
import { rulesTable } from "../rulebook/rulesTable";
import { displayed, type Table } from "../report/scorecardTable";
import { say, words } from "../words/say";

/** The arguments that every scoring function shares, as the host hands them over. */
export interface SharedArguments extends Asked {
  readonly range: unknown;
  readonly certifications?: unknown;
  readonly range2?: unknown;
  readonly range3?: unknown;
}

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

function rangesOf({ range, certifications, range2, range3 }: SharedArguments): EvidenceRange[] {
  const named = [
    ["range", range],
    ["certifications", certifications],
    ["range_2", range2],
    ["range_3", range3],
  ] as const;
  return named.flatMap(([label, value]) => {
    const grid = gridOf(value);
    return label !== "range" && isOmitted(grid)
      ? []
      : [{ grid, place: { label, top: 0, left: 0 } }];
  });
}

/** A host may hand a cell over as a range of one. */
function single({ designation, asOf, track, reading }: Asked): Asked {
  return {
    designation: firstCell(designation),
    asOf: firstCell(asOf),
    track: firstCell(track),
    reading: firstCell(reading),
  };
}

function firstCell(value: unknown): Cell {
  const cell: unknown = Array.isArray(value) ? (value as unknown[]).flat()[0] : value;
  return (cell ?? null) as Cell;
}

function gridOf(value: unknown): Grid {
  if (Array.isArray(value)) return (Array.isArray(value[0]) ? value : [value]) as Grid;
  return [[(value ?? null) as Cell]];
}

/** An optional range left out arrives as null, as one blank cell, or as 0. */
function isOmitted(grid: Grid): boolean {
  return (
    grid.length === 0 ||
    (grid.length === 1 &&
      grid[0]!.length <= 1 &&
      [null, undefined, "", 0].includes(grid[0]![0] as null))
  );
}

/** The user's calendar day. */
function today(): string {
  const now = new Date();
  return isoOfDay(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / 86_400_000 + 25569);
}
