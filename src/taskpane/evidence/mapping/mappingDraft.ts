import type { ColumnRole, TableKind } from "../../../evidence/columnRole";
import type { Cell, Grid } from "../../../evidence/grid";
import { findHeader, isBlankRow } from "../../../evidence/header";
import { headerKey } from "../../../evidence/headerKey";
import { rolesOf, spellings } from "../../../evidence/headerSpellings";
import type { MappedColumn, RangeMapping } from "../../../evidence/rangeMapping";
import { readHeader, tableKinds } from "../../../evidence/readHeader";
import { requiredColumns } from "../../../evidence/requiredColumns";

/** The first rows of a range as its columns are being told. */
export interface HeaderSeen {
  /** 0-based row of the header inside the range. */
  readonly row: number;
  readonly cells: readonly Cell[];
  /** Columns with a header text. */
  readonly columns: readonly SeenColumn[];
  /** What its headers tell it to be; null when nothing does. */
  readonly told: TableKind | null;
}

interface SeenColumn {
  readonly index: number;
  readonly header: string;
  /** Which of the columns under that header. */
  readonly nth: number;
  /** A value below the header. */
  readonly sample: string;
}

/** What the user says so far. */
export interface MappingDraft {
  readonly kind: TableKind | null;
  /** By role the index of its column. */
  readonly roles: ReadonlyMap<ColumnRole, number>;
}

/** Kinds that a person may say: a condensed table is written by the pane. */
export const kindsToSay = tableKinds.filter((kind) => kind !== "condensedUsage");

export function seenHeader(grid: Grid, mapping: RangeMapping | undefined): HeaderSeen {
  const found = findHeader(grid, mapping);
  const told = findHeader(grid);
  const row = "problem" in found ? headerLike(grid) : Math.max(0, found.row);
  const cells = grid[row] ?? [];
  const seen = new Map<string, number>();
  const columns = cells.flatMap((cell, index) => {
    if (typeof cell !== "string" || headerKey(cell) === "") return [];
    const nth = seen.get(headerKey(cell)) ?? 0;
    seen.set(headerKey(cell), nth + 1);
    return {
      index,
      header: cell.replace(/^\uFEFF/, "").trim(),
      nth,
      sample: sampleOf(grid, row, index),
    };
  });
  return {
    row,
    cells,
    columns,
    told: "problem" in told || told.kind === "figures" ? null : told.kind,
  };
}

/** What was said before and, for the rest, what the headers tell. */
export function draftOf(
  { row, cells, told }: HeaderSeen,
  kind: TableKind | null,
  mapping?: RangeMapping
): MappingDraft {
  const of = kind ?? mapping?.kind ?? told;
  if (!of) return { kind: null, roles: none };
  return {
    kind: of,
    roles: readHeader(cells, row, of, mapping)?.header.column ?? spelt(cells, of),
  };
}

/** A column has one role: what it was before it is no more. */
export function withRole(
  draft: MappingDraft,
  role: ColumnRole,
  index: number | null
): MappingDraft {
  const roles = new Map([...draft.roles].filter(([other, at]) => other !== role && at !== index));
  if (index !== null) roles.set(role, index);
  return { ...draft, roles };
}

/** What has to be said where the headers tell otherwise; null when they tell the same. */
export function mappingOf({ kind, roles }: MappingDraft, seen: HeaderSeen): RangeMapping | null {
  if (!kind) return null;
  const byItself =
    kind === seen.told ? (readHeader(seen.cells, seen.row, kind)?.header.column ?? none) : none;
  const columnAt = new Map(seen.columns.map((column) => [column.index, column]));
  const said = (index: number, role: ColumnRole | null): MappedColumn | [] => {
    const column = columnAt.get(index);
    if (!column) return [];
    return { header: column.header, role, ...(column.nth > 0 && { nth: column.nth }) };
  };
  const taken = new Set(roles.values());
  const columns = [
    ...[...roles].flatMap(([role, index]) =>
      byItself.get(role) === index ? [] : said(index, role)
    ),
    ...[...byItself].flatMap(([role, index]) =>
      roles.has(role) || taken.has(index) ? [] : said(index, null)
    ),
  ];
  return columns.length > 0 ? { kind, columns } : null;
}

/** The roles of a kind: those it can't do without first, in their groups. */
export function rolesToSay(
  kind: TableKind
): readonly { role: ColumnRole; group: readonly ColumnRole[] | null }[] {
  const groups = requiredColumns[kind];
  const needed = groups.flatMap((group) => group.map((role) => ({ role, group })));
  const others = rolesOf(kind).filter((role) => !needed.some((each) => each.role === role));
  return [...needed, ...others.map((role) => ({ role, group: null }))];
}

/** Of each group that has no column yet, its roles. */
export function stillNeeded({ kind, roles }: MappingDraft): readonly (readonly ColumnRole[])[] {
  return kind
    ? requiredColumns[kind].filter((group) => !group.some((role) => roles.has(role)))
    : [];
}

const none: ReadonlyMap<ColumnRole, number> = new Map();

/** The columns whose headers say it, few as they may be. */
function spelt(cells: readonly Cell[], kind: TableKind): ReadonlyMap<ColumnRole, number> {
  const roles = new Map<ColumnRole, number>();
  cells.forEach((cell, index) => {
    const role = typeof cell === "string" ? spellings[kind].get(headerKey(cell))?.role : undefined;
    const own = rolesOf(kind).find((each) => each === role);
    if (own && !roles.has(own)) roles.set(own, index);
  });
  return roles;
}

/** The row that looks most like a header where none is known: the first of texts alone. */
function headerLike(grid: Grid): number {
  const filled = (row: readonly Cell[]) => row.filter((cell) => cell !== null && cell !== "");
  const texts = grid.findIndex(
    (row) => filled(row).length > 1 && filled(row).every((cell) => typeof cell === "string")
  );
  return Math.max(0, texts >= 0 ? texts : grid.findIndex((row) => !isBlankRow(row)));
}

function sampleOf(grid: Grid, header: number, index: number): string {
  for (const row of grid.slice(header + 1)) {
    const cell = row[index];
    if (cell !== null && cell !== undefined && cell !== "") return String(cell).slice(0, 30);
  }
  return "";
}
