import { rulebook } from "../rulebook/rulebook";
import type { ColumnRole, RecognisedColumn } from "./evidence";
import type { Cell, Grid } from "./grid";
import known from "./headers.json";

/** The header row of a range and what its columns were read as. */
export interface Header {
  readonly kind: "usage" | "certifications" | "figures";
  /** 0-based row inside the grid; −1 for a figures table without a header. */
  readonly row: number;
  readonly columns: readonly RecognisedColumn[];
  /** The one column read for a role. `detail` columns are in `details`. */
  readonly column: ReadonlyMap<ColumnRole, number>;
  readonly details: readonly number[];
  /** The column of the partner id a usage row is attributed to; −1 without one. */
  readonly partner: number;
  /** Header texts that stand over more than one column a role could be read from. */
  readonly repeated: readonly string[];
}

/** Why a range has no header that is known. */
export interface NoHeader {
  readonly problem: "empty" | "singleCell" | "noHeader" | "unknownHeaders";
  /** The texts found where a header was looked for. */
  readonly found: readonly string[];
}

/** A title or an export note may stand above the header. */
const rowsSearched = 20;

/** Finds the header among the first rows that hold anything. */
export function findHeader(grid: Grid): Header | NoHeader {
  const first = grid.findIndex((row) => !isBlankRow(row));
  if (first < 0) return { problem: "empty", found: [] };
  let best: { header: Header; score: number } | null = null;
  for (let row = first; row < Math.min(first + rowsSearched, grid.length); row++) {
    // A header is made of texts; once there is one, rows with numbers below it are its data.
    if (best && grid[row]!.some((cell) => typeof cell === "number")) continue;
    for (const kind of ["usage", "certifications"] as const) {
      const header = readHeader(grid[row]!, row, kind);
      const score = header && header.column.size + header.details.length;
      if (header && score! > (best?.score ?? 0)) best = { header, score: score! };
    }
  }
  return best?.header ?? findFigures(grid, first) ?? noHeader(grid, first);
}

/** Whether a row repeats the header, as where one export was pasted below another. */
export function repeatsHeader(row: readonly Cell[], { columns, column }: Header): boolean {
  for (const index of column.values()) {
    const cell = row[index];
    if (typeof cell !== "string" || headerKey(cell) !== headerKey(columns[index]!.header))
      return false;
  }
  return true;
}

/** Whether every cell is blank. Inside function arguments Excel hands blanks over as 0, so zeros alone are blank too. */
export function isBlankRow(row: readonly Cell[]): boolean {
  for (const cell of row) if (cell !== null && cell !== "" && cell !== 0) return false;
  return true;
}

