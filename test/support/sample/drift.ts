import { oct26, sep25 } from "./months";
import { random } from "./random";

/** From the first number in October 2025 to the second in October 2026, a little up and down between. */
export type FromTo = readonly [then: number, now: number];

/** Months that the younger exports cover: September 2025 to October 2026. */
export const shownMonths = Array.from({ length: oct26 - sep25 + 1 }, (_, index) => sep25 + index);

/** Whole numbers on the way; exactly the two given at its ends, so that what is compared is what is stated. */
export function drift(seed: string, [then, now]: FromTo, month: number): number {
  const way = (month - (sep25 + 1)) / (oct26 - sep25 - 1);
  if (way <= 0) return then;
  if (month === oct26) return now;
  const stray = random(`${seed} ${month}`).between(-0.02, 0.02);
  return Math.max(0, Math.round((then + (now - then) * way) * (1 + stray)));
}
