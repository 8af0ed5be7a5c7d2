import { Link } from "@fluentui/react-components";
import type { Scorecard } from "../../engine/scorecard";
import type { RecognisedRange } from "../../evidence/evidence";
import { words } from "../../words/say";
import { CondenseOffer } from "../condense/CondenseOffer";
import { StatusIcon } from "../parts/Note";
import { useMending } from "../mend/useMending";
import { choiceText, sameChoice, type RangeChoice } from "../session/choices";
import { placeOf, type FoundRange } from "../session/findRanges";
import type { PaneState } from "../session/paneState";
import type { Session } from "../session/session";
import { ColumnsByHand } from "./mapping/ColumnsByHand";
import { FindingList } from "./FindingList";
import { RangeForm } from "./RangeForm";
import { RangeSection } from "./RangeSection";
import "./evidence.css";

/** Which range is being changed, "new" for one to be added, "mend" where the mends of one are open. */
export type Editing = RangeChoice | "new" | "mend" | null;

interface EvidenceViewProps {
  readonly state: PaneState;
  readonly session: Session;
  readonly editing: Editing;
  readonly onEdit: (editing: Editing) => void;
}

/** What the score rests on: the ranges, what they were read as, and what was noticed in them. */
export function EvidenceView({ state, session, editing, onEdit }: EvidenceViewProps) {
  const { ranges, scorecard, choices } = state;
  const found = ranges ?? [];
  const mending = useMending(session, state, onEdit);
  const replace = (before: RangeChoice, after: readonly RangeChoice[]): void => {
    onEdit(null);
    session.chooseRanges(
      found.flatMap(({ choice }) => (sameChoice(choice, before) ? after : choice))
    );
  };
  const add = (choice: RangeChoice): void => {
    onEdit(null);
    const others = found.map((each) => each.choice).filter((each) => !sameChoice(each, choice));
    session.chooseRanges([...others, choice]);
  };
  return (
    <div className="pane-evidence">
      <h1 className="pane-hidden">{words("taskpane.view.evidence")}</h1>
      <div className="pane-group-head">
        <h2>{words("taskpane.evidence.ranges")}</h2>
        <Readiness scorecard={scorecard} stale={state.stale} />
      </div>
      {found.map((range) =>
        typeof editing === "object" && editing !== null && sameChoice(editing, range.choice) ? (
          <RangeForm
            key={choiceText(range.choice)}
            workbook={session.workbook}
            before={range.choice}
            onDone={(choice) => replace(range.choice, [choice])}
            onCancel={() => onEdit(null)}
          />
        ) : (
          (mending.view(range) ?? (
            <RangeSection
              key={choiceText(range.choice)}
              range={range}
              mend={mending.line(range)}
              mapping={
                <ColumnsByHand
                  range={range}
                  recognised={readAs(range, state)}
                  workbook={session.workbook}
                  onMap={(mapping) =>
                    replace(range.choice, [{ ...range.choice, mapping: mapping ?? undefined }])
                  }
                />
              }
              recognised={readAs(range, state)}
              scorecard={scorecard}
              onShow={session.show}
              onChange={() => onEdit(range.choice)}
              onRemove={() => replace(range.choice, [])}
            />
          ))
        )
      )}
      {editing === "new" && (
        <RangeForm
          workbook={session.workbook}
          before={null}
          onDone={add}
          onCancel={() => onEdit(null)}
        />
      )}
      <CondenseOffer state={state} session={session} />
      {choices.ranges !== null && (
        <p className="pane-caption">
          {words("taskpane.evidence.byHand")}{" "}
          <Link as="button" inline onClick={() => session.chooseRanges(null)}>
            {words("taskpane.evidence.findAgain")}
          </Link>
        </p>
      )}
      <FindingList state={state} session={session} />
    </div>
  );
}

function Readiness({ scorecard, stale }: { scorecard: Scorecard | null; stale: boolean }) {
  if (!scorecard || stale) return null;
  const missing = scorecard.months.reduce((sum, months) => sum + months.missing.length, 0);
  return (
    <span className="pane-status-line">
      <StatusIcon kind={missing > 0 ? "warning" : "met"} />
      {words(missing > 0 ? "taskpane.evidence.monthsMissing" : "taskpane.evidence.ready")}
    </span>
  );
}

/** The whole range as it was read, or its first rows as long as it has not been. */
function readAs(
  { address, recognised }: FoundRange,
  { evidence }: PaneState
): RecognisedRange | null {
  const label = address && placeOf(address).label;
  return evidence?.ranges.find(({ place }) => place.label === label) ?? recognised;
}
