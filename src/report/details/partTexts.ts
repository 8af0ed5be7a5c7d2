import type { PartLine } from "../../engine/partsTrace";
import type { MetricScore } from "../../engine/scorecard";
import { formatCents, formatCount } from "../../words/format";
import { say, words } from "../../words/say";

/** "Azure: 12 now − 9 a year ago = 3; Microsoft 365: not known." for the parts of the track. */
export function partsSum(metric: MetricScore): string {
  const parts = partsOf(metric).map(partSum);
  return parts.length > 0 ? `${parts.join("; ")}.` : say(metric.gap);
}

/** What is looked at and when, part by part. */
export function partsRule(metric: MetricScore): string {
  return partsOf(metric)
    .map(({ name, rule }) => words("report.part.rule", { part: name, rule: { sentence: rule } }))
    .join(". ");
}

function partsOf({ trace }: MetricScore): readonly PartLine[] {
  return trace.kind === "parts"
    ? trace.parts.filter(({ status }) => status !== "notApplicable")
    : [];
}

function partSum({ name, then, now, value, unit, why }: PartLine): string {
  if (then === null || now === null || value === null) {
    return words("report.part.unknown", {
      part: name,
      why: why ? { sentence: why } : words("report.notKnown"),
    });
  }
  const amount = (held: number) => (unit === "cents" ? formatCents(held) : formatCount(held));
  return words("report.part.sum", {
    part: name,
    now: amount(now),
    then: amount(then),
    net: amount(now - then),
  });
}
