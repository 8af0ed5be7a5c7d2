import { useEffect, useState } from "react";
import type { EvidenceRange } from "../../evidence/grid";
import type { Mend } from "../../evidence/mend/mend";
import { words } from "../../words/say";
import { pointsText } from "../parts/formats";
import type { PaneState } from "../session/paneState";
import type { Session } from "../session/session";
import { pointsAfter, type Points } from "./pointsAfter";

interface MendPointsProps {
  readonly state: PaneState;
  readonly session: Session;
  readonly range: EvidenceRange;
  readonly chosen: readonly Mend[];
}

/** The total as it is, and as it would be with the mends chosen. */
export function MendPoints({ state, session, range, chosen }: MendPointsProps) {
  const [counted, setCounted] = useState<{ points: Points; of: string } | null>(null);
  const kinds = chosen.map(({ kind }) => kind).join();
  useEffect(() => {
    const stop = new AbortController();
    pointsAfter(session, state, range, chosen, stop.signal).then(
      (points) => !stop.signal.aborted && setCounted({ points, of: kinds }),
      () => !stop.signal.aborted && setCounted({ points: "later", of: kinds })
    );
    return () => stop.abort();
    // The mends of a range are told apart by their kinds; the state changes with each reading.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [session, range, kinds, state.scorecard]);
  const now = state.scorecard ? pointsText(state.scorecard.total) : words("taskpane.mend.noScore");
  return (
    <dl className="pane-mend-points" aria-label={words("taskpane.mend.points")}>
      <div>
        <dt>{words("taskpane.mend.pointsNow")}</dt>
        <dd>{now}</dd>
      </div>
      <div>
        <dt>{words("taskpane.mend.pointsThen")}</dt>
        <dd aria-live="polite">{pointsOrWhy(counted?.of === kinds ? counted.points : null)}</dd>
      </div>
    </dl>
  );
}

function pointsOrWhy(points: Points | null): string {
  if (points === null) return words("taskpane.mend.counting");
  if (points === "noScore") return words("taskpane.mend.noScore");
  return points === "later" ? words("taskpane.mend.later") : pointsText(points);
}
