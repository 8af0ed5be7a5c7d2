import "../words/functionTables";
import { explain } from "../engine/explain";
import { NoAnswer } from "../engine/noAnswer";
import { designationAsked } from "../engine/score";
import type { MetricScore, Scorecard } from "../engine/scorecard";
import { findingText } from "../evidence/findingText";
import { headerKey } from "../evidence/headerKey";
import type { Table } from "../report/scorecardTable";
import { displayed } from "../report/shownPoints";
import { say, words } from "../words/say";
import { firstCell, rangesWithin, type SharedArguments } from "./handedOver";
import { scorecardOf } from "./scored";

/** Group, What, Amount, Unit, Counts, Why, Place, Row: the lines behind one metric, or why there can be none. */
export function explainAnswer(metric: unknown, asked: SharedArguments): Table {
  const { refused } = rangesWithin(asked);
  return refused.length === 0
    ? explainTable(scorecardOf(asked), metric)
    : [explainHeader(), ...refused.map((each) => ["", "", "", "", "", findingText(each), "", ""])];
}

function explainHeader(): Table[number] {
  return ["group", "what", "amount", "unit", "counts", "why", "place", "row"].map((column) =>
    words(`functions.explain.${column}` as "functions.explain.group")
  );
}

export function explainTable(scorecard: Scorecard, asked: unknown): Table {
  return [
    explainHeader(),
    ...explain(metricOf(scorecard, asked)).map((line) => [
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

/** The metric of the designation scored, by id, name or alias. */
function metricOf(
  { designation, designationName, metrics }: Scorecard,
  asked: unknown
): MetricScore {
  const text = String(firstCell(asked) ?? "");
  const wanted = headerKey(text);
  const rules = designationAsked(designation).metrics.find(({ id, name, aliases }) =>
    [id, name, ...aliases].some((known) => headerKey(known) === wanted)
  );
  const found = metrics.find(({ id }) => id === rules?.id);
  if (found) return found;
  const known = { list: metrics.map(({ name }) => name) };
  throw new NoAnswer({
    id: "engine.noMetric",
    values: { asked: text, designation: designationName, known },
  });
}
