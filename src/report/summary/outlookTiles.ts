import { isoOfDay } from "../../evidence/calendar";
import { formatDay } from "../../words/format";
import { say, words } from "../../words/say";
import { nextExpiry } from "../nextExpiry";
import { noStepText } from "./missing";
import { shownPoints } from "../shownPoints";
import type { Summary } from "./summary";
import type { Tile } from "./tile";

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
    value: {
      value: words("report.fromScore", {
        from: shownPoints(scorecard.total),
        to: shownPoints(step.totalAfter),
      }),
    },
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
        points: shownPoints(next.pointsLost),
      }),
    },
  };
}
