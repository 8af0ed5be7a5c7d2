import type { ColumnRole, Month } from "../evidence";
import { centsOfSum, readMicros } from "../money";
import { idKey, identityOf } from "../names";
import { knownPasted } from "./pastedMonths";
import { cellOf, changeOfRows, type DraftMend, type MendSource } from "./mendSource";

/** Fewer equal rows could be equal by chance; so could those of one customer, who may have everything twice. */
const fewestRows = 3;
const fewestCustomers = 2;

/**
 * Leaves out rows that were pasted a second time and that the scorer counts twice: a block that repeats an
 * earlier one row for row, or a month of which every row stands there as often, beside months of which none
 * does. Single rows that are equal stay.
 */
export function pastedBlock(source: MendSource): DraftMend | null {
  const { header, monthly } = source;
  const summed = (["acr", "revenue", "users", "capacity"] satisfies ColumnRole[]).filter((role) =>
    header.column.has(role)
  );
  if (!monthly || summed.length === 0) return null;
  const known = new Set(knownPasted(source).months);
  const rows = source.content.filter(
    (row) => monthly.months[row]! >= 0 && !known.has(monthly.months[row]!)
  );
  const marks = new Map(rows.map((row) => [row, markOf(source, row)]));
  const repeats = repeatedRows(rows, marks);
  if (repeats.size === 0) return null;
  const isBlock = (block: readonly number[]) =>
    new Set(block.map((row) => marks.get(row))).size >= fewestRows &&
    new Set(block.map((row) => customerOf(source, row))).size >= fewestCustomers;
  const leftOut = [
    ...new Set([
      ...blocks(rows, marks, repeats).filter(isBlock).flat(),
      ...wholeMonths(source, rows, marks, repeats).filter(isBlock).flat(),
    ]),
  ].sort((a, b) => a - b);
  const money = summed.find((role) => role === "acr" || role === "revenue");
  return changeOfRows({
    kind: "pastedBlock",
    leftOut,
    clears: leftOut.length === repeats.size ? ["evidence.repeatedRows"] : [],
    provesTheSame: false,
    message: {
      id: "evidence.mend.pastedBlock",
      values: {
        count: leftOut.length,
        months: { months: [...new Set(leftOut.map((row) => monthly.months[row]!))] },
        money: money ? "yes" : "no",
        amount: { cents: money ? sumOf(source, leftOut, money) : 0 },
      },
    },
  });
}

/** Rows that repeat an earlier one in every cell, with the earlier one. */
function repeatedRows(rows: readonly number[], marks: Marks): ReadonlyMap<number, number> {
  const first = new Map<string, number>();
  const repeats = new Map<number, number>();
  for (const row of rows) {
    const mark = marks.get(row)!;
    const before = first.get(mark);
    if (before === undefined) first.set(mark, row);
    else repeats.set(row, before);
  }
  return repeats;
}

type Marks = ReadonlyMap<number, string>;

/** Runs of rows that follow each other as the rows they repeat do. */
function blocks(
  rows: readonly number[],
  marks: Marks,
  repeats: ReadonlyMap<number, number>
): readonly (readonly number[])[] {
  const place = new Map(rows.map((row, index) => [row, index]));
  const found: number[][] = [];
  for (let at = 0; at < rows.length; at++) {
    const before = repeats.get(rows[at]!);
    if (before === undefined) continue;
    const from = place.get(before)!;
    let length = 1;
    while (
      from + length < at &&
      at + length < rows.length &&
      marks.get(rows[from + length]!) === marks.get(rows[at + length]!)
    )
      length++;
    found.push(rows.slice(at, at + length));
    at += length - 1;
  }
  return found;
}

/** The repeated rows of months of which every row stands there equally often, while other months have none. */
function wholeMonths(
  { monthly }: MendSource,
  rows: readonly number[],
  marks: Marks,
  repeats: ReadonlyMap<number, number>
): readonly (readonly number[])[] {
  const byMonth = new Map<Month, number[]>();
  for (const row of rows) {
    const month = monthly!.months[row]!;
    const own = byMonth.get(month);
    if (own) own.push(row);
    else byMonth.set(month, [row]);
  }
  const months = [...byMonth.values()];
  if (months.every((own) => own.some((row) => repeats.has(row)))) return [];
  return months.flatMap((own) => {
    const times = new Map<string, number>();
    for (const row of own) times.set(marks.get(row)!, (times.get(marks.get(row)!) ?? 0) + 1);
    const equally = new Set(times.values());
    return equally.size === 1 && !equally.has(1) ? [own.filter((row) => repeats.has(row))] : [];
  });
}

function markOf({ range: { grid } }: MendSource, row: number): string {
  const cells = grid[row]!;
  const filled = cells.findLastIndex((cell) => cell !== null && cell !== "");
  return JSON.stringify(cells.slice(0, filled + 1).map((cell) => cell ?? ""));
}

function customerOf(source: MendSource, row: number): string {
  const id = identityOf(cellOf(source, row, "tenantId"));
  return id === null ? String(cellOf(source, row, "customerName")) : idKey(id);
}

function sumOf(source: MendSource, rows: readonly number[], role: ColumnRole): number {
  const mark = source.monthly!.decimalMark(source.header.column.get(role)!);
  const micros = rows.map((row) => readMicros(cellOf(source, row, role), mark));
  return centsOfSum(micros.reduce((sum, each) => sum + (each || 0), 0));
}
