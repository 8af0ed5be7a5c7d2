import { holdsCondensed, showUsage } from "../../evidence/condensed/condensedTable";
import { cellsText, type RangeAddress } from "../../evidence/address";
import type { RangeKind, RecognisedRange } from "../../evidence/evidence";
import type { EvidenceRange, Place } from "../../evidence/grid";
import { recogniseRange } from "../../evidence/readEvidence";
import { inKindOrder } from "../../report/scoredRanges";
import type { SheetSource, Workbook } from "../../workbook/workbook";
import type { RangeChoice } from "./choices";
import { renewedChoice, resolveChoice } from "./resolveChoice";

/** A range that is evidence, or was chosen to be. */
export interface FoundRange {
  readonly choice: RangeChoice;
  /** Null when what was chosen is no longer in the workbook. */
  readonly address: RangeAddress | null;
  /** What its first rows were recognised as. */
  readonly recognised: RecognisedRange | null;
}

export interface Found {
  readonly ranges: readonly FoundRange[];
  /** How many sheets were looked at. */
  readonly sheets: number;
}

/** Enough for a title above the header and some rows below it. */
const rowsToRecognise = 30;
const widestEvidence = 256;

/** Finds the evidence in a workbook, or looks up what was chosen. Reads only the first rows of each range. */
export async function findRanges(
  workbook: Workbook,
  chosen: readonly RangeChoice[] | null,
  signal: AbortSignal
): Promise<Found> {
  const own = new Set(await workbook.ownSheets());
  const all = await workbook.sources();
  const sources = all.filter(({ sheet }) => !own.has(sheet));
  const condensed = all.filter((source) => own.has(source.sheet) && holdsCondensed(source));
  const ranges: FoundRange[] = [];
  if (chosen) {
    for (const before of chosen) {
      signal.throwIfAborted();
      // A mended copy or a condensed table is on a sheet of ours: what is chosen is not looked for.
      const choice = renewedChoice(before, all);
      ranges.push(await recognised(workbook, choice, resolveChoice(choice, all), signal));
    }
  } else {
    for (const source of sources) {
      signal.throwIfAborted();
      ranges.push(...(await evidenceOn(workbook, source, signal)));
    }
    // What it was condensed from is read itself as long as it is there.
    for (const source of showUsage(ranges.map(kindOf)) ? [] : condensed)
      ranges.push(...(await evidenceOn(workbook, source, signal)));
  }
  const shown = chosen ? ranges : withoutDoubtful(ranges);
  return { ranges: inKindOrder(shown, kindOf), sheets: sources.length };
}

/** Tables win over the used range they lie in. */
async function evidenceOn(
  workbook: Workbook,
  { sheet, used, tables }: SheetSource,
  signal: AbortSignal
): Promise<readonly FoundRange[]> {
  const found: FoundRange[] = [];
  for (const { name, address } of tables) {
    found.push(await recognised(workbook, { kind: "table", name }, address, signal));
  }
  const evidence = found.filter(isEvidence);
  if (evidence.length > 0 || !used) return evidence;
  return [await recognised(workbook, { kind: "sheet", name: sheet }, used, signal)].filter(
    isEvidence
  );
}

async function recognised(
  workbook: Workbook,
  choice: RangeChoice,
  address: RangeAddress | null,
  signal: AbortSignal
): Promise<FoundRange> {
  if (!address) return { choice, address, recognised: null };
  const grid = await workbook.read(headOf(address), { signal });
  const range = { grid, ...statedOf({ choice, address }) };
  return { choice, address, recognised: recogniseRange(range) };
}

/** A range without its rows: where it lies, and what was said of its columns. */
export function statedOf({
  choice: { mapping },
  address,
}: {
  readonly choice: RangeChoice;
  readonly address: RangeAddress;
}): Omit<EvidenceRange, "grid"> {
  return { place: placeOf(address), ...(mapping && { mapping }) };
}

/** The first rows of a range, by which it is recognised. */
export function headOf(address: RangeAddress): RangeAddress {
  return {
    ...address,
    bottom: Math.min(address.bottom, address.top + rowsToRecognise - 1),
    right: Math.min(address.right, address.left + widestEvidence - 1),
  };
}

export function kindOf({ recognised }: FoundRange): RangeKind | null {
  return recognised?.kind ?? null;
}

export function placeOf(address: RangeAddress): Place {
  return {
    label: `${address.sheet}!${cellsText(address)}`,
    sheet: address.sheet,
    top: address.top,
    left: address.left,
  };
}

/** A known header, though a column it can't do without may be missing: that deserves a word. */
function isEvidence({ recognised }: FoundRange): boolean {
  return recognised !== null && recognised.columns.length > 0;
}

/**
 * With usage and certifications at hand, a sheet that only resembles them is something else. One with a column
 * of workloads is an export that lacks another column: nobody else's sheet looks like that.
 */
function withoutDoubtful(ranges: readonly FoundRange[]): readonly FoundRange[] {
  const has = (kind: RangeKind) => ranges.some(({ recognised }) => recognised?.kind === kind);
  if (!has("usage") || !has("certifications")) return ranges;
  return ranges.filter(
    ({ recognised }) =>
      recognised?.kind !== null || recognised.columns.some(({ readAs }) => readAs === "workload")
  );
}
