import type { PartsRule } from "../../../rulebook/ruleSet";
import type { Sentence } from "../../../words/say";
import { amountInWords } from "./amountInWords";
import type { MeasuredPart } from "./counted";

/** Caveats of a metric made of parts, most important first: what is not known, losses, what the rows leave open. */
export function partNotes(
  { combine }: Pick<PartsRule, "combine">,
  applicable: readonly MeasuredPart[],
  value: number | null,
  full: boolean
): readonly Sentence[] {
  const unknown = applicable.filter(({ status }) => status === "unknown");
  const one = unknown.length === applicable.length && allAlike(unknown);
  const option = combine.value === "best" && unknown.length < applicable.length;
  return [
    ...(full && combine.value !== "pool"
      ? []
      : one
        ? unknown.slice(0, 1).map(({ why }) => why!)
        : unknown.map(({ name, why }): Sentence => ({
            id: option ? "engine.partOptionNotShown" : "engine.partWhy",
            values: { part: name, why: { sentence: why! } },
          }))),
    ...losses(combine.value, applicable, value),
    ...distinct(applicable.flatMap(({ notes }) => notes)),
  ];
}

function losses(
  combine: PartsRule["combine"]["value"],
  applicable: readonly MeasuredPart[],
  value: number | null
): readonly Sentence[] {
  // Of options, only the best one's loss is the metric's.
  if (combine === "best" && (value === null || value >= 0)) return [];
  const lost = applicable.filter((part) => part.value !== null && part.value < 0);
  return lost.map(({ name, unit, value: loss }) => ({
    id: "engine.partLoss",
    values: { part: name, amount: amountInWords(-loss!, unit) },
  }));
}

function distinct(sentences: readonly Sentence[]): readonly Sentence[] {
  const known = new Map(sentences.map((sentence) => [sentence.id, sentence]));
  return [...known.values()];
}

/** Whether the same reason holds for all parts, so that it is said once. */
function allAlike(parts: readonly MeasuredPart[]): boolean {
  return new Set(parts.map(({ why }) => JSON.stringify(why))).size <= 1;
}
