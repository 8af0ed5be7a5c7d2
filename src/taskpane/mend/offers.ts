import type { RangeAddress } from "../../evidence/address";
import type { EvidenceRange } from "../../evidence/grid";
import type { Mend } from "../../evidence/mend/mend";
import type { Workbook } from "../../workbook/workbook";
import { statedOf, type FoundRange } from "../session/findRanges";

/** What can be mended in one of the ranges, and its cells. */
export interface MendOffer {
  readonly range: EvidenceRange;
  readonly mends: readonly Mend[];
}

/** By the label of the range; `tooLarge` for one that is not looked through. */
export type MendOffers = ReadonlyMap<string, MendOffer | "tooLarge">;

/** Looks through all ranges for what can be mended. Rejects when the signal aborts. */
export async function findOffers(
  workbook: Workbook,
  found: readonly FoundRange[],
  signal: AbortSignal
): Promise<MendOffers> {
  const { mendsInPieces, mostCells } = await import("../../evidence/mend/mends");
  const present = found.filter(isPresent);
  const small = present.filter(({ address }) => cellsIn(address) <= mostCells);
  const ranges: EvidenceRange[] = [];
  for (const range of small) {
    const grid = await workbook.read(range.address, { signal });
    ranges.push({ grid, ...statedOf(range) });
  }
  const pause = async () => {
    await new Promise((resolve) => setTimeout(resolve));
    signal.throwIfAborted();
  };
  const mends = await mendsInPieces(ranges, pause, small.length < present.length);
  const offers = new Map<string, MendOffer | "tooLarge">();
  for (const range of present) offers.set(statedOf(range).place.label, "tooLarge");
  ranges.forEach((range, index) => offers.set(range.place.label, { range, mends: mends[index]! }));
  return offers;
}

export type PresentRange = FoundRange & { readonly address: RangeAddress };

export function isPresent(range: FoundRange): range is PresentRange {
  return range.address !== null;
}

export function cellsIn({ top, left, bottom, right }: RangeAddress): number {
  return (bottom - top + 1) * (right - left + 1);
}
