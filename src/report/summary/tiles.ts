import { isoOfDay } from "../../evidence/calendar";
import { formatDay, formatMonth } from "../../words/format";
import { say, words } from "../../words/say";
import { colors, label, standingColors, type Standing } from "../looks";
import { firstMetricRow } from "../liveFigures";
import { nextExpiry } from "../nextExpiry";
import { cutText } from "../plainText";
import type { CellContent, SheetDraft } from "../sheetDraft";
import { spokenFormula } from "../spokenFormula";
import { applicable, standingOf, verdictOf, verdictStandings } from "../standing";
import { readingText, type Summary } from "./summary";
import { noStepText } from "./missing";
import { totalRow, withGlyph } from "./verdict";

interface Tile {
  readonly label: string;
  readonly value: CellContent;
  readonly note: CellContent;
  readonly standing?: Standing;
}

/** Cells of each tile, and how many characters of a note fit into it. */
const places = [
  { first: "B", last: "B", fits: 34 },
  { first: "C", last: "D", fits: 28 },
  { first: "E", last: "G", fits: 36 },
  { first: "H", last: "I", fits: 34 },
  { first: "K", last: "L", fits: 40 },
  { first: "M", last: "N", fits: 30 },
] as const;

/**
 * Six figures under the verdict: score, every metric above zero, nearest step, next expiry, the other reading, months.
 * Only the first cell of a tile is filled: text runs on over the next, numbers can't, so those in narrow cells are text.
 */
export function writeTiles(draft: SheetDraft, summary: Summary): void {
  const tiles = [
    scoreTile(summary),
    aboveZeroTile(summary),
    stepTile(summary),
    expiryTile(summary),
    otherReadingTile(summary),
    monthsTile(summary),
  ];
  tiles.forEach((tile, index) => {
    const { first, last, fits } = places[index]!;
    draft.look(`${first}6:${last}6`, { borderTop: index === 0 ? colors.earned : colors.line });
    draft.at(`${first}6`, { value: tile.label, style: label });
    const value = {
      bold: true,
      size: 20,
      color: colors.ink,
      align: "left",
      verticalAlign: "center",
    } as const;
    draft.at(`${first}7`, { ...tile.value, style: value });
    const note =
      typeof tile.note.value === "string" ? cutText(tile.note.value, fits) : tile.note.value;
    const color = tile.standing && !tile.note.formula ? standingColors[tile.standing] : colors.ink;
    draft.at(`${first}8`, { ...tile.note, value: note, style: { size: 10, align: "left", color } });
  });
}

function scoreTile(summary: Summary): Tile {
  const { scorecard, live } = summary;
  const { total, target, max } = scorecard;
  const total_ = `E${totalRow(summary)}`;
  const reached = total >= target;
  const standing = verdictStandings[verdictOf(scorecard)];
  const distance = words(reached ? "report.pointsAbove" : "report.pointsShort", {
    count: Math.abs(total - target),
    target,
  });
  return {
    label: words("report.score"),
    value: {
      value: total,
      ...(live && { formula: { text: total_ } }),
      numberFormat: `0" ${words("report.ofMax", { max })}"`,
    },
    note: {
      value: live ? distance : withGlyph(standing, distance),
      ...(live && {
        formula: {
          text:
            `IF(${total_}>=${target},${spokenFormula("report.pointsAbove", `(${total_}-${target})`, { target })},` +
            `${spokenFormula("report.pointsShort", `(${target}-${total_})`, { target })})`,
        },
      }),
    },
    standing,
  };
}

function aboveZeroTile(summary: Summary): Tile {
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

function stepTile({ steps, scorecard }: Summary): Tile {
  const [step] = steps;
  if (!step)
    return {
      label: words("report.nearestStep"),
      value: { value: "–" },
      note: { value: noStepText(scorecard) },
    };
  return {
    label: words("report.nearestStep"),
    value: { value: words("report.fromScore", { from: scorecard.total, to: step.totalAfter }) },
    note: { value: say(step.what) },
  };
}

function expiryTile({ scorecard, nameOf }: Summary): Tile {
  const next = nextExpiry(scorecard);
  if (!next)
    return {
      label: words("report.nextToExpire"),
      value: { value: "–" },
      note: { value: words("report.noExpiry") },
    };
  return {
    label: words("report.nextToExpire"),
    value: { value: formatDay(isoOfDay(next.day)) },
    note: {
      value: words("report.expiryNote", {
        person: nameOf.name(next.line),
        points: next.pointsLost,
      }),
    },
  };
}

function otherReadingTile({ scorecard }: Summary): Tile {
  const { otherReading, reading, total, max, metrics } = scorecard;
  const other = reading === "guide" ? "learn" : "guide";
  const numberFormat = `0" ${words("report.ofMax", { max })}"`;
  const tile = { label: readingText({ reading: otherReading?.reading ?? other }) };
  if (!otherReading) {
    return {
      ...tile,
      value: { value: total, numberFormat },
      note: { value: words("report.samePoints") },
    };
  }
  const differs = otherReading.differs.map(({ metric, points }) => ({
    metric: metrics.find(({ id }) => id === metric)?.name ?? metric,
    points,
  }));
  const standing = otherReading.qualified ? "met" : "short";
  const verdict = words(otherReading.qualified ? "report.qualifies" : "report.notQualified");
  const why = differs.map((values) => words("report.differs", values)).join(", ");
  return {
    ...tile,
    value: { value: otherReading.total, numberFormat },
    note: { value: withGlyph(standing, why ? `${verdict}: ${why}` : verdict) },
    standing,
  };
}

function monthsTile({ scorecard: { months } }: Summary): Tile {
  const tile = { label: words("report.monthsCovered") };
  const first = months?.needed[0];
  const last = months?.needed.at(-1);
  if (!months || first === undefined || last === undefined) {
    return { ...tile, value: { value: "–" }, note: { value: words("report.noUsageRange") } };
  }
  const all = months.needed.length;
  return {
    ...tile,
    value: { value: words("report.countOf", { count: all - months.missing.length, all }) },
    note:
      months.missing.length === 0
        ? { value: words("report.fromTo", { first: formatMonth(first), last: formatMonth(last) }) }
        : {
            value: withGlyph(
              "unknown",
              words("report.monthsMissing", { months: { months: months.missing } })
            ),
          },
    standing: months.missing.length === 0 ? undefined : "unknown",
  };
}
