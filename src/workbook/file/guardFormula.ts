import { cellsText } from "../../evidence/address";
import type { CellDetail } from "./fileBook";
import { formulaForFile, outsideQuotes } from "./formulaText";
import { refuse } from "./refuse";

/** @throws WorkbookError for a formula that Excel would not read back */
export function guardFormula(
  sheet: string,
  { row, column, formula }: CellDetail,
  sheets: ReadonlySet<string>
): void {
  if (!formula) return;
  const cell = cellsText({ top: row, left: column, bottom: row, right: column });
  const bad =
    formula.text.trim() === "" ||
    formula.text.trim().startsWith("=") ||
    formulaForFile(formula.text).length > 8192 ||
    longLiteral(formula.text) ||
    !balanced(formula.text) ||
    (formula.spill !== undefined && (formula.spill.length === 0 || formula.spill[0]!.length === 0));
  if (bad) refuse("workbook.badFormula", { sheet, cell, formula: formula.text.slice(0, 60) });
  const missing = sheetsIn(formula.text).find((name) => !sheets.has(name.toLowerCase()));
  if (missing !== undefined) refuse("workbook.formulaSheet", { sheet, cell, missing });
}

/** A "text" or a 'sheet name', whichever begins first: either may hold the other's quotation mark. */
const quotes = /"(?:[^"]|"")*"|'((?:[^']|'')*)'(!?)/g;

/** The sheets of this workbook that a formula names; those of other workbooks and spans of sheets are left out. */
function sheetsIn(text: string): string[] {
  const quoted = [...text.matchAll(quotes)].flatMap(([, name, mark]) =>
    name && mark ? [name.replace(/''/g, "'")] : []
  );
  const plain = [...text.replace(quotes, "").matchAll(/(?<![\]\w.:#])([A-Za-z_][\w.]*)!/g)];
  return [...quoted, ...plain.map(([, name]) => name!)].filter((name) => !/[[\]:]/.test(name));
}

function longLiteral(text: string): boolean {
  return (text.match(quotes) ?? []).some(
    (piece) => piece.startsWith('"') && piece.length - 2 > 255
  );
}

/** Quotes close, brackets pair, and arguments are parted by commas, as files write them in every language. */
function balanced(text: string): boolean {
  let depth = 0;
  let bad = false;
  outsideQuotes(text, (code) => {
    if (/["']/.test(code)) bad = true;
    const semicolons = code.replace(/\{[^}]*\}/g, "");
    if (semicolons.includes(";")) bad = true;
    for (const sign of code) {
      if (sign === "(") depth += 1;
      if (sign === ")") depth -= 1;
      if (depth < 0) bad = true;
    }
    return code;
  });
  return !bad && depth === 0;
}
