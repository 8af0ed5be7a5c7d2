import type { ReactNode } from "react";
import { formatCount } from "../../words/format";
import { words } from "../../words/say";
import { CheckOutline, CircleOutline } from "../parts/icons";
import { Headline } from "../score/Headline";
import { lastScore } from "../score/ScoreView";
import type { PaneState, Progress, ProgressStep } from "../session/paneState";
import "./progress.css";

const steps: readonly ProgressStep[] = ["find", "recognise", "read", "check", "score"];

interface ProgressViewProps {
  readonly progress: Progress;
  readonly state: PaneState;
}

/** How far a long reading is; the last score stays in view. */
export function ProgressView({ progress, state }: ProgressViewProps) {
  const { step, kind, rowsDone, rowsInAll, secondsLeft } = progress;
  const share = rowsInAll > 0 ? Math.floor((100 * rowsDone) / rowsInAll) : 0;
  const tens = Math.floor(share / 10) * 10;
  const { scorecard } = state;
  return (
    <div className="pane-reading">
      <h1>{words("taskpane.progress.title", { kind: kind ?? "none" })}</h1>
      <p>{words("taskpane.progress.goOn")}</p>
      <div
        className="pane-progress"
        role="progressbar"
        aria-label={words("taskpane.progress.read")}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={share}
      >
        <span style={{ width: `${share}%` }} />
      </div>
      <div className="pane-progress-rows">
        {rowsInAll > 0 && (
          <span>{words("taskpane.progress.rows", { done: rowsDone, all: rowsInAll })}</span>
        )}
        {secondsLeft !== null && (
          <span className="pane-weak">
            {words("taskpane.progress.left", { seconds: secondsLeft })}
          </span>
        )}
      </div>
      <p role="status" className="pane-hidden">
        {words("taskpane.progress.told", { percent: tens })}
      </p>
      <ul className="pane-progress-steps">
        {steps.map((each) => (
          <li
            key={each}
            className={steps.indexOf(each) > steps.indexOf(step) ? "pane-weak" : undefined}
          >
            {markOf(each, step)}
            <span>{words(`taskpane.progress.${each}`)}</span>
            <span className="pane-weak">{countOf(each, step, progress, share)}</span>
          </li>
        ))}
      </ul>
      {scorecard && (
        <section className="pane-last">
          <h2>{lastScore(state.scoredAt)}</h2>
          <Headline scorecard={scorecard} stale />
        </section>
      )}
    </div>
  );
}

function markOf(each: ProgressStep, now: ProgressStep): ReactNode {
  const difference = steps.indexOf(each) - steps.indexOf(now);
  if (difference < 0) return <CheckOutline size={18} className="pane-success" />;
  return difference === 0 ? (
    <span className="pane-spinner" aria-hidden="true" />
  ) : (
    <CircleOutline size={18} />
  );
}

function countOf(
  each: ProgressStep,
  now: ProgressStep,
  { ranges, columns }: Progress,
  share: number
): string {
  if (steps.indexOf(each) > steps.indexOf(now) || steps.indexOf(now) < steps.indexOf("read"))
    return "";
  if (each === "find") return words("taskpane.progress.ranges", { count: ranges });
  if (each === "recognise") return words("taskpane.progress.columns", { count: columns });
  return each === "read" ? `${formatCount(share)}%` : "";
}
