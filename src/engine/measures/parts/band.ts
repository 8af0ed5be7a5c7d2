import type { Band } from "../../../rulebook/schema";
import type { Sentence } from "../../../words/say";
import type { PartEntity } from "../../partsTrace";
import { amountInWords } from "./amountInWords";

/** The least whole amount inside a band. */
export function floorOf({ atLeast, above }: Band): number {
  return Math.max(atLeast ?? 0, above === undefined ? 0 : above + 1);
}

export function isInside(band: Band, amount: number): boolean {
  return (
    (band.atLeast === undefined || amount >= band.atLeast) &&
    (band.above === undefined || amount > band.above) &&
    !isLarger(band, amount)
  );
}

export function isLarger({ atMost }: Band, amount: number): boolean {
  return atMost !== undefined && amount > atMost;
}

/** What an amount lacks to the band: 0 inside it, null above it. */
export function lackTo(band: Band, amount: number | null): number | null {
  return isLarger(band, amount ?? 0) ? null : Math.max(0, floorOf(band) - (amount ?? 0));
}

/** "more than 300 licences", "5 to 300 licences". */
export function bandInWords(band: Band, unit: PartEntity["amountUnit"]): Sentence {
  const { atLeast, above, atMost } = band;
  // "11 to 300 licences": the unit stands once, where it is not part of the number.
  const bare = (value: number) => (unit === "cents" ? amount(value) : String(value));
  const amount = (value: number) => amountInWords(value, unit);
  if (atMost === undefined)
    return above === undefined
      ? { id: "engine.partAtLeast", values: { from: amount(atLeast ?? 0) } }
      : { id: "engine.partMoreThan", values: { from: amount(above) } };
  return above === undefined
    ? { id: "engine.partFromTo", values: { from: bare(atLeast ?? 0), to: amount(atMost) } }
    : { id: "engine.partMoreThanUpTo", values: { from: bare(above), to: amount(atMost) } };
}
