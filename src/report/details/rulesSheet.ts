import { whereText } from "../../evidence/findingText";
import { dayOfIso } from "../../evidence/calendar";
import { findDesignation, ruleSet, rulesBegin } from "../../rulebook/ruleSet";
import { rulesTable, type RuleRow } from "../../rulebook/rulesTable";
import type { Scorecard } from "../../engine/scorecard";
import { formatDay } from "../../words/format";
import { say, words } from "../../words/say";
import { colors } from "../looks";
import { dayFormat } from "../numberFormats";
import type { CellStyle, SheetSpec } from "../sheet";
import { shownPoints } from "../shownPoints";
import { severityColors, severityText, worstFirst } from "../summary/findings";
import { costContent, noStepText, scoreAfter } from "../summary/missing";
import type { Summary } from "../summary/summary";
import { detailSheet } from "./detailSheet";
import type { DetailColumn, DetailTable } from "./detailTable";

/** Every step that would add points, every finding, the rules in force and their sources. */
export function rulesSheet(summary: Summary): SheetSpec {
  const { scorecard } = summary;
  const rules = rowsInForce(scorecard);
  return detailSheet(
    {
      name: words("report.sheet.rules"),
      title: words("report.rules.title"),
      points: words("report.pointsOf", {
        points: shownPoints(scorecard.total),
        max: scorecard.max,
      }),
      sum: words("report.rules.sum", {
        target: scorecard.target,
        day: formatDay(scorecard.edition.from),
      }),
      rule: [
        scorecard.edition.note,
        words("report.rulesChecked", { day: formatDay(scorecard.rulesCheckedOn) }),
      ]
        .filter(Boolean)
        .join(" "),
      tables: [
        stepsTable(summary),
        findingsTable(scorecard),
        rulesInForce(rules),
        sourcesTable(rules),
      ],
    },
    summary
  );
}

const wrapped: CellStyle = { size: 10, wrap: true, verticalAlign: "top" };
const text = (header: string, width: number, style: CellStyle = wrapped): DetailColumn => ({
  header,
  width,
  style,
});

function rulesInForce(rules: readonly RuleRow[]): DetailTable {
  return {
    name: "ScoreRules",
    columns: [
      text(words("report.metric"), 28),
      text(words("report.rule"), 44),
      text(words("report.value"), 44),
      { header: words("report.since"), width: 13, style: wrapped, numberFormat: dayFormat },
      text(words("report.sources"), 60, { ...wrapped, color: colors.grey }),
    ],
    rows: rules.map(({ metric, rule, value, from, sources }) => [
      { value: metric || words("report.wholeScore") },
      { value: rule },
      { value, style: { align: "left" } },
      { value: dayOfIso(from) ?? from, style: { align: "left" } },
      { value: sources.map(({ id }) => id).join(", ") },
    ]),
    empty: words("report.rules.empty"),
  };
}

/** The sources named above, each once. */
function sourcesTable(rules: readonly RuleRow[]): DetailTable {
  const sources = new Map(
    rules.flatMap(({ sources: each }) => each.map((source) => [source.id, source]))
  );
  return {
    name: "ScoreSources",
    columns: [
      text(words("report.source.id"), 28),
      text(words("report.source.title"), 44),
      text(words("report.source.link"), 44),
      text(words("report.source.checked"), 13),
      text(words("report.source.dated"), 60, { ...wrapped, color: colors.grey }),
    ],
    rows: [...sources.values()].map(({ id, title, link, dated }) => [
      { value: id },
      { value: title },
      { value: link },
      {
        value: dayOfIso(rules[0]!.checkedOn) ?? rules[0]!.checkedOn,
        numberFormat: dayFormat,
        style: { align: "left" },
      },
      { value: dated },
    ]),
    empty: words("report.rules.empty"),
  };
}

function rowsInForce({ designation, asOf, track, reading }: Scorecard): readonly RuleRow[] {
  const known = findDesignation(designation);
  if (!known || asOf < rulesBegin(known)) return [];
  return rulesTable(ruleSet(known, asOf, track, reading));
}

function stepsTable({ steps, scorecard }: Summary): DetailTable {
  const left = { align: "left" } as const;
  return {
    name: "ScoreSteps",
    columns: [
      text(words("report.steps.metric"), 28),
      text(words("report.step"), 44),
      text(words("report.scoreAfter"), 44),
      text(words("report.cost"), 13),
      text(words("report.steps.enough"), 60),
    ],
    rows: steps.map((step) => [
      { value: scorecard.metrics.find(({ id }) => id === step.metric)?.name ?? step.metric },
      { value: say(step.what) },
      { ...scoreAfter(step), style: left },
      { ...costContent(step.cost), style: left },
      { value: words(step.qualifiesAfter ? "report.yes" : "report.no") },
    ]),
    empty: noStepText(scorecard),
  };
}

function findingsTable({ findings }: Scorecard): DetailTable {
  return {
    name: "ScoreFindings",
    columns: [
      text(words("report.severity"), 28),
      text(words("report.found"), 44),
      text(words("report.where"), 44),
      text(words("report.rows"), 13),
      text(words("report.mend"), 60),
    ],
    rows: worstFirst(findings).map(({ severity, message, mend, where }) => [
      { value: severityText(severity), style: { color: severityColors[severity] } },
      { value: say(message) },
      where ? { value: whereText(where) } : null,
      where?.rowCount === undefined ? null : { value: where.rowCount, style: { align: "left" } },
      mend ? { value: say(mend) } : null,
    ]),
    empty: words("report.noFindings"),
  };
}
