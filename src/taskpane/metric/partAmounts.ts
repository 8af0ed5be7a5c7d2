import { amountInWords } from "../../engine/measures/parts/amountInWords";
import type { PartEntity, PartLine } from "../../engine/partsTrace";
import { formatCount } from "../../words/format";
import { words } from "../../words/say";
import { amount, signed } from "../parts/formats";

type AmountUnit = PartLine["unit"] | PartEntity["amountUnit"];

/** "12 customers", "1,032 users", "$45,206.07", "110,200 MCV". */
export function partAmount(held: number, unit: AmountUnit): string {
  return unit === "cents"
    ? amount(held)
    : words("taskpane.parts.amount", { amount: amountInWords(held, unit) });
}

/** "+5", "−3", "+$13,232.14": the unit stands beside it. */
export function partChange(change: number, unit: AmountUnit): string {
  if (unit !== "cents") return signed(change);
  return change > 0 ? `+${amount(change)}` : amount(change);
}

/** Units that stand over a list; money carries its own. */
export function unitOver(unit: PartEntity["amountUnit"]): string | null {
  return unit === "cents" ? null : words("taskpane.parts.unit", { unit });
}

/** "Up $53.20", "Down 1,200". */
export function upOrDown(change: number, unit: PartEntity["amountUnit"]): string {
  const size = Math.abs(change);
  return words("taskpane.parts.by", {
    change: change > 0 ? "up" : "down",
    amount: unit === "cents" ? amount(size) : formatCount(size),
  });
}
