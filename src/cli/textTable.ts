import type { Table } from "../report/scorecardTable";
import type { Paint } from "./paint";

/** Columns of text, aligned; numbers to the right. `width` is how wide the terminal is. */
export interface TextTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Columns aligned to the right, by index. */
  readonly numeric: readonly number[];
}

/** The lines of a table, header first. Wide and combining characters count as they show. */
export function tableLines({ header, rows, numeric }: TextTable): string[] {
  const all = [header, ...rows];
  const widths = header.map((_, column) =>
    all.reduce((most, row) => Math.max(most, shownWidth(row[column] ?? "")), 0)
  );
  return all.map((row) =>
    widths
      .map((width, column) => {
        const text = row[column] ?? "";
        const space = " ".repeat(width - shownWidth(text));
        return numeric.includes(column) ? space + text : text + space;
      })
      .join("  ")
      .trimEnd()
  );
}

/** A function's table as a page: numbers to the right, yes and no as signs. */
export function functionTable([header, ...rows]: Table, paint: Paint): string {
  const numeric = header!.flatMap((_, column) =>
    rows.some((row) => typeof row[column] === "number") ? [column] : []
  );
  const [headLine, ...lines] = tableLines({
    header: header!.map(String),
    rows: rows.map((row) => row.map(cellText)),
    numeric,
  });
  return [paint.bold(headLine!), ...lines].join("\n");
}

function cellText(cell: Table[number][number]): string {
  return typeof cell === "boolean" ? (cell ? "✓" : "–") : printable(String(cell));
}

const segments = new Intl.Segmenter("en", { granularity: "grapheme" });

/** Columns a text takes in a terminal: East Asian letters and emoji take two. */
function shownWidth(text: string): number {
  let width = 0;
  for (const { segment } of segments.segment(text)) {
    width +=
      /\p{Emoji_Presentation}|[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/u.test(
        segment
      )
        ? 2
        : 1;
  }
  return width;
}

/** Text from a sheet, safe to print: a terminal would obey control characters. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]+/gu, " ");
}
