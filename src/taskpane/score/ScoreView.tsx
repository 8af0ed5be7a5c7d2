import { Link } from "@fluentui/react-components";
import type { MetricId, Scorecard } from "../../engine/scorecard";
import { shownPoints } from "../../report/shownPoints";
import { formatList } from "../../words/format";
import { say, words } from "../../words/say";
import { pointsText } from "../parts/formats";
import { Note, StatusIcon } from "../parts/Note";
import type { PaneState } from "../session/paneState";
import { EndingNote } from "./EndingNote";
import { EveryMetric, Headline } from "./Headline";
import { MetricRow } from "./MetricRow";
import { MissingEvidence } from "./MissingEvidence";
import "./score.css";

interface ScoreViewProps {
  readonly state: PaneState & { readonly scorecard: Scorecard };
  /** The metric just come back from. */
  readonly returnedFrom: MetricId | null;
  readonly onOpen: (metric: MetricId) => void;
  readonly onEvidence: () => void;
  readonly onReading: (reading: Scorecard["reading"]) => void;
}

/** Verdict first, then the cheapest step, then the metrics, then what to know about them. */
export function ScoreView({ state, returnedFrom, onOpen, onEvidence, onReading }: ScoreViewProps) {
  const { scorecard, stale, steps } = state;
  const step = steps[0];
  return (
    <div className="pane-score">
      <h1 className="pane-hidden">{words("taskpane.score.title")}</h1>
      {stale && <p className="pane-stale-line">{lastScore(state.scoredAt)}</p>}
      <Headline scorecard={scorecard} stale={stale} />
      <EveryMetric {...scorecard} />
      <OtherTrack scorecard={scorecard} />
      <MissingEvidence scorecard={scorecard} onEvidence={onEvidence} />
      {step && (
        <p className="pane-step">
          {words(
            step.qualifiesAfter && !scorecard.qualified
              ? "taskpane.score.cheapest"
              : "taskpane.score.next",
            {
              step: say(step.what),
              points: shownPoints(step.points),
            }
          )}{" "}
          <Link as="button" inline onClick={() => onOpen(step.metric)}>
            {words("taskpane.score.seeWhy")}
          </Link>
        </p>
      )}
      <h2 className="pane-hidden">{words("taskpane.score.metrics")}</h2>
      <ul className="pane-metrics">
        {scorecard.metrics.map((metric) => (
          <li key={metric.id}>
            <MetricRow
              metric={metric}
              scorecard={scorecard}
              returned={metric.id === returnedFrom}
              onOpen={() => onOpen(metric.id)}
            />
          </li>
        ))}
      </ul>
      <EndingNote scorecard={scorecard} />
      <OtherReading scorecard={scorecard} onReading={onReading} />
    </div>
  );
}

/** Says when a score that no longer stands was made. */
export function lastScore(scoredAt: Date | null): string {
  return words("taskpane.score.last", { when: scoredAt ? moment.format(scoredAt) : "" });
}

const moment = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short" });

/** What the track gives that the score does not take. */
function OtherTrack({ scorecard: { otherTrack } }: { readonly scorecard: Scorecard }) {
  if (!otherTrack) return null;
  const { track, total, qualified } = otherTrack;
  return (
    <p className="pane-status-line">
      <StatusIcon kind="info" />
      {words(qualified ? "taskpane.other.track.qualifies" : "taskpane.other.track", {
        track: words(`taskpane.track.${track}`),
        total: pointsText(total),
      })}
    </p>
  );
}

function OtherReading({
  scorecard,
  onReading,
}: Pick<ScoreViewProps, "onReading"> & { scorecard: Scorecard }) {
  const { otherReading, metrics } = scorecard;
  if (!otherReading) return null;
  const differs = otherReading.differs.map(({ metric, points }) => {
    const here = metrics.find(({ id }) => id === metric);
    return words("taskpane.other.metric", {
      name: here?.name ?? metric,
      there: pointsText(points),
      here: pointsText(here?.points ?? 0),
    });
  });
  const reading = words(`taskpane.reading.${otherReading.reading}`);
  return (
    <Note kind="info">
      <p>
        {words(otherReading.qualified ? "taskpane.other.qualifies" : "taskpane.other.not", {
          reading,
          total: pointsText(otherReading.total),
          differs: formatList(differs),
          count: differs.length,
        })}{" "}
        <Link as="button" inline onClick={() => onReading(otherReading.reading)}>
          {words("taskpane.other.use", { reading })}
        </Link>
      </p>
    </Note>
  );
}
