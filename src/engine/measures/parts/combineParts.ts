import type { PartsRule } from "../../../rulebook/ruleSet";
import type { Rate } from "../../../rulebook/terms";
import type { Sentence } from "../../../words/say";
import { numberOf, sumOf } from "../../fraction";
import { gapTo } from "../../gap";
import { capped, noPoints, scored, unitsForMax, type Measured } from "../../measured";
import type { PartsTrace } from "../../partsTrace";
import type { Fraction } from "../../scorecard";
import { partNotes } from "./partNotes";
import { partLine, type MeasuredPart } from "./counted";

/** What the parts give together. */
interface Combined {
  /** The parts that make the points. */
  readonly counting: readonly MeasuredPart[];
  readonly exact: Fraction;
  readonly value: number | null;
  readonly target: number;
  readonly known: boolean;
}

/** The parts as one metric: pooled into one value, their points added, or the best one alone. */
export function combineParts(rule: PartsRule, parts: readonly MeasuredPart[]): Measured {
  const max = rule.max.value;
  const applicable = parts.filter(({ status }) => status !== "notApplicable");
  const known = applicable.filter(({ status }) => status === "known");
  const { counting, exact, value, target, ...combined } = combine[rule.combine.value](
    rule,
    known,
    applicable
  );
  const trace: PartsTrace = {
    kind: "parts",
    combine: rule.combine.value,
    parts: parts.map((part) =>
      partLine(part, numberOf(earned(rule, signed(part))), counting.includes(part))
    ),
    missingMonths: [...new Set(applicable.flatMap(({ missingMonths }) => missingMonths))].sort(
      (a, b) => a - b
    ),
  };
  const notes = partNotes(rule, applicable, value, numberOf(exact) >= max);
  const nothing: Sentence = notes[0] ?? { id: "engine.partNotOnTrack" };
  return {
    status: applicable.length === 0 ? "notApplicable" : combined.known ? "known" : "unknown",
    value,
    target,
    ...scored(exact),
    gap:
      numberOf(exact) >= max
        ? { id: "engine.fullPoints" }
        : value === null
          ? nothing
          : gapTo(rule, value, target),
    notes,
    trace,
  };
}

type Combine = (
  rule: PartsRule,
  known: readonly MeasuredPart[],
  applicable: readonly MeasuredPart[]
) => Combined;

const combine: Readonly<Record<PartsRule["combine"]["value"], Combine>> = {
  pool: (rule, known, applicable) => ({
    counting: known,
    exact: earned(rule, sumOf(known.map(signed))),
    value: known.length === 0 ? null : known.reduce((sum, { value }) => sum + value!, 0),
    target: targetOf(rule, applicable[0]),
    known: known.length === applicable.length,
  }),
  add: (rule, known, applicable) => {
    const exact = capped(sumOf(known.map((part) => earned(rule, signed(part)))), rule.max.value);
    return {
      counting: known,
      exact,
      value: known.length === 0 ? null : numberOf(exact),
      target: rule.max.value,
      known: known.length === applicable.length || numberOf(exact) >= rule.max.value,
    };
  },
  best: (rule, known, applicable) => {
    const best = known.reduce<MeasuredPart | undefined>(
      (before, part) =>
        before && numberOf(signed(before)) >= numberOf(signed(part)) ? before : part,
      undefined
    );
    return {
      counting: best ? [best] : [],
      exact: best ? earned(rule, signed(best)) : noPoints,
      value: best?.value ?? null,
      target: targetOf(rule, best ?? applicable[0]),
      known: best !== undefined,
    };
  },
};

/** Points of a part's value before floor and cap: a loss stays a loss. */
function signed({ value, perUnit }: Pick<MeasuredPart, "value" | "perUnit">): Fraction {
  return [(value ?? 0) * perUnit.points, perUnit.units];
}

/** Points between 0 and the maximum, cut to whole ones where only those count. */
function earned(
  { max, increments }: Pick<PartsRule, "max" | "increments">,
  points: Fraction
): Fraction {
  if (points[0] <= 0) return noPoints;
  const [top, bottom] = capped(sumOf([points]), max.value);
  return increments.value === "whole" ? [(top - (top % bottom)) / bottom, 1] : [top, bottom];
}

function targetOf(rule: PartsRule, part: { readonly perUnit: Rate } | undefined): number {
  return unitsForMax(part?.perUnit ?? rule.parts[0]!.perUnit.value, rule.max.value);
}
