import { figureNames } from "./figureNames";
import { figuresHeader } from "./figuresHeader";
import type { Cell, Grid } from "./grid";
import { headerKey } from "./headerKey";
import type { RangeMapping } from "./rangeMapping";
import { readHeader, tableKinds, type Header, type HeaderFit } from "./readHeader";

export { headerKey, type Header };

/** Why a range has no header that is known. */
export interface NoHeader {
  readonly problem: "empty" | "singleCell" | "noHeader" | "unknownHeaders";
  /** The texts found where a header was looked for. */
  readonly found: readonly string[];
}

/** A title or an export note may stand above the header. */
const rowsSearched = 20;

/** Finds the header among the first rows that hold anything. */
export function findHeader(grid: Grid, mapping?: RangeMapping): Header | NoHeader {
  const first = grid.findIndex((row) => !isBlankRow(row));
  if (first < 0) return { problem: "empty", found: [] };
  let best: HeaderFit | null = null;
  const kinds = mapping?.kind ? [mapping.kind] : tableKinds;
  for (let row = first; row < Math.min(first + rowsSearched, grid.length); row++) {
    // A header is made of texts; once there is one, rows with numbers below it are its data.
    if (best && grid[row]!.some((cell) => typeof cell === "number")) continue;
    for (const kind of kinds) {
      const fit = readHeader(grid[row]!, row, kind, mapping);
      if (fit && (best === null || fitsBetter(fit, best))) best = fit;
    }
  }
  // Nothing of what was said is there any more: what the headers say still counts.
  if (!best && mapping?.kind) return findHeader(grid);
  return best?.header ?? figuresHeader(grid, first, figureNames) ?? noHeader(grid, first);
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

/** On equal terms the export's own names decide: a Business Applications export says MAU, Microsoft 365 doesn't. */
function fitsBetter(fit: HeaderFit, best: HeaderFit): boolean {
  if (fit.byHand !== best.byHand) return fit.byHand > best.byHand;
  if (fit.known !== best.known) return fit.known > best.known;
  return fit.header.row === best.header.row && fit.own > best.own;
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
