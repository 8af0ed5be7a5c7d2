/** Text that no one could take for a number, a date, a truth value or a formula. */
const plain = /^\p{L}[^\d]*$/u;
const truth = /^(true|false)$/i;

/**
 * Text as it must be handed to Excel so that it stays text. Excel reads what it is given as if typed:
 * "=1+1" would become a formula, "00123" a number and "Dec-25" a date. A leading apostrophe prevents
 * that and is not part of the cell's value.
 */
export function enteredText(text: string): string {
  return plain.test(text) && !truth.test(text) ? text : `'${text}`;
}
