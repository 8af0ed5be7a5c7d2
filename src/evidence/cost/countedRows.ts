import type { Cell } from "../grid";
import { nameOf } from "../names";

/** Whether a publisher is Microsoft, whose own services alone are Azure consumption; null where the cell says nothing. */
export function isMicrosoft(cell: Cell): boolean | null {
  const name = nameOf(cell);
  return name === null ? null : /^microsoft\b/i.test(name);
}

/** Whether a charge is usage, and no purchase or refund; null where the cell says nothing. */
export function chargeIsUsage(cell: Cell): boolean | null {
  const name = nameOf(cell);
  return name === null ? null : /^usage$/i.test(name);
}
