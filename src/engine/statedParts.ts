import type { Figure, FiguresEvidence } from "../evidence/evidence";
import { rateOf } from "../rulebook/rate";
import type { McvGrowthRule, PartRule, PartsRule } from "../rulebook/ruleSet";
import { sumOf } from "./fraction";
import { gapTo } from "./gap";
import { pointsFor, scored, unitsForMax, type Measured } from "./measured";
import { combineParts } from "./measures/parts/combineParts";
import { altered, type MeasuredPart } from "./measures/parts/counted";
import { unitOfPart } from "./measures/parts/measurePart";
import { wholePercent } from "./measures/growth";
import type { StatedTrace } from "./trace";
import { applies } from "./wants";

/**
 * A metric of parts from stated figures: each part under its own name, or the whole under the metric's where its
 * value is of one kind. What rows prove of other parts stands beside it.
 */
export function statedParts(
  rule: PartsRule,
  figures: FiguresEvidence,
  measured: Measured | null
): Measured | null {
  const existing = rule.parts.filter(applies);
  const shown = measured?.trace.kind === "parts" ? measured.trace.parts : [];
  const whole =
    rule.combine.value === "pool" || existing.length === 1
      ? figures.values.get(rule.id)
      : undefined;
  const stated = new Map<PartRule, Figure>();
  for (const part of existing) {
    const figure = figures.values.get(`${rule.id}:${part.id}`);
    if (figure && shown.find(({ id }) => id === part.id)?.status !== "known")
      stated.set(part, figure);
  }
  if (whole && stated.size === 0) {
    const first = existing[0]!;
    const result = combineParts(rule, [statedPart(first, whole)]);
    return asStated(result, [lineOf(rule.name, whole)]);
  }
  if (stated.size === 0) return null;
  const parts = rule.parts.map((part): MeasuredPart => {
    const figure = stated.get(part);
    if (figure) return statedPart(part, figure);
    const proven = shown.find(({ id }) => id === part.id);
    return proven?.status === "known" ? altered(proven, { notes: [] }) : unstated(part);
  });
  const result = combineParts(rule, parts);
  const proven = parts.some((part) => part.status === "known" && part.then !== null);
  return proven
    ? withNotes(
        result,
        [...stated.keys()].map(({ name }) => ({
          id: "engine.partStatedOne",
          values: { part: name },
        }))
      )
    : asStated(
        result,
        [...stated].map(([{ name }, figure]) => lineOf(name, figure))
      );
}

/** Growth of MCV stated as a fraction (0.143), exact to a hundred-millionth of a percent. */
export function statedMcvGrowth(rule: McvGrowthRule, figure: Figure): Measured {
  const max = rule.max.value;
  const target = unitsForMax(rule.perUnit.value, max);
  const { points, units } = rateOf(rule.perUnit.value);
  const fine = Math.round(figure.value * 100 * fineness);
  const value = fine / fineness;
  const exact =
    rule.increments.value === "whole"
      ? pointsFor(wholePercent(fine + 100 * fineness, 100 * fineness), rule.perUnit.value, max)
      : sumOf([pointsFor(fine, { points, units: units * fineness }, max)]);
  return {
    status: "known",
    value,
    target,
    ...scored(exact),
    gap: gapTo(rule, value, target),
    notes: [{ id: "engine.statedNote" }],
    trace: { kind: "stated", lines: [lineOf(rule.name, figure)] },
  };
}

const fineness = 1e8;

function statedPart(part: PartRule, { value }: Figure): MeasuredPart {
  const unit = unitOfPart(part);
  return {
    ...unstated(part),
    status: "known",
    why: null,
    // Dollars become cents; of a customer or user only a whole one counts.
    value: unit === "cents" ? Math.round(value * 100) : Math.floor(value),
  };
}

function unstated(part: PartRule): MeasuredPart {
  return {
    id: part.id,
    name: part.name,
    rule: { id: "engine.partStated" },
    status: applies(part) ? "unknown" : "notApplicable",
    why: { id: applies(part) ? "engine.partNotStated" : "engine.partNotOnTrack" },
    unit: unitOfPart(part),
    then: null,
    now: null,
    value: null,
    perUnit: rateOf(part.perUnit.value),
    current: [],
    baseline: [],
    missingMonths: [],
    lines: [],
    notes: [],
  };
}

function asStated(result: Measured, lines: StatedTrace["lines"]): Measured {
  return {
    ...withNotes(result, [{ id: "engine.statedNote" }]),
    trace: { kind: "stated", lines },
  };
}

function withNotes(result: Measured, notes: Measured["notes"]): Measured {
  return { ...result, notes: [...result.notes, ...notes] };
}

/** A figure as a line of the trace. */
export function lineOf(name: string, { value, place, row }: Figure): StatedTrace["lines"][number] {
  return {
    what: { id: "engine.statedValue", values: { metric: name } },
    value,
    source: { place, row },
  };
}
