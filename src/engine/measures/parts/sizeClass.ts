import type { Month } from "../../../evidence/evidence";
import type { Band } from "../../../rulebook/schema";
import type { Sentence } from "../../../words/say";
import type { PartEntity } from "../../partsTrace";
import { bandInWords, isInside, isLarger } from "./band";
import type { ComparedMonths } from "./comparedMonths";

/** How a customer stands to the size that a track asks for, in one period. */
export interface Size {
  readonly shown: boolean;
  readonly inside: boolean;
  readonly larger: boolean;
  /** It has something, and nothing of it reaches the size. */
  readonly smaller: boolean;
}

export type Standing = "counts" | "carried" | "waits" | "smaller" | "larger" | "absent";

/** The size of one amount, null where there is none; whoever is shown is inside where there is no band. */
export function sizeOf(band: Band | null, amount: number | null): Size {
  if (amount === null) return absent;
  const inside = band === null || isInside(band, amount);
  const larger = band !== null && isLarger(band, amount);
  return { shown: true, inside, larger, smaller: !inside && !larger && amount > 0 };
}

const absent: Size = { shown: false, inside: false, larger: false, smaller: false };

/**
 * How a customer counts now. With carry-over, one that outgrew the band within a year still counts in it, and
 * one that was below a band without an upper bound a year ago still counts in the smaller track.
 */
export function standingNow(
  band: Band | null,
  carryOver: boolean,
  then: Size,
  now: Size
): Standing {
  const open = band?.above !== undefined && band.atMost === undefined;
  if (now.inside) return carryOver && open && then.smaller ? "waits" : "counts";
  if (now.larger) return carryOver && then.inside ? "carried" : "larger";
  return now.shown ? "smaller" : "absent";
}

export function standsInClass(standing: Standing): boolean {
  return standing === "counts" || standing === "carried";
}

/** One sentence for each way to stand, shared by all lines of a part. */
export function standingReasons(
  band: Band | null,
  unit: PartEntity["amountUnit"],
  { current }: ComparedMonths
): (standing: Standing, countsThen: boolean) => Sentence {
  const size: Sentence = bandInWords(band ?? {}, unit);
  const months: readonly Month[] = current;
  const reasons: Record<Exclude<Standing, "counts">, Sentence> = {
    carried: { id: "engine.partCarried" },
    waits: { id: "engine.partWaits" },
    smaller: { id: "engine.partSmaller", values: { size: { sentence: size } } },
    larger: { id: "engine.partLarger", values: { size: { sentence: size } } },
    absent: { id: "engine.partAbsent", values: { months: { months } } },
  };
  const both: Sentence = { id: "engine.countsBoth" };
  const nowOnly: Sentence = { id: "engine.countsNow" };
  return (standing, countsThen) =>
    standing === "counts" ? (countsThen ? both : nowOnly) : reasons[standing];
}
