import type { ReactNode } from "react";
import type { Scorecard } from "../../engine/scorecard";
import { formatDay } from "../../words/format";
import { words } from "../../words/say";

interface ContextBarProps {
  readonly scorecard: Scorecard | null;
  /** The settings button; absent inside a metric. */
  readonly settings?: ReactNode;
}

/** What is scored: always in view. */
export function ContextBar({ scorecard, settings }: ContextBarProps) {
  return (
    <section className="pane-context" aria-label={words("taskpane.context")}>
      {settings && (
        <div className="pane-context-head">
          <strong>{scorecard?.designationName ?? words("taskpane.context.notScored")}</strong>
          {settings}
        </div>
      )}
      {scorecard && (
        <p className="pane-context-lines">
          <span>{asOfAndEdition(scorecard)}</span>
          <span className="pane-context-dot"> · </span>
          <span>{trackAndReading(scorecard)}</span>
        </p>
      )}
    </section>
  );
}

function asOfAndEdition({ asOf, edition }: Scorecard): string {
  return words("taskpane.context.dates", { asOf: formatDay(asOf), edition: formatDay(edition.from) });
}

function trackAndReading({ track, trackAuto, reading }: Scorecard): string {
  const auto = trackAuto && track !== "single";
  return words("taskpane.context.profile", {
    track: words(`taskpane.track.${track}`),
    auto: auto ? "yes" : "no",
    reading: words(`taskpane.reading.${reading}`),
  });
}
