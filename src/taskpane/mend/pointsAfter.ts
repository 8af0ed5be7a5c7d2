import { NoAnswer } from "../../engine/noAnswer";
import { score } from "../../engine/score";
import { EvidenceReading } from "../../evidence/evidenceReading";
import type { EvidenceRange } from "../../evidence/grid";
import { mended, type Mend } from "../../evidence/mend/mend";
import { UnusableEvidence } from "../../evidence/unusable";
import type { PaneState } from "../session/paneState";
import type { Session } from "../session/session";
import { pauseUnless } from "./offers";

/** Folding more rows again, for a figure that comes with the copy anyway, takes too long. */
const mostRows = 200_000;

export type Points = number | "noScore" | "later";

/** The total with some mends of a range made, all other ranges as they are. Rejects when the signal aborts. */
export async function pointsAfter(
  session: Session,
  { choices, scorecard }: PaneState,
  source: EvidenceRange,
  mends: readonly Mend[],
  signal: AbortSignal
): Promise<Points> {
  const standing = session.standing()?.ranges ?? [];
  if (standing.reduce((rows, { grid }) => rows + grid.length, 0) > mostRows) return "later";
  await pauseUnless(signal);
  const reading = new EvidenceReading(standing);
  standing.forEach(({ grid, place }, index) => {
    const isSource = place.label === source.place.label;
    reading.addRows(index, isSource ? mended(source, mends).grid : grid);
  });
  const { evidence } = await reading.finish(() => pauseUnless(signal));
  try {
    const { designation, asOf, track, reading: profile } = choices;
    const today = scorecard?.asOf ?? new Date().toISOString().slice(0, 10);
    return score(evidence, { designation, asOf, track, reading: profile, today }).total;
  } catch (thrown) {
    if (thrown instanceof UnusableEvidence || thrown instanceof NoAnswer) return "noScore";
    throw thrown;
  }
}
