import type { Month } from "./evidence";

/** More than the months that can be read, so that no two of them share a slot. */
export const monthSlots = 1024;

/**
 * Whether rows of a month may stand in a range twice: what rows agree in is folded by exclusive or, and twins
 * take each other out. A class because the rows are folded one by one.
 */
export class TwinRows {
  readonly signature = new Int32Array(monthSlots);
  /** Counted rows per month. */
  readonly rows = new Uint32Array(monthSlots);

  /** Takes a changed mark over; `mark` is what it was and is, by exclusive or. */
  change(month: Month, mark: number): void {
    this.signature[month & (monthSlots - 1)]! ^= mark;
  }

  mayStandTwice(month: Month): boolean {
    const slot = month & (monthSlots - 1);
    return this.rows[slot]! > 2 && this.rows[slot]! % 2 === 0 && this.signature[slot] === 0;
  }
}

/** A number that rows share which agree in what is counted, and hardly any others. */
export function markOf(
  tenant: number,
  service: number,
  attributedTo: number,
  micros: number
): number {
  let hash =
    Math.imul(tenant + 1, 0x9e3779b1) ^
    Math.imul(service + 1, 0x85ebca6b) ^
    Math.imul(attributedTo, 0xc2b2ae35) ^
    Math.imul(micros | 0, 0x27d4eb2f);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return hash ^ (hash >>> 13);
}
