import type { FiguresEvidence } from "../evidence/evidence";
import type { MetricRule, SkillingRule } from "../rulebook/ruleSet";
import { gapTo } from "./gap";
import { sumOf } from "./fraction";
import { capped, noPoints, pointsFor, scored, unitsForMax, type Measured } from "./measured";
import type { StatedTrace } from "./trace";
import { lineOf, statedMcvGrowth, statedParts } from "./statedParts";

/**
 * A metric whose value the user states in a figures table; null when the table does not name it.
 *
 * @param measured what rows prove of it: of a metric made of parts, the figures fill in the others
 */
export function statedMetric(
  rule: MetricRule,
  figures: FiguresEvidence | null,
  measured: Measured | null = null
): Measured | null {
  if (!figures) return null;
  if (rule.measure === "parts") return statedParts(rule, figures, measured);
  const figure = figures.values.get(rule.id);
  if (!figure) return null;
  if (rule.measure === "mcv-growth") return statedMcvGrowth(rule, figure);
  const lines: StatedTrace["lines"][number][] = [lineOf(rule.name, figure)];
  if (rule.measure === "stepped-skilling")
    return statedSkilling(rule, figures, figure.value, lines);
  // Exact to a hundred-millionth of a percent: 0.29 is 29 whole percents although 0.29 × 100 is not 29.
  const value = rule.measure === "growth" ? Number((figure.value * 100).toFixed(8)) : figure.value;
  const target = unitsForMax(rule.perUnit.value, rule.max.value);
  return {
    status: "known",
    value,
    target,
    ...scored(pointsFor(Math.floor(value), rule.perUnit.value, rule.max.value)),
    gap: gapTo(rule, value, target),
    notes: [{ id: "engine.statedNote" }],
    trace: { kind: "stated", lines },
  };
}

function statedSkilling(
  rule: SkillingRule,
  figures: FiguresEvidence,
  people: number,
  lines: StatedTrace["lines"][number][]
): Measured {
  const gates = rule.steps.value.filter(({ role }) => role === "gate");
  const last = rule.steps.value.at(-1)!;
  let flat = 0;
  let open = true;
  let assumed = false;
  for (const gate of gates) {
    let met = true;
    const stated = gate.certifications
      .map((id) => [id, figures.values.get(id)] as const)
      .find(([, figure]) => figure);
    if (stated) {
      const [certification, figure] = stated;
      lines.push({
        what: { id: "engine.statedGate", values: { certification, people: gate.people } },
        value: figure!.value,
        source: { place: figure!.place, row: figure!.row },
      });
      met = figure!.value >= gate.people;
    } else if (gate.certifications.some((id) => figures.unreadable?.has(id))) met = false;
    else assumed = true;
    open &&= met;
    if (met && (open || gate.independent)) flat += gate.points;
  }
  const earned = open ? pointsFor(people, rule.perUnit.value, rule.max.value) : noPoints;
  return {
    status: "known",
    value: people,
    target: last.people,
    ...scored(capped(sumOf([[flat, 1], earned]), rule.max.value)),
    gap: open ? gapTo(rule, people, last.people) : { id: "engine.gapGateStated" },
    notes: [{ id: assumed ? "engine.statedGateAssumed" : "engine.statedNote" }],
    trace: { kind: "stated", lines },
  };
}
