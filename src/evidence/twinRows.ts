/** More than the months that can be read, so that no two of them share a slot. */
export const monthSlots = 1024;

/**
 * Whether rows of a month may stand in a range twice: what rows agree in is folded by exclusive or, and twins
 * take each other out.
 */
export class TwinRows {
  readonly signature = new Int32Array(monthSlots);
}
