import type { MetricScore, Scorecard } from "../../engine/scorecard";
import { words } from "../../words/say";
import { pointsText, valueOfTarget } from "../parts/formats";
import { CheckFilled, ChevronRight, CrossFilled, Dash, HalfFilled, Question } from "../parts/icons";
import { gapOf, missingMonths, standingOf, type Standing } from "../parts/metricStanding";
import { MetricBar } from "./MetricBar";

interface MetricRowProps {
  readonly metric: MetricScore;
  readonly scorecard: Scorecard;
  /** True where the user has just come back from this metric. */
  readonly returned: boolean;
  readonly onOpen: () => void;
}

/** One metric: the whole row opens what it rests on. */
export function MetricRow({ metric, scorecard, returned, onOpen }: MetricRowProps) {
  const gap = gapOf(metric);
  const points = pointsText(metric.points);
  const max = pointsText(metric.max);
  const applies = metric.status !== "notApplicable";
  const name = applies
    ? words("taskpane.metric.row", { name: metric.name, points, max, gap })
    : words("taskpane.metric.rowNotApplicable", { name: metric.name, gap });
  return (
    <button
      type="button"
      className="pane-metric"
      aria-label={name}
      autoFocus={returned}
      onClick={onOpen}
    >
      <span className="pane-metric-head">
        <span className="pane-metric-name">{metric.name}</span>
        {applies && (
          <span className="pane-metric-points">
            <strong>{points}</strong> / {max}
          </span>
        )}
        <ChevronRight size={14} />
      </span>
      <MetricBar metric={metric} scale={Math.max(...scorecard.metrics.map((each) => each.max))} />
      <span className="pane-metric-foot">
        <StandingIcon standing={standingOf(metric)} />
        <span className="pane-metric-gap">{gap}</span>
        <span className="pane-metric-value">{valueShown(metric, scorecard)}</span>
      </span>
    </button>
  );
}

export function StandingIcon({
  standing,
  size = 14,
}: {
  readonly standing: Standing;
  readonly size?: number;
}) {
  switch (standing) {
    case "full":
      return <CheckFilled size={size} className="pane-success" />;
    case "part":
      return <HalfFilled size={size} />;
    case "zero":
      return <CrossFilled size={size} className="pane-danger" />;
    case "unknown":
      return <Question size={size} />;
    case "notApplicable":
      return <Dash size={size} />;
  }
}

function valueShown(metric: MetricScore, scorecard: Scorecard): string {
  if (metric.value !== null) return valueOfTarget(metric);
  const lacking = missingMonths(metric);
  const months = scorecard.months.find(({ missing }) =>
    missing.some((month) => lacking.includes(month))
  );
  if (!months) return "";
  const needed = months.needed.length;
  return words("taskpane.value.months", { shown: needed - months.missing.length, needed });
}
