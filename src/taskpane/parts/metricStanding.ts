import type { MetricScore } from "../../engine/scorecard";
import type { Month } from "../../evidence/evidence";
import { formatMonths } from "../../words/format";
import { say, words } from "../../words/say";

/** How a metric stands, so that full, part, zero, unknown and not applicable never look alike. */
export type Standing = "full" | "part" | "zero" | "unknown" | "notApplicable";

export function standingOf({ status, points, max }: MetricScore): Standing {
  if (status === "unknown") return "unknown";
  if (status === "notApplicable") return "notApplicable";
  if (points >= max) return "full";
  return points > 0 ? "part" : "zero";
}

/** What a metric lacks, or why that is not known, in one short line. */
export function gapOf(metric: MetricScore): string {
  switch (standingOf(metric)) {
    case "full":
      return words("taskpane.gap.full");
    case "part":
      return say(metric.gap);
    case "zero":
      return words("taskpane.gap.zero", { gap: say(metric.gap) });
    case "notApplicable":
      return words("taskpane.gap.notApplicable");
    case "unknown": {
      const missing = missingMonths(metric);
      if (missing.length > 0)
        return words("taskpane.gap.notShown", { months: formatMonths(missing) });
      return metric.notes[0] ? say(metric.notes[0]) : words("taskpane.gap.unknown");
    }
  }
}

/** Months that a metric looks at and no range shows. */
export function missingMonths({ trace }: MetricScore): readonly Month[] {
  return "missingMonths" in trace ? trace.missingMonths : [];
}
