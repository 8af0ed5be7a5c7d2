import { words } from "../../words/say";
import { firstMetricRow } from "../liveFigures";
import { pointsBetween, shownPoints } from "../shownPoints";
import { spokenFormula } from "../spokenFormula";
import { applicable, standingOf, verdictOf, verdictStandings } from "../standing";
import { pointsFormatOf } from "./metricTable";
import type { Summary } from "./summary";
import type { Tile } from "./tile";
import { apart, totalRow, withGlyph } from "./verdict";

/** The total and its distance to the points that qualify; follows the data where the sheet does. */
export function scoreTile(summary: Summary): Tile {
  const { scorecard, live } = summary;
  const { target, max } = scorecard;
  const total = shownPoints(scorecard.total);
  const total_ = `E${totalRow(summary)}`;
  const reached = total >= target;
  const standing = verdictStandings[verdictOf(scorecard)];
  const distance = words(reached ? "report.pointsAbove" : "report.pointsShort", {
    count: Math.abs(pointsBetween(target, total)),
    target,
  });
  return {
    label: words(scorecard.approximate ? "report.scoreApproximate" : "report.score"),
    value: {
      value: total,
      ...(live && { formula: { text: total_ } }),
      numberFormat: `${pointsFormatOf(summary)(total)}" ${words("report.ofMax", { max })}"`,
    },
    note: {
      value: live ? distance : withGlyph(standing, distance),
      ...(live && {
        formula: {
          text:
            `IF(${total_}>=${target},${spokenFormula("report.pointsAbove", apart(scorecard, total_, target), { target })},` +
            `${spokenFormula("report.pointsShort", apart(scorecard, target, total_), { target })})`,
        },
      }),
    },
    standing,
  };
}

/** Whether every metric is above zero; follows the data where the sheet does. */
export function aboveZeroTile(summary: Summary): Tile {
  const { scorecard, live } = summary;
  const all = applicable(scorecard);
  const above = all.filter(({ points }) => points > 0).length;
  const unknown = all.some((metric) => standingOf(metric) === "unknown");
  const zero = all.some((metric) => standingOf(metric) === "zero");
  const standing = above === all.length ? "met" : zero ? "zero" : unknown ? "unknown" : "zero";
  const answer = standing === "met" ? "yes" : standing === "zero" ? "no" : "notKnown";
  const last = totalRow(summary) - 1;
  const counted = `COUNTIF(E${firstMetricRow}:E${last},">0")`;
  const zeros = `COUNTIF(H${firstMetricRow}:H${last},"✖")`;
  return {
    label: words("report.aboveZero"),
    value: {
      value: words(`report.${answer}`),
      ...(live && {
        formula: {
          text: `IF(${counted}=${all.length},"${words("report.yes")}",IF(${zeros}>0,"${words("report.no")}","${words("report.notKnown")}"))`,
        },
      }),
    },
    note: live
      ? {
          value: words("report.metricsAboveZero", { count: above, all: all.length }),
          formula: { text: spokenFormula("report.metricsAboveZero", counted, { all: all.length }) },
        }
      : {
          value: withGlyph(
            standing,
            words("report.metricsAboveZero", { count: above, all: all.length })
          ),
        },
    standing,
  };
}
