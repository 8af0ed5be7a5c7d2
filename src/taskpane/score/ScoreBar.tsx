import type { Scorecard } from "../../engine/scorecard";
import { words } from "../../words/say";
import { pointsText } from "../parts/formats";

interface ScoreBarProps {
  readonly scorecard: Scorecard;
  /** Grey: the score no longer stands for what the workbook holds. */
  readonly stale: boolean;
}

/** The total as one bar, a piece for each metric, with the line that qualifies. */
export function ScoreBar({ scorecard: { metrics, total, max, target }, stale }: ScoreBarProps) {
  const percentOf = (points: number) => (100 * points) / max;
  const pieces = metrics
    .filter(({ points }) => points > 0)
    .map(({ id, points }, index, earning) => ({
      id,
      left: percentOf(earning.slice(0, index).reduce((sum, metric) => sum + metric.points, 0)),
      width: percentOf(points),
    }));
  const line = `${percentOf(target)}%`;
  const label = words("taskpane.score.bar", {
    total: pointsText(total),
    max: pointsText(max),
    target: pointsText(target),
  });
  return (
    <div className={stale ? "pane-score-bar pane-stale" : "pane-score-bar"}>
      <svg role="img" aria-label={label} width="100%" height="26">
        <rect className="pane-bar-track" x="0" y="6" width="100%" height="12" rx="2" />
        {pieces.map(({ id, left, width }) => (
          <rect
            key={id}
            className="pane-bar-earned"
            x={`${left}%`}
            y="6"
            width={`${width}%`}
            height="12"
          />
        ))}
        {pieces.slice(1).map(({ id, left }) => (
          <line
            key={id}
            className="pane-bar-joint"
            x1={`${left}%`}
            x2={`${left}%`}
            y1="6"
            y2="18"
          />
        ))}
        <line className="pane-bar-halo" x1={line} x2={line} y1="0" y2="26" />
        <line className="pane-bar-line" x1={line} x2={line} y1="0" y2="26" />
      </svg>
      <div className="pane-score-scale" aria-hidden="true">
        <span>0</span>
        <strong style={{ left: line }}>
          {words("taskpane.score.toQualify", { target: pointsText(target) })}
        </strong>
        <span>{pointsText(max)}</span>
      </div>
    </div>
  );
}