/** A header text without what people and tools change: case, spaces, accents stay, BOM and punctuation go. */
export function headerKey(text: string): string {
  return text
    .replace(/^\uFEFF/, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
}

type TableKind = "usage" | "certifications";

interface Spelling {
  readonly role: ColumnRole | "partner";
  /** Rank inside its role: lower is preferred. */
  readonly rank: number;
}

const spellings: Readonly<Record<TableKind, ReadonlyMap<string, Spelling>>> = {
  usage: spellingsOf(known.usage),
  certifications: spellingsOf(known.certifications),
};

/** Roles that only one kind of range has; without one of them a row is no header of that kind. */
const telling: Readonly<Record<TableKind, readonly ColumnRole[]>> = {
  usage: ["acr", "service", "association", "subscription", "tenantId"],
  certifications: ["certification", "activityId", "mcpId", "expires", "completed"],
};

function spellingsOf(
  roles: Readonly<Record<string, readonly string[]>>
): ReadonlyMap<string, Spelling> {
  return new Map(
    Object.entries(roles).flatMap(([role, texts]) =>
      texts.map(
        (text, rank) => [headerKey(text), { role: role as Spelling["role"], rank }] as const
      )
    )
  );
}

function readHeader(cells: readonly Cell[], row: number, kind: TableKind): Header | null {
  const chosen = new Map<ColumnRole, { index: number; rank: number }>();
  const details: number[] = [];
  let partner = -1;
  const repeated = new Set<string>();
  cells.forEach((cell, index) => {
    if (typeof cell !== "string") return;
    const spelling = spellings[kind].get(headerKey(cell));
    if (!spelling) return;
    if (spelling.role === "detail") {
      details.push(index);
      return;
    }
    if (spelling.role === "partner") {
      if (partner < 0) partner = index;
      return;
    }
    const before = chosen.get(spelling.role);
    if (before && before.rank === spelling.rank) repeated.add(cell);
    if (!before || spelling.rank < before.rank)
      chosen.set(spelling.role, { index, rank: spelling.rank });
  });
  const tells = telling[kind].some((role) => chosen.has(role)) || cells.some(isSubscriptionLevel);
  if (chosen.size < 2 || !tells) return null;
  const column = new Map([...chosen].map(([role, { index }]) => [role, index]));
  const roleAt = new Map([...column].map(([role, index]) => [index, role]));
  for (const index of partner < 0 ? details : [...details, partner]) roleAt.set(index, "detail");
  return {
    kind,
    row,
    column,
    details,
    partner,
    repeated: [...repeated],
    columns: cells.map((cell, index) => ({
      index,
      header:
        cell === null
          ? ""
          : String(cell)
              .replace(/^\uFEFF/, "")
              .trim(),
      readAs: roleAt.get(index) ?? null,
    })),
  };
}

/** An amount that can't be summed still tells what the range is. */
export function isSubscriptionLevel(cell: Cell): boolean {
  return typeof cell === "string" && headerKey(cell) === "monthlysubscriptionlevelacr";
}

const figureNames = new Set(
  [
    ...rulebook.designations.flatMap(({ metrics }) =>
      metrics.flatMap(({ id, name, aliases }) => [id, name, ...aliases])
    ),
    ...rulebook.certifications.flatMap(({ id, name }) => [id, name]),
  ].map(headerKey)
);

const notValue = new Set(known.figures.notValue.map(headerKey));

/** A figures table has exactly two columns, names of metrics (or certifications) on the left and values beside them. */
function findFigures(grid: Grid, first: number): Header | null {
  const width = widthOf(grid, first);
  if (width !== 2) return null;
  const left = grid[first]!.findIndex((cell) => cell !== null && cell !== "");
  const named = (row: readonly Cell[] | undefined) =>
    typeof row?.[left] === "string" && figureNames.has(headerKey(row[left] as string));
  if (!grid.slice(first, first + 50).some(named)) return null;
  const hasHeader = !named(grid[first]);
  const texts = hasHeader ? grid[first]! : [];
  // A copy of a scorecard: its points read as values would be a score out of thin air.
  if (notValue.has(headerKey(String(texts[left + 1] ?? "")))) return null;
  return {
    kind: "figures",
    row: hasHeader ? first : first - 1,
    column: new Map<ColumnRole, number>([
      ["metric", left],
      ["value", left + 1],
    ]),
    details: [],
    partner: -1,
    repeated: [],
    columns: [
      { index: left, header: String(texts[left] ?? ""), readAs: "metric" },
      { index: left + 1, header: String(texts[left + 1] ?? ""), readAs: "value" },
    ],
  };
}

function widthOf(grid: Grid, first: number): number {
  let left = Infinity;
  let right = -1;
  for (const row of grid.slice(first, first + 50)) {
    row.forEach((cell, index) => {
      if (cell === null || cell === "") return;
      left = Math.min(left, index);
      right = Math.max(right, index);
    });
  }
  return right - left + 1;
}

function noHeader(grid: Grid, first: number): NoHeader {
  const filled = grid
    .slice(first, first + 2)
    .flatMap((row) => row.filter((cell) => cell !== null && cell !== ""));
  if (filled.length === 1 && grid.length - first <= 1)
    return { problem: "singleCell", found: [String(filled[0])] };
  const row = grid[first]!;
  const texts = row.filter(
    (cell): cell is string => typeof cell === "string" && cell.trim() !== ""
  );
  const looksLikeHeader =
    texts.length > 0 && row.every((cell) => cell === null || typeof cell === "string");
  return {
    problem: looksLikeHeader ? "unknownHeaders" : "noHeader",
    found: row.filter((cell) => cell !== null && cell !== "").map(String),
  };
}
