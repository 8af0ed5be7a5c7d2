import type { MetricScore, Scorecard } from "../../engine/scorecard";
import { pointsBetween } from "../../report/shownPoints";
import { words } from "../../words/say";
import { pointsText } from "../parts/formats";
import type { NoteKind } from "../parts/Note";

export interface Verdict {
  readonly kind: NoteKind;
  readonly text: string;
}

/** What the total means. A score that unknown metrics could still lift is neither short nor enough. */
export function verdictOf({
  total,
  target,
  qualified,
  metrics,
}: Pick<Scorecard, "total" | "target" | "qualified" | "metrics">): Verdict {
  if (qualified) {
    return {
      kind: "met",
      text: words("taskpane.verdict.qualifies", { above: pointsBetween(target, total) }),
    };
  }
  if (total >= target) {
    const zero = metrics.find(isZero);
    if (zero) {
      return {
        kind: "blocked",
        text: words("taskpane.verdict.zero", { total: pointsText(total), name: zero.name }),
      };
    }
  }
  const openPoints = metrics
    .filter(({ status }) => status === "unknown")
    .reduce((sum, { points, max }) => sum + max - points, 0);
  if (openPoints > 0 && total + openPoints >= target) {
    return { kind: "unknown", text: words("taskpane.verdict.unknown") };
  }
  if (total < target) {
    const short = pointsBetween(total, target);
    return { kind: "warning", text: words("taskpane.verdict.short", { short }) };
  }
  return { kind: "blocked", text: words("taskpane.verdict.blocked") };
}

/** Known to score nothing: that alone keeps a partner from qualifying. */
export function isZero({ status, points }: MetricScore): boolean {
  return status === "known" && points === 0;
}
