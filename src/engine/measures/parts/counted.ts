import type { MonthsShown } from "../../../evidence/evidence";
import type { Sentence } from "../../../words/say";
import type { PartEntity, PartLine } from "../../partsTrace";

/** What one kind of part counts in the months compared, whether or not those are all shown. */
export interface Counted {
  readonly shown: MonthsShown;
  readonly then: number;
  readonly now: number;
  readonly lines: readonly PartEntity[];
  /** Why what counted a year ago is not proven although its months are shown; null when it is. */
  readonly doubt: Sentence | null;
  readonly notes: readonly Sentence[];
}

/** A part measured, before it is set against the others of its metric. */
export type MeasuredPart = Omit<PartLine, "points" | "counts"> & {
  readonly notes: readonly Sentence[];
};

/** How many of the lines count, for parts whose value is their number. */
export function numbersOf(lines: readonly PartEntity[]): Pick<Counted, "then" | "now"> {
  let then = 0;
  let now = 0;
  for (const { countsThen, countsNow } of lines) {
    if (countsThen) then++;
    if (countsNow) now++;
  }
  return { then, now };
}

/** The part as the trace tells it, with the points it gives alone. */
export function partLine(part: MeasuredPart, points: number, counts: boolean): PartLine {
  const { id, name, rule, status, why, unit, then, now, value, perUnit } = part;
  const { current, baseline, missingMonths, lines } = part;
  return {
    ...{ id, name, rule, status, why, unit, then, now, value, perUnit },
    ...{ points, counts, current, baseline, missingMonths, lines },
  };
}
