import type { PartLine, PartsTrace } from "../../engine/partsTrace";
import type { MetricScore } from "../../engine/scorecard";
import { say, words } from "../../words/say";
import { Dash } from "../parts/icons";
import { PartSection } from "./PartSection";
import type { ShowRow } from "./SourceLink";

interface PartsDetailProps {
  readonly metric: MetricScore;
  readonly trace: PartsTrace;
  readonly showRow: ShowRow;
}

/** How the parts make the points, then each part of the track with what it looked at. */
export function PartsDetail({ metric, trace, showRow }: PartsDetailProps) {
  const { parts, combine } = trace;
  const applying = parts.filter(({ status }) => status !== "notApplicable");
  const elsewhere = parts.filter(({ status }) => status === "notApplicable");
  return (
    <>
      {applying.length > 1 && <p>{words(`taskpane.parts.combine.${combine}`)}</p>}
      {applying.map((part) => (
        <PartSection
          key={part.id}
          metric={metric}
          trace={trace}
          part={part}
          alone={applying.length === 1}
          showRow={showRow}
        />
      ))}
      {applying.length > 0 && elsewhere.map((part) => <Elsewhere key={part.id} part={part} />)}
    </>
  );
}

function Elsewhere({ part: { name, why } }: { readonly part: PartLine }) {
  return (
    <p className="pane-part-state pane-caption">
      <Dash size={14} />
      {why ? `${name}: ${say(why)}` : name}
    </p>
  );
}
