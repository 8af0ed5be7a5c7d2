import Papa, { type ParseError } from "papaparse";
import { dialectOf, type Dialect } from "./delimiter";
import { refuse } from "./refuse";
import type { TextPiece } from "./textPieces";

/**
 * Rows of fields, some thousands at a time. Rows may be of unequal length; blank lines are rows too.
 * @throws WorkbookError for a quotation mark that never closes, with its line, and for a line without end
 */
export async function* delimitedRows(
  pieces: AsyncIterable<TextPiece>,
  file: string
): AsyncGenerator<string[][]> {
  let dialect: Dialect | null = null;
  let line = 1;
  let rest = "";
  for await (const { text, last } of pieces) {
    let piece = rest + text;
    if (!dialect) {
      dialect = dialectOf(piece, file);
      if (dialect.start > 0) line += 1;
      piece = piece.slice(dialect.start);
    }
    // A row that is not over by now will not be: it is read as it is, for what is wrong with it.
    const over = last || rest.length > longestRow;
    const { rows, errors, end } = cut(piece, dialect, over);
    const flaw = errors.find((error) => isHarmful(error, rows, dialect!, over));
    if (flaw) {
      const before = lines(piece.slice(0, flaw.index), dialect);
      refuse("workbook.openQuote", { file, line: line + before });
    }
    if (over && !last) refuse("workbook.endlessLine", { file, line });
    yield rows;
    line += lines(piece.slice(0, end), dialect);
    rest = piece.slice(end);
  }
}

/** In characters: a worksheet's cell holds 32,767, and no export comes near a thousand full ones. */
const longestRow = 32 * 1024 * 1024;

interface Cut {
  readonly rows: string[][];
  readonly errors: readonly ParseError[];
  /** Where the first row begins that is not complete. */
  readonly end: number;
}

function cut(piece: string, { delimiter, newline }: Dialect, whole: boolean): Cut {
  // The parser behind Papa.parse: only it tells where an unfinished row begins.
  const parsed = new Papa.Parser({ delimiter, newline }).parse(piece, 0, !whole) as {
    data: string[][];
    errors: ParseError[];
    meta: { cursor: number };
  };
  for (const row of parsed.data) {
    const final = row.at(-1);
    if (newline === "\n" && final?.endsWith("\r")) row[row.length - 1] = final.slice(0, -1);
  }
  return { rows: parsed.data, errors: parsed.errors, end: parsed.meta.cursor };
}

/** A stray quotation mark inside a text does no harm unless it has drawn other fields into the text. */
function isHarmful(
  { code, row }: ParseError,
  rows: readonly string[][],
  { delimiter, newline }: Dialect,
  over: boolean
): boolean {
  if (code === "MissingQuotes") return over;
  const fields = rows[row ?? -1] ?? [];
  return fields.some((field) => field.includes(newline) || field.includes(delimiter));
}

function lines(text: string, { newline }: Dialect): number {
  let count = 0;
  for (let at = text.indexOf(newline); at >= 0; at = text.indexOf(newline, at + 1)) count += 1;
  return count;
}
