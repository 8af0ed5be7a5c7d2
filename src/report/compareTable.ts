import "../words/compare";
import type { Compared, ComparedTrack, NotYetRuled } from "../engine/compare";
import { say, words } from "../words/say";
import type { Table } from "./scorecardTable";
import { shownPoints } from "./shownPoints";

/**
 * Designation, Track, Counts, Total, Max, Qualified, Weakest metric, As of, Note; a row per designation and
 * track. Counts is TRUE for the track that the partner is scored on, As of an ISO date. A designation without
 * rules on the day has a row that says when they begin.
 */
export function compareTable(compared: readonly Compared[]): Table {
  return [
    columns.map((column) => words(`report.compare.${column}`)),
    ...compared.map((each) => ("begins" in each ? notYetRuled(each) : track(each))),
  ];
}

const columns = [
  "designation",
  "track",
  "counts",
  "total",
  "max",
  "qualified",
  "weakest",
  "asOf",
  "note",
] as const;

function track(each: ComparedTrack): Table[number] {
  const { designationName, counts, total, max, qualified, weakest, asOf, lacking, approximate } =
    each;
  return [
    designationName,
    words("report.compare.trackName", { track: each.track }),
    counts,
    shownPoints(total),
    max,
    qualified,
    weakest?.name ?? "",
    asOf,
    [
      ...(approximate ? [say(approximate)] : []),
      ...(lacking.length > 0
        ? [
            words("report.compare.lacking", {
              kinds: { list: lacking.map((kind) => words("report.rangeKind", { kind })) },
            }),
          ]
        : []),
    ].join(". "),
  ];
}

function notYetRuled({ designationName, asOf, begins }: NotYetRuled): Table[number] {
  const note = words("report.compare.begins", { day: { day: begins } });
  return [designationName, "", "", "", "", "", "", asOf, note];
}
