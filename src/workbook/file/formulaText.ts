import { columnName } from "../../evidence/address";

/**
 * Formulas name our functions PARTNER.SCORE; a file names an add-in's functions _xldudf_PARTNER_SCORE.
 * Text literals and quoted sheet names are left alone.
 */
export function formulaFromFile(text: string): string {
  return outsideQuotes(text, (code) =>
    code.replace(
      /\b_xldudf_PARTNER_([A-Z0-9_]+)(?=\s*\()/gi,
      (_, name: string) => `PARTNER.${name}`
    )
  );
}

export function formulaForFile(text: string): string {
  return outsideQuotes(text, (code) =>
    code.replace(
      /(?<![\w.])PARTNER\.([A-Z0-9_]+)(?=\s*\()/gi,
      (_, name: string) => `_xldudf_PARTNER_${name.toUpperCase()}`
    )
  );
}

/**
 * Moves the relative references of a formula, as filling it down and right does. A file writes a filled
 * formula once, in the first cell.
 */
export function movedFormula(text: string, down: number, right: number): string {
  return outsideQuotes(text, (code) =>
    code.replace(
      /(?<![\w.$\\])(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\w.(])/g,
      (_, fixedColumn: string, letters: string, fixedRow: string, row: string) =>
        fixedColumn +
        (fixedColumn ? letters : columnName(indexOf(letters) + right)) +
        fixedRow +
        (fixedRow ? row : String(Number(row) + down))
    )
  );
}

/** Splits at "text" and 'sheet name', where a doubled quote stands for one, and changes the rest. */
export function outsideQuotes(text: string, change: (code: string) => string): string {
  return text
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/)
    .map((piece, i) => (i % 2 === 0 ? change(piece) : piece))
    .join("");
}

function indexOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
