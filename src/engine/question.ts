import { isoOfDay } from "../evidence/calendar";
import { readDay } from "../evidence/days";
import type { Cell } from "../evidence/grid";
import { NoAnswer } from "./noAnswer";
import type { Question, Reading, TrackChoice } from "./scorecard";

/** A question as people ask it: in cells, options and boxes. Blank, 0 and null mean the default. */
export interface Asked {
  readonly designation?: Cell;
  /** An Excel date or a text that can be read one way only. */
  readonly asOf?: Cell;
  readonly track?: Cell;
  readonly reading?: Cell;
}

/** @throws NoAnswer that names what is known, for a track, reading or date that is not */
export function readQuestion(
  { designation, asOf, track, reading }: Asked,
  today: string
): Question {
  return {
    designation: textOf(designation),
    asOf: readAsOf(asOf ?? null),
    track: oneOf(textOf(track), tracks, "engine.noTrack"),
    reading: oneOf(textOf(reading), readings, "engine.noReading"),
    today,
  };
}

const tracks: readonly TrackChoice[] = ["auto", "enterprise", "smb"];
const readings: readonly Reading[] = ["guide", "learn"];

function readAsOf(cell: Cell): string | null {
  const day = readDay(cell, "unknown");
  if (day === "blank") return null;
  if (day === "unreadable" || day.earliest !== day.latest) {
    throw new NoAnswer({ id: "engine.noDate", values: { asked: String(cell) } });
  }
  return isoOfDay(day.earliest);
}

function oneOf<T extends string>(
  asked: string | null,
  known: readonly T[],
  id: "engine.noTrack" | "engine.noReading"
): T | null {
  if (asked === null) return null;
  const found = known.find((value) => value === asked.toLowerCase());
  if (!found) throw new NoAnswer({ id, values: { asked } });
  return found;
}

function textOf(cell: Cell | undefined): string | null {
  if (cell === null || cell === undefined || cell === 0) return null;
  const text = String(cell).trim();
  return text === "" ? null : text;
}
