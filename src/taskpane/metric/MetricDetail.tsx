import type { ReactNode } from "react";
import type { MetricScore } from "../../engine/scorecard";
import type { Trace } from "../../engine/trace";
import { say, words } from "../../words/say";
import { gapOf, missingMonths, standingOf } from "../parts/metricStanding";
import { Note } from "../parts/Note";
import { StandingIcon } from "../score/MetricRow";
import { GrowthDetail } from "./GrowthDetail";
import { NetAddsDetail } from "./NetAddsDetail";
import { PartsDetail } from "./PartsDetail";
import { ServicesDetail } from "./ServicesDetail";
import { SkillingDetail } from "./SkillingDetail";
import { StatedDetail } from "./StatedDetail";
import type { ShowRow } from "./SourceLink";
import "./metric.css";

interface MetricDetailProps {
  readonly metric: MetricScore;
  readonly showRow: ShowRow;
}

/** What a metric rests on: the lines that made it, those that did not count, and why. */
export function MetricDetail({ metric, showRow }: MetricDetailProps) {
  const standing = standingOf(metric);
  // The reason of an unknown metric is already its gap.
  const notes =
    standing === "unknown" && missingMonths(metric).length === 0
      ? metric.notes.slice(1)
      : metric.notes;
  return (
    <div className="pane-detail">
      <p className="pane-detail-gap">
        <StandingIcon standing={standing} size={16} />
        <strong>{gapOf(metric)}</strong>
      </p>
      {traceView(metric, metric.trace, showRow)}
      {notes.map((note, index) => (
        <Note key={index} kind="info">
          {say(note)}
        </Note>
      ))}
    </div>
  );
}

function traceView(metric: MetricScore, trace: Trace, showRow: ShowRow): ReactNode {
  switch (trace.kind) {
    case "netAdds":
      return <NetAddsDetail metric={metric} trace={trace} showRow={showRow} />;
    case "skilling":
      return <SkillingDetail trace={trace} showRow={showRow} />;
    case "growth":
      return <GrowthDetail metric={metric} trace={trace} showRow={showRow} />;
    case "services":
      return <ServicesDetail trace={trace} showRow={showRow} />;
    case "parts":
      return <PartsDetail metric={metric} trace={trace} showRow={showRow} />;
    case "stated":
      return <StatedDetail trace={trace} showRow={showRow} />;
    case "nothing":
      return <p>{words("taskpane.detail.nothing")}</p>;
  }
}
