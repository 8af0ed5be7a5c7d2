import type { Cell } from "./grid";

/** A row that says it is a total: the totals row of a table, or a subtotal by customer. */
export function isTotalsRow(row: readonly Cell[]): boolean {
  return row.some((cell) => typeof cell === "string" && mayBeTotal.test(cell) && saysTotal(cell));
}

/** Whether a text is a word for totals and nothing else: it names no customer and no service. */
export function isTotalsWord(text: string): boolean {
  return mayBeTotal.test(text) && totalsWord.test(text.trim());
}

function saysTotal(text: string): boolean {
  const trimmed = text.trim();
  return totalsWord.test(trimmed) || /\s(sub)?total:?$/i.test(trimmed);
}

/** Nearly no cell has these letters: the rest of the test costs more. */
const mayBeTotal = /tota|sum|som|gesamt|ergebnis/i;

/** English, Spanish, Portuguese, French, German, Italian and Dutch, as pivot tables and people write them. */
const totalsWord =
  /^[([]?(?:(?:grand|sub|sous|overall|eind)?[\s-]*tot(?:als?|ales|aux|ais|ale|ali|aal)(?:[\s-]+(?:g[eé]n[eé]ral|general|geral|generale|complessivo))?|suma(?:\s+total)?|summe|(?:zwischen|gesamt)[\s-]?summe|gesamt(?:ergebnis)?|(?:teil)?ergebnis|som(?:me|a))[)\]]?:?$/i;
