import type { MetricScore } from "../../engine/scorecard";

interface MetricBarProps {
  readonly metric: MetricScore;
  /** The largest maximum of all metrics: a point is as long in every row. */
  readonly scale: number;
}

/** The points of one metric. The row it stands in says the same in words. */
export function MetricBar({ metric: { points, max, status }, scale }: MetricBarProps) {
  if (status === "notApplicable") return null;
  const full = `${(100 * max) / scale}%`;
  const earned = `${(100 * Math.min(points, max)) / scale}%`;
  return (
    <svg className="pane-metric-bar" width="100%" height="6" aria-hidden="true" focusable="false">
      {status === "unknown" ? (
        <svg width={full} height="6">
          <rect className="pane-bar-unknown" x="0.5" y="0.5" width="100%" height="5" rx="2" />
        </svg>
      ) : (
        <rect className="pane-bar-track" width={full} height="6" rx="2" />
      )}
      {points > 0 && <rect className="pane-bar-earned" width={earned} height="6" rx="2" />}
    </svg>
  );
}
