import type { Cell, Grid } from "../../src/evidence/grid";

/** An export as partners have it, and what must come of it. */
export interface OddExport {
  /** What is odd about it, in one line. */
  readonly name: string;
  /** The ranges handed over; a text is a file that is opened first. */
  readonly given: readonly (Grid | string)[];
  /** ISO date; default the first day after the last month shown. */
  readonly asOf?: string;
  /** Findings that must be there. Others may be, but none of severity error. */
  readonly finds?: readonly Expected[];
  /** The message that refuses all of it; without it, it is scored. */
  readonly refused?: string;
  /**
   * Points that are proven, on the track that counts under the guide; "unknown" is 0 points and said to be
   * unknown. Every metric that is not named has 0 points, on every track and under both readings.
   */
  readonly proves?: Proven;
  /** The most that is proven on another track or under the other reading, where that is more. */
  readonly atMost?: Proven;
  /** Points that are given and not proven, a fault to be mended; once it is, the entry goes. */
  readonly overpaid?: Proven;
}

/** A finding by its id, without "evidence." where it is one; how many rows, and the first of them. */
export interface Expected {
  readonly id: string;
  readonly rows?: readonly number[];
  readonly count?: number;
}

/**
 * By "adds", "growth" and "services" of the three Azure designations, else by designation and metric:
 * "modern-work usage-growth".
 */
export type Proven = Readonly<Record<string, number | "unknown">>;

/** A finding about rows, as the sheet numbers them; about the whole range without any. */
export function found(id: string, ...rows: readonly number[]): Expected {
  return rows.length > 0 ? { id, rows } : { id };
}

/** A row by its columns; undefined is a blank. */
export type Row = Readonly<Record<string, Cell | undefined>>;

/** Rows without some columns. */
export function lacking(rows: readonly Row[], ...columns: readonly string[]): Row[] {
  return rows.map((row) =>
    Object.fromEntries(Object.entries(row).filter(([column]) => !columns.includes(column)))
  );
}

/** Rows as a grid with their header; columns in the order in which rows name them. */
export function exported(rows: readonly Row[]): Cell[][] {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return [columns, ...rows.map((row) => columns.map((column) => row[column] ?? null))];
}
