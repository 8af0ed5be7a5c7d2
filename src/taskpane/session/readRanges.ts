import { addressText, type RangeAddress } from "../../evidence/address";
import { EvidenceReading } from "../../evidence/evidenceReading";
import type { Grid } from "../../evidence/grid";
import type { Workbook } from "../../workbook/workbook";
import { statedOf, type FoundRange } from "./findRanges";
import type { Progress } from "./paneState";

/** Reads the found ranges whole, block by block and one after the other, and tells how far it is. */
export async function readRanges(
  workbook: Workbook,
  found: readonly FoundRange[],
  signal: AbortSignal,
  tell: (progress: Progress) => void
): Promise<EvidenceReading> {
  const present = found.filter(isPresent);
  const rowsInAll = present.reduce((sum, { address }) => sum + rowsOf(address), 0);
  const columns = present.reduce(
    (sum, { recognised }) => sum + (recognised?.columns.length ?? 0),
    0
  );
  const secondsLeft = steadyEstimate();
  const reading = new EvidenceReading(present.map(statedOf));
  let rowsBefore = 0;
  for (const [range, { address, recognised }] of present.entries()) {
    const progress = (done: number): void => {
      const rowsDone = Math.min(rowsBefore + done, rowsInAll);
      tell({
        step: "read",
        kind: recognised?.kind ?? null,
        rowsDone,
        rowsInAll,
        ranges: present.length,
        columns,
        secondsLeft: secondsLeft(rowsDone / rowsInAll),
      });
    };
    progress(0);
    const rows = (block: Grid) => reading.addRows(range, block);
    await workbook.read(address, { signal, progress, rows });
    signal.throwIfAborted();
    rowsBefore += rowsOf(address);
  }
  return reading;
}

/** Whether both lists name the same cells, told to be the same, so that reading them again would bring nothing new. */
export function sameRanges(a: readonly FoundRange[] | null, b: readonly FoundRange[]): boolean {
  const text = ({ address, choice: { mapping } }: FoundRange) =>
    address ? addressText(address) + JSON.stringify(mapping) : "";
  return a !== null && a.length === b.length && a.every((one, i) => text(one) === text(b[i]!));
}

export type PresentRange = FoundRange & { readonly address: RangeAddress };

export function isPresent(range: FoundRange): range is PresentRange {
  return range.address !== null;
}

function rowsOf({ top, bottom }: RangeAddress): number {
  return bottom - top + 1;
}

/** Seconds left from the share done; null until two estimates agree, so that the figure doesn't jump about. */
function steadyEstimate(): (share: number) => number | null {
  const started = Date.now();
  let before: number | null = null;
  return (share) => {
    const elapsed = (Date.now() - started) / 1000;
    if (elapsed < 2 || share < 0.05) return null;
    const left = (elapsed / share) * (1 - share);
    const steady = before !== null && Math.abs(left - before) < 0.25 * Math.max(left, before);
    before = left;
    return steady ? Math.max(5, Math.round(left / 5) * 5) : null;
  };
}
