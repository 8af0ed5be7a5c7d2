import type { EvidenceRange } from "../../evidence/grid";
import type { Mend } from "../../evidence/mend/mend";
import { placeOf, type FoundRange } from "../session/findRanges";
import type { Session } from "../session/session";

/** What can be mended in one of the ranges, and its cells. */
export interface MendOffer {
  readonly range: EvidenceRange;
  readonly mends: readonly Mend[];
}

/** By the label of the range; `tooLarge` for one that is not looked through. */
export type MendOffers = ReadonlyMap<string, MendOffer | "tooLarge">;

/** Looks through the ranges as they were read for what can be mended. Rejects when the signal aborts. */
export async function findOffers(session: Session, signal: AbortSignal): Promise<MendOffers> {
  const { cellsOf, mendsInPieces, mostCells } = await import("../../evidence/mend/mends");
  const standing = session.standing()?.ranges ?? [];
  // Rows that change are taken over where they stand: what is offered is of the rows as they are now.
  const ranges = standing.map((range) =>
    cellsOf(range) <= mostCells ? { ...range, grid: [...range.grid] } : range
  );
  const mends = await mendsInPieces(ranges, () => pauseUnless(signal));
  return new Map(
    ranges.map((range, index): [string, MendOffer | "tooLarge"] => [
      range.place.label,
      cellsOf(range) > mostCells ? "tooLarge" : { range, mends: mends[index]! },
    ])
  );
}

export function offerOf(
  { address }: FoundRange,
  offers: MendOffers
): MendOffer | "tooLarge" | undefined {
  return address ? offers.get(placeOf(address).label) : undefined;
}

/** Lets the pane breathe. */
export async function pauseUnless(signal: AbortSignal): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  signal.throwIfAborted();
}
