import Papa from "papaparse";
import type { Cell, Grid } from "../../evidence/grid";
import { WorkbookError } from "../workbook";
import { words } from "../../words/say";

/**
 * Reads delimited text (comma, semicolon or tab) into cells. Plain decimals become numbers; anything
 * that may be an identifier or a date stays text, for a number can't be turned back into it.
 * @throws WorkbookError for a quotation mark that never closes
 */
export function readDelimited(bytes: Uint8Array, name: string): Grid {
  const { text, delimiter } = withoutSeparatorLine(decode(bytes));
  const { data, errors } = Papa.parse<string[]>(text, {
    delimiter: delimiter ?? delimiterOf(text, /\.(tsv|tab)$/i.test(name)),
  });
  const open = errors.find(({ code }) => code === "MissingQuotes");
  if (open)
    throw new WorkbookError(words("workbook.openQuote", { file: name, row: (open.row ?? 0) + 1 }));
  return trimmed(data.map((line) => line.map(cellOf)));
}

/** UTF-8 with or without a mark, UTF-16 with one, else the old Windows code page. */
function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** Excel writes and reads a first line such as "sep=;" that only names the delimiter. */
function withoutSeparatorLine(text: string): { text: string; delimiter: string | null } {
  const line = /^"?sep=(.)"?\r?\n/i.exec(text);
  return line
    ? { text: text.slice(line[0].length), delimiter: line[1]! }
    : { text, delimiter: null };
}

/** The delimiter under which most of the first lines are of one length; a tab by the file's name first. */
function delimiterOf(text: string, tabFirst: boolean): string {
  const candidates = tabFirst ? ["\t", ",", ";"] : [",", ";", "\t"];
  const start = text.slice(0, 100_000);
  const judged = candidates.map((delimiter) => {
    const { data } = Papa.parse<string[]>(start, { delimiter, preview: 50, skipEmptyLines: true });
    const lines = new Map<number, number>();
    for (const { length } of data) lines.set(length, (lines.get(length) ?? 0) + 1);
    lines.delete(1);
    const [fields, count] = [...lines].sort(([a, n], [b, m]) => m - n || b - a)[0] ?? [1, 0];
    return { delimiter, fields, count };
  });
  return judged.sort((a, b) => b.count - a.count || b.fields - a.fields)[0]!.delimiter;
}

const plainDecimal = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;

function cellOf(field: string): Cell {
  if (field === "") return null;
  if (!plainDecimal.test(field)) return field;
  const digits = field.replace(/\D/g, "").length;
  return digits > 15 ? field : Number(field);
}

function trimmed(grid: Cell[][]): Cell[][] {
  while (grid.length > 0 && grid.at(-1)!.every((cell) => cell === null)) grid.pop();
  return grid;
}
