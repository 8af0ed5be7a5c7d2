import { findingText } from "../evidence/findingText";
import type { Scorecard } from "../engine/scorecard";
import { scorecardTable } from "../report/scorecardTable";
import { shownPoints } from "../report/shownPoints";
import { formatDay } from "../words/format";
import { say, words } from "../words/say";
import type { Paint } from "./paint";
import { printable, tableLines } from "./textTable";

/** The scorecard as a page of text: the verdict, a table of the metrics, then what to know about it. */
export function scorecardText(scorecard: Scorecard, paint: Paint): string {
  const { total, max, target, qualified, approximate, findings } = scorecard;
  const [header, ...rows] = scorecardTable(scorecard);
  const shown = (row: readonly unknown[]) =>
    columns.map((column) => printable(String(row[column])));
  const [headLine, ...lines] = tableLines({
    header: shown(header!),
    rows: rows.map(shown),
    numeric: [1, 3, 4, 5],
  });
  const verdict = words(qualified ? "cli.qualified" : "cli.notQualified", {
    total: shownPoints(total),
    max,
    target,
  });
  const notes = scorecard.metrics.flatMap(({ name, notes: own }) =>
    own.map((note) => `${name}: ${say(note)}`)
  );
  return [
    paint.bold(scorecard.designationName),
    qualified ? paint.good(verdict) : paint.bad(verdict),
    ...(approximate ? [say(approximate)] : []),
    ...circumstances(scorecard).map(paint.dim),
    "",
    paint.bold(headLine!),
    ...lines.slice(0, -1),
    paint.bold(lines.at(-1)!),
    ...section(words("cli.blockers"), scorecard.blockers.map(say), paint),
    ...section(words("cli.notes"), notes, paint),
    ...section(
      words("cli.findings"),
      findings.map(
        (finding) => `${words(`cli.severity.${finding.severity}`)}: ${findingText(finding)}`
      ),
      paint
    ),
  ].join("\n");
}

/** Metric, value, unit, target, points, max, gap of the table of nine. */
const columns = [0, 2, 3, 4, 5, 6, 7];

function circumstances(scorecard: Scorecard): string[] {
  const { asOf, asOfChosen, track, trackReason, reading, edition } = scorecard;
  const { otherReading, otherTrack } = scorecard;
  const facts = [
    words("cli.asOf", { day: formatDay(asOf), chosen: asOfChosen ? "yes" : "no" }),
    words("cli.track", { track, reason: say(trackReason) }),
    words("cli.reading", { reading, day: formatDay(edition.from) }),
  ];
  if (otherTrack) {
    facts.push(
      words("cli.otherTrack", {
        track: otherTrack.track,
        total: shownPoints(otherTrack.total),
        qualified: otherTrack.qualified ? "yes" : "no",
      })
    );
  }
  if (otherReading) {
    facts.push(
      words("cli.otherReading", {
        reading: otherReading.reading,
        total: shownPoints(otherReading.total),
        qualified: otherReading.qualified ? "yes" : "no",
      })
    );
  }
  return facts;
}

function section(title: string, lines: readonly string[], paint: Paint): string[] {
  return lines.length === 0
    ? []
    : ["", paint.bold(title), ...lines.map((line) => `  ${printable(line)}`)];
}
