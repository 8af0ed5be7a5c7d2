import { isoOfDay } from "../../evidence/calendar";
import { formatDay, formatMonth } from "../../words/format";
import { say, words } from "../../words/say";
import { nextExpiry } from "../nextExpiry";
import { noStepText } from "./missing";
import { readingText, type Summary } from "./summary";
import type { Tile } from "./tile";
import { withGlyph } from "./verdict";

/** The best single step and what it makes of the score. */
export function stepTile({ steps, scorecard }: Summary): Tile {
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

/** The first certificate that runs out, and the points that go with it. */
export function expiryTile({ scorecard, nameOf }: Summary): Tile {
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

/** What the other reading gives, and in which metric it differs. */
export function otherReadingTile({ scorecard }: Summary): Tile {
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

/** How many of the months needed the usage shows. */
export function monthsTile({ scorecard }: Summary): Tile {
  const months = scorecard.months[0];
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
