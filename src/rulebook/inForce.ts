import type { IsoDate, Reading, Track } from "./terms";

/** A value of the program with the day it holds from and where it is read. */
export interface Held<T> {
  readonly from: IsoDate;
  readonly value: T;
  readonly tracks?: readonly Track[];
  readonly readings?: readonly Reading[];
  readonly sources: readonly string[];
  readonly checkedOn?: IsoDate;
  readonly note?: string;
}

export interface Circumstances {
  readonly date: IsoDate;
  /** Absent for a figure that is asked before the track is known. */
  readonly track?: Track;
  readonly reading: Reading;
}

/** The value in force: the last that began on or before the date, for this track and reading; null when none had begun. */
export function inForce<T>(
  values: readonly Held<T>[],
  { date, track, reading }: Circumstances
): Held<T> | null {
  let latest: Held<T> | null = null;
  for (const held of values) {
    if (held.from > date) continue;
    if (held.tracks && (track === undefined || !held.tracks.includes(track))) continue;
    if (held.readings && !held.readings.includes(reading)) continue;
    if (!latest || held.from >= latest.from) latest = held;
  }
  return latest;
}
