import type { Cents } from "./evidence";
import type { Cell } from "./grid";

/** Which mark stands before the cents in a column's text amounts; null where the texts do not settle it. */
export type DecimalMark = "." | "," | null;

/** Cents of an amount cell; blank is 0 (a host may not tell the two apart), NaN when it is no amount in US dollars. */
export function readCents(cell: Cell, mark: DecimalMark): Cents {
  if (typeof cell === "number") return Math.round(cell * 100);
  if (cell === null) return 0;
  if (typeof cell !== "string") return NaN;
  const text = cell.trim();
  return text === "" ? 0 : centsOfText(text, mark);
}

/** The decimal mark that a column's text amounts agree on. */
export function proveDecimalMark(cells: Iterable<Cell>): DecimalMark {
  let dot = false;
  let comma = false;
  for (const cell of cells) {
    if (typeof cell !== "string") continue;
    const digits = amountDigits(cell.trim());
    const mark = digits && ownMark(digits.number);
    if (mark === ".") dot = true;
    if (mark === ",") comma = true;
  }
  return dot === comma ? null : dot ? "." : ",";
}

function centsOfText(text: string, columnMark: DecimalMark): Cents {
  const amount = amountDigits(text);
  if (!amount) return NaN;
  const { number, negative } = amount;
  if (!/[.,]/.test(number)) return signed(Number(number) * 100, negative);
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
  return signed(Math.round(Number(`${whole.join("")}.${fraction || "0"}`) * 100), negative);
}

/** The digits and marks of "$1,234.50", "(12.00)", "−3", "1 234,5 USD"; null when it is no amount in US dollars. */
function amountDigits(text: string): { number: string; negative: boolean } | null {
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

function signed(cents: Cents, negative: boolean): Cents {
  return negative && cents !== 0 ? -cents : cents;
}
