import type { Evidence } from "../evidence/evidence";
import type { MetricRule } from "../rulebook/ruleSet";
import type { Sentence } from "../words/say";
import type { Measured } from "./measured";
import { kindOfPart, kindsOfMetric } from "./wants";

/** What a metric was estimated from; null where its rows are what the program measures, or were not used. */
export function approximationOf(
  rule: MetricRule,
  { trace }: Pick<Measured, "trace">,
  { usage }: Evidence
): Sentence | null {
  const approximate = usage?.approximate ?? null;
  if (approximate === null || !kindsOfMetric(rule).includes("usage")) return null;
  if (trace.kind === "stated" || trace.kind === "nothing") return null;
  const rests =
    trace.kind !== "parts" ||
    rule.measure !== "parts" ||
    rule.parts.some(
      (part, index) => kindOfPart(part) === "usage" && trace.parts[index]?.status === "known"
    );
  return rests ? approximate : null;
}
