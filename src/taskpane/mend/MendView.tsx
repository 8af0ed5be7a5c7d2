import "../../words/mend";
import { Button } from "@fluentui/react-components";
import { useEffect, useId, useRef, useState, type KeyboardEvent } from "react";
import type { Mend } from "../../evidence/mend/mend";
import { say, words } from "../../words/say";
import { WorkbookError } from "../../workbook/workbook";
import { Note } from "../parts/Note";
import { choiceText, type RangeChoice } from "../session/choices";
import type { PaneState } from "../session/paneState";
import type { Session } from "../session/session";
import { MendExamples } from "./MendExamples";
import { MendPoints } from "./MendPoints";
import type { MendOffer } from "./offers";
import { writeCopy } from "./writeCopy";
import "./mend.css";

export interface MendViewProps {
  readonly choice: RangeChoice;
  readonly offer: MendOffer;
  readonly state: PaneState;
  readonly session: Session;
  readonly onClose: () => void;
}

/** The mends of a range, each to be made or not, with what changes; writes the copy. */
export function MendView({ choice, offer, state, session, onClose }: MendViewProps) {
  const { range, mends } = offer;
  const [left, setLeft] = useState<ReadonlySet<Mend>>(new Set());
  const [writing, setWriting] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const id = useId();
  useEffect(() => title.current?.focus(), []);
  const chosen = mends.filter((mend) => !left.has(mend));

  function toggle(mend: Mend): void {
    const others = new Set(left);
    if (!others.delete(mend)) others.add(mend);
    setLeft(others);
  }
  async function write(): Promise<void> {
    setWriting(true);
    setProblem(null);
    try {
      await writeCopy(session, choice, range, chosen);
      onClose();
    } catch (thrown) {
      const known = thrown instanceof WorkbookError;
      setProblem(
        known
          ? thrown.message
          : words("taskpane.problem.unexpected", { what: String((thrown as Error).message) })
      );
      setWriting(false);
    }
  }
  function closeOnEscape(event: KeyboardEvent): void {
    if (event.key !== "Escape" || writing) return;
    event.stopPropagation();
    onClose();
  }

  return (
    <section className="pane-mend" aria-labelledby={id} onKeyDown={closeOnEscape}>
      <h3 id={id} ref={title} tabIndex={-1}>
        {words("taskpane.mend.title", { range: choiceText(choice) })}
      </h3>
      <p className="pane-caption">{words("taskpane.mend.how")}</p>
      <ul className="pane-list" aria-label={words("taskpane.mend.list")}>
        {mends.map((mend) => (
          <li key={mend.kind}>
            <label className="pane-mend-choice">
              <input
                type="checkbox"
                checked={!left.has(mend)}
                disabled={writing}
                onChange={() => toggle(mend)}
              />
              <span>{say(mend.message)}</span>
            </label>
            <MendExamples mend={mend} range={range} />
          </li>
        ))}
      </ul>
      <MendPoints state={state} session={session} range={range} chosen={chosen} />
      {problem && (
        <Note kind="error" alert title={words("taskpane.mend.notWritten")}>
          {problem}
        </Note>
      )}
      <div className="pane-buttons">
        <Button
          appearance="primary"
          disabledFocusable={writing || chosen.length === 0}
          onClick={() => void write()}
        >
          {words(writing ? "taskpane.mend.writing" : "taskpane.mend.write")}
        </Button>
        <Button appearance="subtle" disabled={writing} onClick={onClose}>
          {words("taskpane.cancel")}
        </Button>
      </div>
    </section>
  );
}
