import type { MonthsShown } from "../../../evidence/evidence";
import type { Sentence } from "../../../words/say";
import type { PartEntity, PartLine } from "../../partsTrace";
import type { Counts } from "./verdict";

/** What one kind of part counts in the months compared, whether or not those are all shown. */
export interface Counted extends Counts {
  readonly shown: MonthsShown;
  /** Makes the lines: a score is asked for more often than they are read. */
  readonly lines: () => readonly PartEntity[];
  /** Why what counted a year ago is not proven although its months are shown; null when it is. */
  readonly doubt: Sentence | null;
  readonly notes: readonly Sentence[];
}

/** A part measured, before it is set against the others of its metric. */
export type MeasuredPart = Omit<PartLine, "points" | "counts"> & {
  readonly notes: readonly Sentence[];
};

/** The part as the trace tells it, with the points it gives alone. */
export function partLine(part: MeasuredPart, points: number, counts: boolean): PartLine {
  return {
    ...allButLines(part),
    ...{ points, counts },
    get lines() {
      return part.lines;
    },
  };
}

/** A part with other figures and the same lines. */
export function altered(
  part: Omit<MeasuredPart, "notes">,
  figures: Pick<MeasuredPart, "notes"> & Partial<Omit<MeasuredPart, "lines">>
): MeasuredPart {
  return {
    ...allButLines(part),
    ...figures,
    get lines() {
      return part.lines;
    },
  };
}

/** Spelled out, since spreading a part would make its lines. */
function allButLines(part: Omit<MeasuredPart, "notes">): Omit<MeasuredPart, "notes" | "lines"> {
  const { id, name, rule, status, why, unit, then, now, value, perUnit } = part;
  const { current, baseline, missingMonths } = part;
  return {
    ...{ id, name, rule, status, why, unit, then, now, value, perUnit },
    ...{ current, baseline, missingMonths },
  };
}
