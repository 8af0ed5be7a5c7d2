import Papa from "papaparse";

/** How a text is cut into rows and fields, and where its rows begin. */
export interface Dialect {
  readonly delimiter: string;
  readonly newline: "\n" | "\r";
  /** Offset of the first row; behind the line that only names the delimiter, where there is one. */
  readonly start: number;
}

/** The dialect of a text by its beginning; a tab goes first where the file's name says so. */
export function dialectOf(text: string, file: string): Dialect {
  // Excel writes and reads a first line such as "sep=;".
  const named = /^"?sep=(.)"?\r?\n/i.exec(text);
  const start = named?.[0].length ?? 0;
  const head = text.slice(start, start + 100_000);
  // Lines of different programs may end differently: a \r before \n is taken off each row instead.
  const newline = head.includes("\r") && !head.includes("\n") ? "\r" : "\n";
  const delimiter = named?.[1] ?? delimiterOf(head, newline, /\.(tsv|tab)$/i.test(file));
  return { delimiter, newline, start };
}

/** The delimiter under which most of the first lines are of one length. */
function delimiterOf(head: string, newline: "\n" | "\r", tabFirst: boolean): string {
  const candidates = tabFirst ? ["\t", ",", ";"] : [",", ";", "\t"];
  const judged = candidates.map((delimiter) => {
    const config = { delimiter, newline, preview: 50, skipEmptyLines: true };
    const { data } = Papa.parse<string[]>(head, config);
    const lines = new Map<number, number>();
    for (const { length } of data) lines.set(length, (lines.get(length) ?? 0) + 1);
    lines.delete(1);
    const [fields, count] = [...lines].sort(([a, n], [b, m]) => m - n || b - a)[0] ?? [1, 0];
    return { delimiter, fields, count };
  });
  return judged.sort((a, b) => b.count - a.count || b.fields - a.fields)[0]!.delimiter;
}
