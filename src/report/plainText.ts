/** The longest text a cell holds, in UTF-16 units. */
const longest = 32_767;

/**
 * Text as it may stand in a cell: text that begins like a formula, in letters of either width, gets an
 * apostrophe before it, so that neither typing the cell again nor exporting it as CSV turns it into one;
 * control characters, which no workbook can hold, become blanks; what is too long is cut.
 */
export function plainText(text: string): string {
  const plain = text.replace(unwritable, " ");
  return cutText(/^\s*[=+\-@＝＋－＠]/.test(plain) ? `'${plain}` : plain, longest);
}

/** Text cut to a length, with an ellipsis that says so; never through the middle of a character. */
export function cutText(text: string, length: number): string {
  if (text.length <= length) return text;
  const kept = text.slice(0, length - 1);
  return `${kept.replace(/[\uD800-\uDBFF]$/, "").trimEnd()}…`;
}

/** Control characters, halves of a character, and what XML has no place for. */
const unwritable = /\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu;
