import type { EvidenceRange } from "../grid";
import { readEvidence } from "../readEvidence";
import { amountTexts } from "./amountTexts";
import { attributionDuplicates } from "./attributionDuplicates";
import { dateTexts } from "./dateTexts";
import { flaggedRows } from "./flaggedRows";
import { headerNames } from "./headerNames";
import { idsByName } from "./idsByName";
import { mostCells } from "./limit";
import { mended, type Mend } from "./mend";
import { mendSources, type DraftMend, type MendSource } from "./mendSource";
import { misreadDates } from "./misreadDates";
import { monthTexts } from "./monthTexts";
import { pastedBlock } from "./pastedBlock";
import { pastedMonths } from "./pastedMonths";
import { plainIds } from "./plainIds";
import { repeatedHeaders } from "./repeatedHeaders";
import { sameEvidence } from "./sameEvidence";
import { straySpaces } from "./straySpaces";
import { totalsRows } from "./totalsRows";

/**
 * What can be mended in a copy of each range, in the order of the ranges: only what the ranges themselves
 * prove. A mend that says it changes no more than how rows look was tried: its copy reads the same. Ranges of
 * more than `mostCells` get none. Nothing is offered for what no copy can bring back: lost digits of ids,
 * months that were not exported, amounts in another currency.
 */
export function mends(ranges: readonly EvidenceRange[]): RangeMends {
  const looking = lookFor(ranges);
  let step = looking.next();
  while (!step.done) step = looking.next();
  return step.value;
}

/** The same, in pieces: `pause` is awaited between them and may reject to stop. */
export async function mendsInPieces(
  ranges: readonly EvidenceRange[],
  pause: () => Promise<void>
): Promise<RangeMends> {
  const looking = lookFor(ranges);
  let step = looking.next();
  while (!step.done) {
    await pause();
    step = looking.next();
  }
  return step.value;
}

export { mostCells };

/** How many cells a copy of a range would have. */
export function cellsOf({ grid }: EvidenceRange): number {
  return grid.length * grid.reduce((widest, { length }) => Math.max(widest, length), 0);
}

type RangeMends = readonly (readonly Mend[])[];

function* lookFor(ranges: readonly EvidenceRange[]): Generator<void, RangeMends> {
  const found: (readonly Mend[])[] = [];
  const small = ranges.map((range) => (cellsOf(range) <= mostCells ? range : withoutRows(range)));
  // What is not looked through may know another id for a name.
  const all = small.every((range, index) => range === ranges[index]);
  const looked = all ? kinds : kinds.filter((each) => each !== idsByName);
  for (const source of mendSources(small)) found.push(source ? yield* mendsOf(source, looked) : []);
  return found;
}

/** Too large to be copied, and to be looked through for what it says of the others. */
function withoutRows(range: EvidenceRange): EvidenceRange {
  return { ...range, grid: [] };
}

function* mendsOf(source: MendSource, looked: typeof kinds): Generator<void, readonly Mend[]> {
  const { range, content, read } = source;
  const holds = (mend: Mend) =>
    leavesRows(content, mend) &&
    (!mend.provesTheSame || sameEvidence(read, readEvidence([mended(range, [mend])])));
  const found: Mend[] = [];
  for (const draftOf of looked) {
    yield;
    const draft = draftOf(source);
    const mend = draft && { ...draft, place: range.place };
    if (mend && holds(mend)) found.push(mend);
  }
  return found;
}

/** A copy without rows would be no evidence at all. */
function leavesRows(content: readonly number[], { leftOut }: Mend): boolean {
  const gone = new Set(leftOut);
  return content.some((row) => !gone.has(row));
}

/** In the order in which they are offered. */
const kinds: readonly ((source: MendSource) => DraftMend | null)[] = [
  pastedMonths,
  pastedBlock,
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
