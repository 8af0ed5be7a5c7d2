import { Button } from "@fluentui/react-components";
import type { KeyboardEvent } from "react";
import type { MetricScore } from "../../engine/scorecard";
import { words } from "../../words/say";
import { pointsText } from "../parts/formats";
import { ArrowLeft } from "../parts/icons";
import "./metric.css";

interface MetricTitleProps {
  readonly metric: MetricScore;
  readonly onBack: () => void;
}

/** Stands where the tabs stood: the way back, the metric and its points. */
export function MetricTitle({ metric, onBack }: MetricTitleProps) {
  return (
    <header className="pane-nav pane-metric-title">
      <Button
        appearance="subtle"
        icon={<ArrowLeft size={20} />}
        aria-label={words("taskpane.back")}
        autoFocus
        onClick={onBack}
      />
      <h1>{metric.name}</h1>
      <span className="pane-metric-points">
        <strong>{pointsText(metric.points)}</strong> / {pointsText(metric.max)}
      </span>
    </header>
  );
}

/** Escape leads back, unless something nearer has taken it. */
export function backOnEscape(onBack: () => void) {
  return (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    event.preventDefault();
    onBack();
  };
}
