import type { Cents } from "./evidence";
import type { Cell } from "./grid";

/** Which mark stands before the decimals in a column's text amounts; null where the texts do not settle it. */
export type DecimalMark = "." | "," | null;

/**
 * Integer millionths of a dollar. Exports carry more than two decimals: rounded to cents row by row, a
 * thousand rows of $0.004 would be nothing and three thirds of $1,000 would miss the threshold. So rows
 * are summed in this unit, and only the sums are cut to cents.
 */
export type Micros = number;

/** Micros of an amount cell; blank is 0 (a host may not tell the two apart), NaN when it is no amount in US dollars. */
export function readMicros(cell: Cell, mark: DecimalMark): Micros {
  if (typeof cell === "number") return microsOf(cell);
  if (cell === null) return 0;
  if (typeof cell !== "string") return NaN;
  const text = cell.trim();
  return text === "" ? 0 : microsOfText(text, mark);
}

/** Micros of dollars; NaN for an amount too large to be summed exactly. */
export function microsOf(dollars: number): Micros {
  const micros = Math.round(dollars * 1e6);
  return micros <= Number.MAX_SAFE_INTEGER && micros >= -Number.MAX_SAFE_INTEGER ? micros : NaN;
}

/** A sum cut to the cent, so that $999.99 and a half never passes for $1,000; a hundredth of a cent is forgiven for what rows were rounded by. */
export function centsOfSum(micros: Micros): Cents {
  return Math.floor((micros + 100) / 10_000) + 0;
}

/** A sum in cents that stays above zero where the sum is: the least ACR proves a service. */
export function centsAboveZero(micros: Micros): Cents {
  return Math.ceil(micros / 10_000) + 0;
}

/** The decimal mark that a column's text amounts agree on. */
export function proveDecimalMark(cells: Iterable<Cell>): DecimalMark {
  let dot = false;
  let comma = false;
  for (const cell of cells) {
    if (typeof cell !== "string") continue;
    // Most amounts show what another showed already: taking them apart would tell nothing new.
    if (hasOnly(cell, ".", ",") ? dot : hasOnly(cell, ",", ".") && comma) continue;
    const digits = amountDigits(cell.trim());
    const mark = digits && ownMark(digits.number);
    if (mark === ".") dot = true;
    if (mark === ",") comma = true;
  }
  return dot === comma ? null : dot ? "." : ",";
}

/** Whether a text has one such mark and none of the other: it can be no other mark of its own. */
function hasOnly(text: string, mark: string, other: string): boolean {
  const at = text.indexOf(mark);
  return at >= 0 && !text.includes(mark, at + 1) && !text.includes(other);
}

function microsOfText(text: string, columnMark: DecimalMark): Micros {
  const tiny = /^[-−]?\d(?:[.,]\d+)?e[-+]?\d{1,2}$/i.test(text);
  if (tiny) return microsOf(Number(text.replace("−", "-").replace(",", ".")));
  const amount = amountDigits(text);
  if (!amount) return NaN;
  const { number, negative } = amount;
  if (!/[.,]/.test(number)) return signed(microsOf(Number(number)), negative);
  const mark = ownMark(number) ?? columnMark;
  if (mark === null) return NaN;
  const other = mark === "." ? "," : ".";
  const at = number.lastIndexOf(mark);
  const whole = (at < 0 ? number : number.slice(0, at)).split(other);
  const fraction = at < 0 ? "" : number.slice(at + 1);
  const grouped = whole.every(
    (part, index) => /^\d+$/.test(part) && (index === 0 || part.length === 3)
  );
  if (!grouped || !/^\d*$/.test(fraction)) return NaN;
  return signed(microsOf(Number(`${whole.join("")}.${fraction || "0"}`)), negative);
}

const longestAmount = 48;

/** The digits and marks of "$1,234.50", "(12.00)", "−3", "1 234,5 USD"; null when it is no amount in US dollars. */
function amountDigits(text: string): { number: string; negative: boolean } | null {
  // No amount is this long, and the pattern takes the cube of the length to find that out.
  if (text.length > longestAmount) return null;
  const match =
    /^(\()?\s*([-−])?\s*(?:US\$|USD|\$)?\s*([-−])?\s*(\d[\d.,\s\u00a0\u202f']*?)\s*(?:US\$|USD|\$)?\s*(\))?$/i.exec(
      text
    );
  if (!match || (match[1] === undefined) !== (match[5] === undefined)) return null;
  return {
    number: match[4]!.replace(/[\s\u00a0\u202f']/g, ""),
    negative: match[1] !== undefined || match[2] !== undefined || match[3] !== undefined,
  };
}

/** The decimal mark a number proves by itself: both marks, not three digits behind, or more than three before. */
function ownMark(number: string): DecimalMark {
  const dots = number.split(".").length - 1;
  const commas = number.split(",").length - 1;
  if (dots && commas) return number.lastIndexOf(".") > number.lastIndexOf(",") ? "." : ",";
  if (dots > 1) return ",";
  if (commas > 1) return ".";
  if (dots + commas === 0) return null;
  const mark = dots ? "." : ",";
  const [before, behind] = number.split(mark) as [string, string];
  return behind.length !== 3 || before.length > 3 || /^0/.test(before) ? mark : null;
}

function signed(micros: Micros, negative: boolean): Micros {
  return negative && micros !== 0 ? -micros : micros;
}
