import { addressText, type RangeAddress } from "../../evidence/address";
import type { Cell, EvidenceRange, Grid } from "../../evidence/grid";
import { findHeader } from "../../evidence/header";
import type { CellChange, Workbook } from "../../workbook/workbook";
import type { FoundRange } from "./findRanges";
import { isPresent } from "./readRanges";
import { overlap, renewedChoice, resolveChoice } from "./resolveChoice";

/** Rows of a range as they are now, from a row of its grid on. */
export interface ChangedRows {
  /** Index among the ranges that are there. */
  readonly range: number;
  readonly from: number;
  readonly rows: Grid;
}

/** A larger part of a range is as well read whole. */
const largestShare = 1 / 4;
/** Rows between two changes that are read along with them, rather than asked for apart. */
const nearby = 200;
const mostBlocks = 20;

/**
 * Reads the rows that changed, and no others; of a range with formulas all, because nobody tells which of its
 * results did. Null where that would not do: a range does not lie where it lay, cells moved inside it, its
 * header may have changed, or too much of it did.
 * @param standing the ranges as they were read, those of `found` that are there
 * @param formulas for each of them whether it holds formulas
 */
export async function readChangedRows(
  workbook: Workbook,
  found: readonly FoundRange[],
  standing: readonly EvidenceRange[],
  formulas: readonly boolean[],
  changes: readonly CellChange[],
  signal: AbortSignal
): Promise<readonly ChangedRows[] | null> {
  if (changes.some(({ moved }) => moved)) return null;
  const sources = await workbook.sources();
  const present = found.filter(isPresent);
  const there = present.every(({ choice, address }) => {
    const now = resolveChoice(renewedChoice(choice, sources), sources);
    return now !== null && addressText(now) === addressText(address);
  });
  if (!there || present.length !== standing.length) return null;
  const wanted = present.map(({ address }, range) =>
    formulas[range] ? wholeOf(address) : blocksOf(address, standing[range]!, changes)
  );
  if (wanted.includes(null)) return null;
  const read: ChangedRows[] = [];
  for (const [range, blocks] of wanted.entries()) {
    const { address } = present[range]!;
    for (const { from, to } of blocks!) {
      signal.throwIfAborted();
      const asked = { ...address, top: address.top + from, bottom: address.top + to };
      const rows = filledUp(await workbook.read(asked, { signal }), to - from + 1);
      if (!formulas[range]) read.push({ range, from, rows });
      else {
        const different = differentRows(standing[range]!, rows);
        if (different === null) return null;
        if (different.rows.length > 0) read.push({ range, ...different });
      }
    }
  }
  return read;
}

interface Block {
  readonly from: number;
  readonly to: number;
}

/** A larger range takes long enough for its reading to be shown. */
const mostCellsUnseen = 80_000;

function wholeOf({ top, left, bottom, right }: RangeAddress): readonly Block[] | null {
  const cells = (bottom - top + 1) * (right - left + 1);
  return cells > mostCellsUnseen ? null : [{ from: 0, to: bottom - top }];
}

/** From the first row that is not as it was to the last; null where that is its header. */
function differentRows(
  { grid, mapping }: EvidenceRange,
  rows: Grid
): { readonly from: number; readonly rows: Grid } | null {
  const differs = (row: readonly Cell[], index: number) => !sameCells(row, grid[index] ?? []);
  const first = rows.findIndex(differs);
  if (first < 0) return { from: 0, rows: [] };
  // No row may be missing between those that were read and those that are.
  const from = Math.min(first, grid.length);
  const header = findHeader(grid, mapping);
  if ("problem" in header || from <= header.row) return null;
  return { from, rows: rows.slice(from, rows.findLastIndex(differs) + 1) };
}

function sameCells(a: readonly Cell[], b: readonly Cell[]): boolean {
  const length = Math.max(a.length, b.length);
  for (let at = 0; at < length; at++) if ((a[at] ?? null) !== (b[at] ?? null)) return false;
  return true;
}

function blocksOf(
  address: RangeAddress,
  { grid, mapping }: EvidenceRange,
  changes: readonly CellChange[]
): readonly Block[] | null {
  const inside = changes
    .flatMap((change) => overlap(change, address) ?? [])
    .map(({ top, bottom }) => ({ from: top - address.top, to: bottom - address.top }));
  if (inside.length === 0) return [];
  const header = findHeader(grid, mapping);
  if ("problem" in header || inside.some(({ from }) => from <= header.row)) return null;
  // What lay below the last cell in use was not read: it comes along with the first row that now does.
  const blocks = joined(inside.map(({ from, to }) => ({ from: Math.min(from, grid.length), to })));
  const rows = blocks.reduce((sum, { from, to }) => sum + to - from + 1, 0);
  const most = (address.bottom - address.top + 1) * largestShare;
  return rows > most || blocks.length > mostBlocks ? null : blocks;
}

function joined(blocks: readonly Block[]): readonly Block[] {
  const all: Block[] = [];
  for (const block of [...blocks].sort((a, b) => a.from - b.from)) {
    const last = all.at(-1);
    if (last && block.from <= last.to + nearby)
      all[all.length - 1] = { from: last.from, to: Math.max(last.to, block.to) };
    else all.push(block);
  }
  return all;
}

/** A workbook leaves out what lies beyond its cells in use; here these rows were something before. */
function filledUp(rows: Grid, count: number): Grid {
  const blank: readonly Cell[] = [];
  return [...rows, ...new Array<typeof blank>(Math.max(0, count - rows.length)).fill(blank)];
}
