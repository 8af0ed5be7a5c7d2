import type { Scorecard } from "../../engine/scorecard";
import { formatList } from "../../words/format";
import { say, words } from "../../words/say";
import { pointsText } from "../parts/formats";
import { StatusIcon } from "../parts/Note";
import { ScoreBar } from "./ScoreBar";
import { isZero, verdictOf } from "./verdict";

interface HeadlineProps {
  readonly scorecard: Scorecard;
  readonly stale: boolean;
}

/** The figure, what it means, and the bar. */
export function Headline({ scorecard, stale }: HeadlineProps) {
  const { total, max } = scorecard;
  const verdict = verdictOf(scorecard);
  const outOf = verdict.kind === "unknown" ? "taskpane.score.ofProved" : "taskpane.score.of";
  return (
    <section aria-label={words("taskpane.score.total")}>
      <div className="pane-headline">
        <span className="pane-figure">
          <strong>{pointsText(total)}</strong> {words(outOf, { max: pointsText(max) })}
        </span>
        <span className="pane-verdict">
          <StatusIcon kind={verdict.kind} />
          <strong>{verdict.text}</strong>
        </span>
      </div>
      {scorecard.approximate && (
        <p className="pane-status-line">
          <StatusIcon kind="warning" />
          {say(scorecard.approximate)}
        </p>
      )}
      <ScoreBar scorecard={scorecard} stale={stale} />
    </section>
  );
}

/** Whether any metric is at zero, which blocks whatever the total; silent while that is not known. */
export function EveryMetric({ metrics }: Scorecard) {
  const zero = metrics.filter(isZero).map(({ name }) => name);
  if (zero.length > 0) {
    return (
      <p className="pane-status-line">
        <StatusIcon kind="blocked" />
        {words("taskpane.score.zero", { names: formatList(zero), count: zero.length })}
      </p>
    );
  }
  if (metrics.some(({ status }) => status === "unknown")) return null;
  return (
    <p className="pane-status-line">
      <StatusIcon kind="met" />
      {words("taskpane.score.everyMetric")}
    </p>
  );
}
