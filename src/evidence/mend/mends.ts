import type { EvidenceRange } from "../grid";
import { readEvidence } from "../readEvidence";
import { amountTexts } from "./amountTexts";
import { attributionDuplicates } from "./attributionDuplicates";
import { dateTexts } from "./dateTexts";
import { flaggedRows } from "./flaggedRows";
import { headerNames } from "./headerNames";
import { idsByName } from "./idsByName";
import { mended, type Mend } from "./mend";
import { mendSources, type DraftMend, type MendSource } from "./mendSource";
import { misreadDates } from "./misreadDates";
import { monthTexts } from "./monthTexts";
import { pastedTwice } from "./pastedTwice";
import { plainIds } from "./plainIds";
import { repeatedHeaders } from "./repeatedHeaders";
import { sameEvidence } from "./sameEvidence";
import { straySpaces } from "./straySpaces";
import { totalsRows } from "./totalsRows";

/** A sheet is written cell by cell: more of them take too long and too much memory. */
export const mostCells = 200_000;

/**
 * What can be mended in a copy of each range, in the order of the ranges: only what the ranges themselves
 * prove. A mend that says it changes no more than how rows look was tried: its copy reads the same. Ranges of
 * more than `mostCells` get none. Nothing is offered for what no copy can bring back: lost digits of ids,
 * months that were not exported, amounts in another currency.
 */
export function mends(ranges: readonly EvidenceRange[]): readonly (readonly Mend[])[] {
  return mendSources(ranges).map((source) =>
    source && cellsOf(source.range) <= mostCells ? mendsOf(source) : []
  );
}

/** How many cells a copy of a range would have. */
export function cellsOf({ grid }: EvidenceRange): number {
  return grid.length * grid.reduce((widest, { length }) => Math.max(widest, length), 0);
}

function mendsOf(source: MendSource): readonly Mend[] {
  const { range } = source;
  const before = readEvidence([range]);
  const holds = (mend: Mend) =>
    !mend.provesTheSame || sameEvidence(before, readEvidence([mended(range, [mend])]));
  return kinds.flatMap((draftsOf) => {
    const drafts = [draftsOf(source)].flat().flatMap((draft) => draft ?? []);
    return drafts.map((draft) => ({ ...draft, place: range.place })).find(holds) ?? [];
  });
}

/** In the order in which they are offered. A kind that gives several drafts prefers the first that holds. */
const kinds: readonly ((source: MendSource) => DraftMend | null | readonly (DraftMend | null)[])[] =
  [
    pastedTwice,
    misreadDates,
    totalsRows,
    repeatedHeaders,
    attributionDuplicates,
    flaggedRows,
    monthTexts,
    dateTexts,
    amountTexts,
    idsByName,
    plainIds,
    straySpaces,
    headerNames,
  ];
