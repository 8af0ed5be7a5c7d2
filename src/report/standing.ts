import type { MetricScore, Scorecard } from "../engine/scorecard";
import type { Standing } from "./looks";

/** How a metric stands: unknown, zero and not applicable never look alike. */
export function standingOf({ status, value, points, max }: MetricScore): Standing {
  if (status === "notApplicable") return "notApplicable";
  if (points >= max) return "met";
  if (points > 0) return "partial";
  return status === "unknown" || value === null ? "unknown" : "zero";
}

export type Verdict = "qualifies" | "blocked" | "unknown" | "short";

/** Short by points, blocked by a zero at enough points, or not known while a metric is not shown. */
export function verdictOf({ qualified, total, target, metrics }: Scorecard): Verdict {
  if (qualified) return "qualifies";
  if (metrics.some((metric) => standingOf(metric) === "unknown")) return "unknown";
  return total >= target ? "blocked" : "short";
}

export const verdictStandings: Readonly<Record<Verdict, Standing>> = {
  qualifies: "met",
  blocked: "zero",
  unknown: "unknown",
  short: "short",
};

export function applicable({ metrics }: Scorecard): readonly MetricScore[] {
  return metrics.filter(({ status }) => status !== "notApplicable");
}
