import { useId, type MouseEvent } from "react";
import { formatDay } from "../../words/format";
import { words } from "../../words/say";
import { ChevronRight } from "../parts/icons";
import { StatusIcon } from "../parts/Note";
import { pointsText } from "../parts/formats";
import { TotalBar } from "../parts/TotalBar";
import { RowNotes } from "./RowNotes";
import { proves, rowVerdict } from "./rowVerdict";
import type { DesignationStanding, ScoredTracks } from "./standings";

interface DesignationRowProps {
  readonly standing: DesignationStanding;
  /** The day the pane scores, as an ISO date. */
  readonly day: string;
  /** Whether it is the designation on Score. */
  readonly chosen: boolean;
  readonly onOpen: () => void;
}

/** One designation: the whole row opens it on Score. */
export function DesignationRow({ standing, day, chosen, onOpen }: DesignationRowProps) {
  const notes = useId();
  const { name, scored } = standing;
  return (
    <button
      type="button"
      className="pane-overview-row"
      aria-label={rowName(standing)}
      aria-describedby={notes}
      aria-current={chosen ? "true" : undefined}
      onClick={(event) => {
        focusScoreTab(event);
        onOpen();
      }}
    >
      <span className="pane-overview-head">
        <span className="pane-overview-name">
          {name}
          {chosen && <span className="pane-weak"> {words("taskpane.overview.chosen")}</span>}
        </span>
        {scored && proves(scored.counted) && <Verdict scored={scored} />}
        <ChevronRight size={14} />
      </span>
      {scored && proves(scored.counted) && (
        <>
          <Track track={scored.counted} />
          {scored.other && <Track track={scored.other} />}
        </>
      )}
      <RowNotes id={notes} standing={standing} day={day} />
    </button>
  );
}

function Verdict({ scored: { counted } }: { readonly scored: ScoredTracks }) {
  const { kind, text } = rowVerdict(counted);
  return (
    <span className="pane-overview-verdict">
      <StatusIcon kind={kind} size={14} />
      {text}
    </span>
  );
}

function Track({
  track: { track, total, max, target, counts },
}: {
  readonly track: ScoredTracks["counted"];
}) {
  const name =
    track === "single" ? words("taskpane.track.single") : words(`taskpane.settings.track.${track}`);
  return (
    <span className={counts ? "pane-total-line" : "pane-total-line pane-weak"}>
      <span>{name}</span>
      <span className="pane-total-figure">
        {counts ? <strong>{pointsText(total)}</strong> : pointsText(total)}
      </span>
      <TotalBar total={total} max={max} target={target} counts={counts} />
    </span>
  );
}

/** "Modern Work, 90 of 100 points, qualifies". */
function rowName({ name, scored, begins }: DesignationStanding): string {
  if (!scored) return words("taskpane.overview.rowBegins", { name, day: formatDay(begins ?? "") });
  const { counted } = scored;
  const { inside } = rowVerdict(counted);
  if (!proves(counted)) return words("taskpane.overview.rowUnknown", { name, verdict: inside });
  return words("taskpane.overview.row", {
    name,
    total: pointsText(counted.total),
    max: pointsText(counted.max),
    verdict: inside,
  });
}

/** The row is about to go: without this the focus would fall to the page. */
function focusScoreTab({ currentTarget }: MouseEvent<HTMLElement>): void {
  currentTarget.closest(".pane-shell")?.querySelector<HTMLElement>("[role=tab]")?.focus();
}
