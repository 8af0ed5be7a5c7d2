import { nextSteps, type NextStep } from "../../advice/nextSteps";
import type { Scorecard } from "../../engine/scorecard";
import { formatDay } from "../../words/format";
import { words } from "../../words/say";
import { liveFigures, type LiveFigures } from "../liveFigures";
import { peopleLabels, type PeopleLabels } from "../peopleLabels";
import type { SummaryInput } from "../summaryInput";

/** What the sections of the sheets are written from. */
export interface Summary extends SummaryInput {
  readonly steps: readonly NextStep[];
  /** Null where no cell may hold a formula. */
  readonly live: LiveFigures | null;
  readonly nameOf: PeopleLabels;
  /** "As of 1 Nov 2026 · One track · Guide reading · Rules of 1 Jul 2026". */
  readonly context: string;
}

export function summaryOf(input: SummaryInput): Summary {
  return {
    ...input,
    steps: nextSteps(input.scorecard),
    live: liveFigures(input),
    nameOf: peopleLabels(input),
    context: contextLine(input.scorecard),
  };
}

export function trackText({ track, trackAuto }: Scorecard): string {
  return words("report.track", { track, auto: trackAuto && track !== "single" ? "yes" : "no" });
}

export function readingText({ reading }: Pick<Scorecard, "reading">): string {
  return words("report.reading", { reading });
}

function contextLine(scorecard: Scorecard): string {
  return [
    ...(scorecard.approximate ? [words("report.approximation")] : []),
    words("report.asOf", { day: formatDay(scorecard.asOf) }),
    trackText(scorecard),
    readingText(scorecard),
    words("report.rulesOf", { day: formatDay(scorecard.edition.from) }),
  ].join(" · ");
}
