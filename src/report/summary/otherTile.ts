import type { OtherTrack, Scorecard } from "../../engine/scorecard";
import { words } from "../../words/say";
import { pointsFormat } from "../numberFormats";
import { shownPoints } from "../shownPoints";
import type { CellContent } from "../sheetDraft";
import { readingText, type Summary } from "./summary";
import type { Tile } from "./tile";
import { withGlyph } from "./verdict";

/** What the other reading gives, and in which metric it differs; where it gives the same, the other track. */
export function otherTile({ scorecard }: Summary): Tile {
  const { otherReading, otherTrack, reading, total, metrics } = scorecard;
  if (!otherReading && otherTrack) return otherTrackTile(scorecard, otherTrack);
  const other = reading === "guide" ? "learn" : "guide";
  const tile = { label: readingText({ reading: otherReading?.reading ?? other }) };
  if (!otherReading) {
    return {
      ...tile,
      value: ofMax(total, scorecard),
      note: { value: words("report.samePoints") },
    };
  }
  const why = otherReading.differs
    .map(({ metric, points }) =>
      words("report.differs", {
        metric: metrics.find(({ id }) => id === metric)?.name ?? metric,
        points: shownPoints(points),
      })
    )
    .join(", ");
  return { ...tile, ...verdictOf(otherReading, scorecard, why) };
}

function otherTrackTile(scorecard: Scorecard, other: OtherTrack): Tile {
  const label = words("report.track", { track: other.track, auto: "no" });
  return { label, ...verdictOf(other, scorecard, "") };
}

function verdictOf(
  { total, qualified }: Pick<OtherTrack, "total" | "qualified">,
  scorecard: Scorecard,
  why: string
): Omit<Tile, "label"> {
  const standing = qualified ? "met" : "short";
  const verdict = words(qualified ? "report.qualifies" : "report.notQualified");
  return {
    value: ofMax(total, scorecard),
    note: { value: withGlyph(standing, why ? `${verdict}: ${why}` : verdict) },
    standing,
  };
}

function ofMax(total: number, { max }: Scorecard): CellContent {
  const value = shownPoints(total);
  return { value, numberFormat: `${pointsFormat(value)}" ${words("report.ofMax", { max })}"` };
}
