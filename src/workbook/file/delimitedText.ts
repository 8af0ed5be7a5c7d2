import type { Cell } from "../../evidence/grid";
import { delimitedRows } from "./delimitedRows";
import { sizeOf, type FileSource, type Reading } from "./fileSource";
import { refuse } from "./refuse";
import { sharedTexts } from "../sharedTexts";
import { EncodingError, encodingsOf, textPieces } from "./textPieces";

/**
 * Reads delimited text (comma, semicolon or tab) into cells. Plain decimals become numbers; anything
 * that may be an identifier or a date stays text, for a number can't be turned back into it.
 * @throws WorkbookError for a quotation mark that never closes, and for a text too large to be held
 */
export async function readDelimited(
  source: FileSource,
  file: string,
  reading: Reading
): Promise<Cell[][]> {
  const size = sizeOf(source);
  if (size > mostBytes) {
    const found = Math.ceil(size / mega);
    refuse("workbook.textBytes", { file, found, allowed: mostBytes / mega });
  }
  for (const encoding of await encodingsOf(source, file)) {
    try {
      return trimmed(await gridOf(textPieces(source, file, encoding, reading), file));
    } catch (error) {
      if (!(error instanceof EncodingError)) throw error;
    }
  }
  throw new EncodingError();
}

const mega = 1024 * 1024;
/** A page or Node may hold about 4 GB of values, and a text takes up to five times its size. */
const mostBytes = 500 * mega;

async function gridOf(pieces: Parameters<typeof delimitedRows>[0], file: string) {
  const grid: Cell[][] = [];
  const shared = sharedTexts();
  const cells = (row: readonly string[]) =>
    row.map((field, column) => {
      const cell = cellOf(field);
      return typeof cell === "string" ? shared(cell, column) : cell;
    });
  for await (const rows of delimitedRows(pieces, file)) {
    for (const row of rows) grid.push(cells(row));
  }
  return grid;
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
