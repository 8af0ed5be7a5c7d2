import type { ReactNode } from "react";
import type { Scorecard } from "../../engine/scorecard";
import { formatDay } from "../../words/format";
import { words } from "../../words/say";
import { designationChosen, type Choices } from "../session/choices";

interface ContextBarProps {
  readonly scorecard: Scorecard | null;
  /** What was asked for, said as long as there is no score. */
  readonly choices: Choices;
  /** The settings button; absent inside a metric. */
  readonly settings?: ReactNode;
}

/** What is scored: always in view. */
export function ContextBar({ scorecard, choices, settings }: ContextBarProps) {
  return (
    <section className="pane-context" aria-label={words("taskpane.context")}>
      {settings && (
        <div className="pane-context-head">
          <strong>{scorecard?.designationName ?? designationChosen(choices).name}</strong>
          {settings}
        </div>
      )}
      <p className="pane-context-lines">
        <span>{scorecard ? asOfAndEdition(scorecard) : asOfAsked(choices)}</span>
        <span className="pane-context-dot"> · </span>
        <span>{scorecard ? trackAndReading(scorecard) : readingAsked(choices)}</span>
      </p>
    </section>
  );
}

function asOfAsked({ asOf }: Choices): string {
  return asOf
    ? words("taskpane.context.asOf", { asOf: formatDay(asOf) })
    : words("taskpane.context.notScored");
}

function readingAsked({ reading }: Choices): string {
  return words("taskpane.context.reading", { reading: words(`taskpane.reading.${reading}`) });
}

function asOfAndEdition({ asOf, edition }: Scorecard): string {
  return words("taskpane.context.dates", {
    asOf: formatDay(asOf),
    edition: formatDay(edition.from),
  });
}

function trackAndReading({ track, trackAuto, reading }: Scorecard): string {
  const auto = trackAuto && track !== "single";
  return words("taskpane.context.profile", {
    track: words(`taskpane.track.${track}`),
    auto: auto ? "yes" : "no",
    reading: words(`taskpane.reading.${reading}`),
  });
}
