import { parseAddress, quotedSheet, type RangeAddress } from "../../../src/evidence/address";

/** A call of one of the add-in's functions, as it stands in a cell. */
export interface FunctionCall {
  /** "SCORE", without the namespace. */
  readonly name: string;
  /** Null stands for an argument left out between two commas. */
  readonly values: readonly (RangeAddress | string | number | boolean | null)[];
}

/**
 * Reads `=PARTNER.SCORE('Azure usage'!A1:M5092,B1:C2,,DATE(2026,11,1),,"Learn")`; null for every other formula.
 * @throws Error for a call of PARTNER whose arguments it can't read
 */
export function readCall(formula: string, sheet: string): FunctionCall | null {
  const match = /^=PARTNER\.([A-Z0-9_.]+)\((.*)\)$/is.exec(formula);
  if (!match) return null;
  const [, name, inner] = match;
  const values = inner!.trim() === "" ? [] : parts(inner!).map((text) => value(text.trim()));
  return { name: name!.toUpperCase(), values };

  function value(text: string): FunctionCall["values"][number] {
    if (text === "") return null;
    if (/^".*"$/s.test(text)) return text.slice(1, -1).replace(/""/g, '"');
    if (/^[-+]?\d+(\.\d+)?$/.test(text)) return Number(text);
    if (/^(true|false)$/i.test(text)) return text.toLowerCase() === "true";
    const day = /^DATE\((\d+),(\d+),(\d+)\)$/i.exec(text);
    if (day)
      return Date.UTC(Number(day[1]), Number(day[2]) - 1, Number(day[3])) / 86_400_000 + 25_569;
    const address = parseAddress(text.includes("!") ? text : `${quotedSheet(sheet)}!${text}`);
    if (!address) throw new Error(`The formula reader does not know ${text}.`);
    return address;
  }
}

/** What stands between the commas that are outside quotation marks, apostrophes and brackets. */
function parts(inner: string): string[] {
  return inner.match(/(?<=^|,)(?:"(?:[^"]|"")*"|'(?:[^']|'')*'|\([^)]*\)|[^,"'(])*/g)!;
}
