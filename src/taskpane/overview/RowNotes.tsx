import type { ReactNode } from "react";
import type { ComparedTrack } from "../../engine/compare";
import { formatDay, formatMonths } from "../../words/format";
import { say, words } from "../../words/say";
import { pointsText } from "../parts/formats";
import { missingMonths } from "../parts/metricStanding";
import { StatusIcon, type NoteKind } from "../parts/Note";
import { proves } from "./rowVerdict";
import type { DesignationStanding } from "./standings";

interface RowNotesProps {
  readonly id: string;
  readonly standing: DesignationStanding;
  /** The day the pane scores, as an ISO date. */
  readonly day: string;
}

/** What to know about a total: the weakest metric, what no range shows, another day. */
export function RowNotes({ id, standing: { scored, begins }, day }: RowNotesProps) {
  return (
    <span id={id} className="pane-overview-notes">
      {begins !== null && (
        <Line kind="info">{words("taskpane.overview.begins", { day: formatDay(begins) })}</Line>
      )}
      {scored && <TrackNotes track={scored.counted} day={day} />}
    </span>
  );
}

function TrackNotes({ track, day }: { readonly track: ComparedTrack; readonly day: string }) {
  const { asOf, lacking, metrics, approximate } = track;
  const months = [...new Set(metrics.flatMap(missingMonths))];
  return (
    <>
      {proves(track) && <Line>{weakestText(track)}</Line>}
      {lacking.length > 0 && (
        <Line kind="unknown">
          {lacking
            .map((kind) =>
              words("taskpane.overview.lacking", { kind: words("report.rangeKind", { kind }) })
            )
            .join(" · ")}
        </Line>
      )}
      {months.length > 0 && (
        <Line kind="unknown">
          {words("taskpane.score.missing", { months: formatMonths(months) })}
        </Line>
      )}
      {approximate && <Line kind="warning">{say(approximate)}</Line>}
      {asOf !== day && proves(track) && (
        <Line>{words("taskpane.context.asOf", { asOf: formatDay(asOf) })}</Line>
      )}
    </>
  );
}

function weakestText({ weakest }: ComparedTrack): string {
  if (!weakest) return words("taskpane.overview.full");
  const { name, points, max, status } = weakest;
  if (status === "unknown" && points === 0)
    return words("taskpane.overview.weakestUnknown", { name });
  return words("taskpane.overview.weakest", {
    name,
    points: pointsText(points),
    max: pointsText(max),
  });
}

function Line({ kind, children }: { readonly kind?: NoteKind; readonly children: ReactNode }) {
  return (
    <span className="pane-status-line">
      {kind && <StatusIcon kind={kind} size={14} />}
      <span>{children} </span>
    </span>
  );
}
