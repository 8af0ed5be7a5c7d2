import { useMemo } from "react";
import { formatDay } from "../../words/format";
import { say, words } from "../../words/say";
import { attempt } from "../parts/attempted";
import { NoAnswerNote } from "../parts/NoAnswerNote";
import { Note, StatusIcon } from "../parts/Note";
import { lastScore } from "../score/ScoreView";
import type { PaneState } from "../session/paneState";
import type { Session } from "../session/session";
import { MonthRow } from "./MonthRow";
import { WindowRule } from "./WindowRule";
import { windowStanding, type WindowStanding } from "./windowStanding";
import { windowVerdict } from "./windowVerdict";
import "./window.css";

export interface WindowViewProps {
  readonly state: PaneState;
  readonly session: Session;
  /** ISO date. */
  readonly today: string;
}

/** The days on one of which the partner must qualify, replayed month by month. */
export function WindowView({ state, today }: WindowViewProps) {
  const { evidence, choices, stale, problem, scoredAt } = state;
  const standing = useMemo(
    () => evidence && attempt(() => windowStanding(evidence, choices, today)),
    [evidence, choices, today]
  );
  return (
    <div className="pane-window">
      <h1>{words("taskpane.view.window")}</h1>
      {!standing && <Note kind="info">{words("taskpane.window.noEvidence")}</Note>}
      {standing && "problem" in standing && (
        <NoAnswerNote problem={standing.problem} state={state} />
      )}
      {standing && "answer" in standing && (
        <>
          {stale && !problem && <p className="pane-stale-line">{lastScore(scoredAt)}</p>}
          <Replayed standing={standing.answer} today={today} />
        </>
      )}
      <p className="pane-caption">
        {words("taskpane.window.hint", {
          enrolled: choices.anniversary ? "yes" : "no",
          field: words("taskpane.settings.anniversary"),
        })}
      </p>
    </div>
  );
}

interface ReplayedProps {
  readonly standing: WindowStanding;
  readonly today: string;
}

function Replayed({ standing, today }: ReplayedProps) {
  const { enrolment, replayed, months, enrolBy, ruledOn } = standing;
  const { window, approximate } = replayed;
  const verdict = windowVerdict(standing, today);
  return (
    <>
      <p className="pane-window-verdict">
        <StatusIcon kind={verdict.kind} />
        <strong>{verdict.text}</strong>
      </p>
      {enrolBy && <p>{words("taskpane.window.enrolBy", { day: formatDay(enrolBy) })}</p>}
      <p>
        {words("taskpane.window.days", {
          from: formatDay(window.from),
          to: formatDay(window.to),
        })}
      </p>
      {enrolment && (
        <p>
          {words("taskpane.window.renewal", {
            day: formatDay(enrolment.anniversary),
            from: formatDay(enrolment.renewal.from),
            to: formatDay(enrolment.renewal.to),
          })}
        </p>
      )}
      {approximate && (
        <p className="pane-status-line">
          <StatusIcon kind="warning" />
          {say(approximate)}
        </p>
      )}
      {months.length > 0 && (
        <section>
          <h2>{words("taskpane.window.months")}</h2>
          <ul className="pane-list">
            {months.map((month) => (
              <li key={month.month}>
                <MonthRow month={month} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <WindowRule name={window.enrolled ? "enrolledWindow" : "window"} day={ruledOn} />
    </>
  );
}
