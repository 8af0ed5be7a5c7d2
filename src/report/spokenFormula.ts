import { words, type MessageId, type Sentence } from "../words/say";

/** A count that no message has in its own text. */
const standIn = 417;

/**
 * A sentence about a count as an Excel expression, so that it follows the cell it speaks of: the message's
 * own words for one and for many, joined around the cell.
 */
export function spokenFormula(
  id: MessageId,
  count: string,
  values: NonNullable<Sentence["values"]> = {}
): string {
  const one = words(id, { ...values, count: 1 });
  const many = words(id, { ...values, count: standIn }).split(String(standIn));
  return `IF(${count}=1,${literal(one)},${many.map(literal).join(`&${count}&`)})`;
}

/** Text as a formula has it. */
export function literal(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}
