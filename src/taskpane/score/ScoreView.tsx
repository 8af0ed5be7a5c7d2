import { Link } from "@fluentui/react-components";
import type { MetricId, Scorecard } from "../../engine/scorecard";
import { formatCount, formatList, formatMonths } from "../../words/format";
import { say, words } from "../../words/say";
import { Note } from "../parts/Note";
import type { PaneState } from "../session/paneState";
import { EveryMetric, Headline } from "./Headline";
import { MetricRow } from "./MetricRow";
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
      <MissingMonths scorecard={scorecard} onEvidence={onEvidence} />
      {step && (
        <p className="pane-step">
          {words(
            step.qualifiesAfter && !scorecard.qualified
              ? "taskpane.score.cheapest"
              : "taskpane.score.next",
            {
              step: say(step.what),
              points: step.points,
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
      <OtherReading scorecard={scorecard} onReading={onReading} />
    </div>
  );
}

/** Says when a score that no longer stands was made. */
export function lastScore(scoredAt: Date | null): string {
  return words("taskpane.score.last", { when: scoredAt ? moment.format(scoredAt) : "" });
}

const moment = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short" });

function MissingMonths({
  scorecard,
  onEvidence,
}: {
  scorecard: Scorecard;
  onEvidence: () => void;
}) {
  const { metrics } = scorecard;
  const months = scorecard.months.find(({ missing }) => missing.length > 0);
  const touched = metrics.filter(
    ({ status, trace }) => status === "unknown" && "missingMonths" in trace
  );
  if (!months || touched.length === 0) return null;
  return (
    <Note
      kind="warning"
      title={words("taskpane.score.missing", { months: formatMonths(months.missing) })}
    >
      <p>
        {words("taskpane.score.missing.touches", {
          names: formatList(touched.map(({ name }) => name)),
          count: touched.length,
          needed: months.needed.length,
        })}{" "}
        <Link as="button" inline onClick={onEvidence}>
          {words("taskpane.score.showEvidence")}
        </Link>
      </p>
    </Note>
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
      there: formatCount(points),
      here: formatCount(here?.points ?? 0),
    });
  });
  const reading = words(`taskpane.reading.${otherReading.reading}`);
  return (
    <Note kind="info">
      <p>
        {words(otherReading.qualified ? "taskpane.other.qualifies" : "taskpane.other.not", {
          reading,
          total: formatCount(otherReading.total),
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
