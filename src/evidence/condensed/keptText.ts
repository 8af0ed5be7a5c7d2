import type { Cell } from "../grid";

/**
 * A text as it may stand in a cell: one that begins like a formula gets an apostrophe before it, which
 * `textKept` takes away again; control characters, which no workbook can hold, become blanks.
 */
export function keptText(text: string): string {
  const plain = text.replace(/\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu, " ");
  return likeFormula.test(plain) ? `'${plain}` : plain;
}

/** The text of a cell as it was before it was kept; null for none. */
export function textKept(cell: Cell | undefined): string | null {
  if (!cell) return null;
  const text = String(cell);
  return text.startsWith("'") && likeFormula.test(text) ? text.slice(1) : text;
}

const likeFormula = /^'*\s*[=+\-@＝＋－＠]/;
