import { score } from "../../engine/score";
import { EvidenceReading } from "../../evidence/evidenceReading";
import type { EvidenceRange } from "../../evidence/grid";
import { mended, type Mend } from "../../evidence/mend/mend";
import { UnusableEvidence } from "../../evidence/unusable";
import { NoAnswer } from "../../engine/noAnswer";
import { statedOf } from "../session/findRanges";
import type { PaneState } from "../session/paneState";
import type { Session } from "../session/session";
import { cellsIn, isPresent, type MendOffers } from "./offers";

/** Reading more of the other ranges again, for a figure that comes with the copy anyway, takes too long. */
const mostCellsAgain = 1_000_000;

export type Points = number | "noScore" | "later";

/** The total with some mends made, all other ranges as they are. Rejects when the signal aborts. */
export async function pointsAfter(
  session: Session,
  { ranges, choices, scorecard }: PaneState,
  offers: MendOffers,
  source: EvidenceRange,
  mends: readonly Mend[],
  signal: AbortSignal
): Promise<Points> {
  const present = (ranges ?? []).filter(isPresent);
  const unread = present.filter((range) => offers.get(statedOf(range).place.label) === "tooLarge");
  const again = unread.reduce((sum, { address }) => sum + cellsIn(address), 0);
  if (again > mostCellsAgain) return "later";
  const pause = async () => {
    await new Promise((resolve) => setTimeout(resolve));
    signal.throwIfAborted();
  };
  const reading = new EvidenceReading(present.map(statedOf));
  for (const [index, range] of present.entries()) {
    await pause();
    const offer = offers.get(statedOf(range).place.label);
    const grid =
      typeof offer === "object"
        ? offer.range === source
          ? mended(source, mends).grid
          : offer.range.grid
        : await session.workbook.read(range.address, { signal });
    reading.addRows(index, grid);
  }
  const { evidence } = await reading.finish(pause);
  try {
    const { designation, asOf, track, reading: profile } = choices;
    const today = scorecard?.asOf ?? new Date().toISOString().slice(0, 10);
    return score(evidence, { designation, asOf, track, reading: profile, today }).total;
  } catch (thrown) {
    if (thrown instanceof UnusableEvidence || thrown instanceof NoAnswer) return "noScore";
    throw thrown;
  }
}
