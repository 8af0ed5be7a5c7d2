import { isErrorCell, type Cell } from "./grid";
import { isTotalsWord } from "./totalsRow";

/** A cell as a name; null where it names nothing: blank, 0 (a blank inside function arguments), an error, "N/A". */
export function nameOf(cell: Cell): string | null {
  if (cell === null || cell === 0 || typeof cell === "boolean") return null;
  const text = String(cell).trim().replace(/\s+/g, " ");
  return text === "" || isErrorCell(text) || /^(null|n\/a|none|undefined|\(blank\)|-+)$/i.test(text)
    ? null
    : text;
}

/**
 * As `nameOf`, for customers and subscriptions: there "Unknown", the zero GUID and the word of a totals row
 * name nobody, nor does an id that lost its digits: several would look like one.
 */
export function identityOf(cell: Cell): string | null {
  // Nearly every id is written plainly; the rest of this costs a dozen regular expressions.
  if (typeof cell === "string" && isPlainGuid(cell)) return cell === zeroGuid ? null : cell;
  const name = nameOf(cell);
  return name === null ||
    /^(unknown|desconocido)$/i.test(name) ||
    guidOf(name) === zeroGuid ||
    lostItsDigits(cell) ||
    isTotalsWord(name)
    ? null
    : name;
}

/** As `nameOf`, for services: ids, numbers and marks name none. */
export function serviceNameOf(cell: Cell): string | null {
  if (typeof cell !== "string") return null;
  const name = nameOf(cell);
  return name === null || !/\p{L}/u.test(name) || guidOf(name) !== null || isTotalsWord(name)
    ? null
    : name;
}

/** An id that is the same for each way of writing it: a GUID with or without braces and hyphens, in any case. */
export function idKey(id: string): string {
  return guidOf(id) ?? id.toLowerCase();
}

/** Whether a cell holds the GUID of zeros, which names nobody. */
export function isZeroGuid(cell: Cell): boolean {
  return typeof cell === "string" && cell.includes("00000000") && guidOf(cell.trim()) === zeroGuid;
}

/** Whether a cell holds a GUID of any other digits. */
export function isGuid(cell: Cell): boolean {
  return typeof cell === "string" && guidOf(cell.trim()) !== null && !isZeroGuid(cell);
}

/** Whether an id lost its digits to a spreadsheet: 1.23457E+15, or a number longer than one can hold. */
export function lostItsDigits(cell: Cell): boolean {
  return typeof cell === "number"
    ? cell >= mostExact
    : typeof cell === "string" &&
        cell.length <= longestLost &&
        /^\s*\d(?:[.,]\d+)?E\+\d\d+\s*$/i.test(cell);
}

/** A spreadsheet keeps fifteen digits of a number. */
const mostExact = 1e15;
/** Longer than a number is written, and shorter than an id: nearly all cells need no further look. */
const longestLost = 30;
const zeroGuid = "00000000-0000-0000-0000-000000000000";

/** A GUID as exports write it, in lower case; null for any other text. */
function guidOf(text: string): string | null {
  if (text.length < 32) return null;
  if (isPlainGuid(text)) return text;
  const digits = text.replace(/[\s{}()-]/g, "").toLowerCase();
  return /^[0-9a-f]{32}$/.test(digits)
    ? digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5")
    : null;
}

/** Whether a text is a GUID in lower case; a pattern would take three times as long, for every customer of a ledger. */
function isPlainGuid(text: string): boolean {
  if (text.length !== 36) return false;
  for (let at = 0; at < 36; at++) {
    const code = text.charCodeAt(at);
    const hyphen = at === 8 || at === 13 || at === 18 || at === 23;
    if (hyphen ? code !== 45 : (code < 48 || code > 57) && (code < 97 || code > 102)) return false;
  }
  return true;
}
