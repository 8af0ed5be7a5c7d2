import type { StatedTrace } from "../../engine/trace";
import { formatCount } from "../../words/format";
import { say, words } from "../../words/say";
import { SourceLink, type ShowRow } from "./SourceLink";

interface StatedDetailProps {
  readonly trace: StatedTrace;
  readonly showRow: ShowRow;
}

/** Figures that were stated in a table instead of counted from rows. */
export function StatedDetail({ trace, showRow }: StatedDetailProps) {
  return (
    <>
      <p>{words("taskpane.stated")}</p>
      <ul className="pane-list">
        {trace.lines.map(({ what, value, source }) => (
          <li key={say(what)}>
            <div className="pane-person">
              <span>{say(what)}</span>
              <strong>{formatCount(value)}</strong>
            </div>
            <div className="pane-caption-line">
              <span>{source.place.label}</span>
              <SourceLink source={source} showRow={showRow} />
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
