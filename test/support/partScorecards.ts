import { monthOf } from "../../src/evidence/calendar";
import type { Place } from "../../src/evidence/grid";
import { numberOf, sumOf } from "../../src/engine/fraction";
import { pointsFor } from "../../src/engine/measured";
import type { PartEntity, PartLine, PartsTrace } from "../../src/engine/partsTrace";
import type { Fraction, MetricScore, Scorecard } from "../../src/engine/scorecard";
import type { SkillingTrace } from "../../src/engine/trace";
import type { Rate, Unit } from "../../src/rulebook/terms";
import { metric, person, saying, scorecard } from "./scorecards";

/** Scorecards of designations whose metrics are made of parts, by hand as the others. */

const october = monthOf(2026, 10);
export const licencesPlace: Place = { label: "M365!A1:L900", sheet: "M365", top: 0, left: 0 };

/** A customer, or a workload at one: amounts then and now, whether each counts. */
export function entity(
  name: string,
  [then, countsThen]: readonly [number | null, boolean],
  [now, countsNow]: readonly [number | null, boolean],
  more: Partial<PartEntity> = {}
): PartEntity {
  return {
    name,
    tenantId: `id-of-${name}`,
    workload: null,
    amountUnit: "licences",
    then,
    now,
    shareThen: null,
    shareNow: null,
    countsThen,
    countsNow,
    change: countsNow ? (countsThen ? "kept" : "gained") : countsThen ? "lost" : "below",
    lacks: countsNow ? 0 : null,
    why: saying("as counted"),
    source: { place: licencesPlace, row: 7 },
    ...more,
  };
}

/** So many customers that counted a year ago and count now, and so many new ones. */
export function customers(kept: number, gained: number, more: Partial<PartEntity> = {}) {
  return [
    ...Array.from({ length: gained }, (_, index) =>
      entity(`New ${index + 1}`, [null, false], [420, true], more)
    ),
    ...Array.from({ length: kept }, (_, index) =>
      entity(`Kept ${index + 1}`, [400, true], [420, true], more)
    ),
  ];
}

export function part(
  id: string,
  name: string,
  unit: PartLine["unit"],
  perUnit: Rate,
  [then, now]: readonly [number | null, number | null],
  more: Partial<PartLine> = {}
): PartLine {
  const known = then !== null && now !== null;
  return {
    id,
    name,
    rule: saying(`${name} rule`),
    status: known ? "known" : "unknown",
    why: known ? null : saying("No such range"),
    unit,
    then,
    now,
    value: known ? now - then : null,
    perUnit,
    points: known ? numberOf(pointsFor(now - then, perUnit, 100)) : 0,
    counts: known,
    current: [october],
    baseline: [october - 12],
    missingMonths: [],
    lines: [],
    ...more,
  };
}

/** A metric made of parts; points and value are those given. */
export function partsMetric(
  id: MetricScore["id"],
  unit: Unit,
  max: number,
  exact: Fraction,
  value: number | null,
  combine: PartsTrace["combine"],
  parts: readonly PartLine[],
  more: Partial<MetricScore> = {}
): MetricScore {
  const trace: PartsTrace = { kind: "parts", combine, parts, missingMonths: [] };
  const perUnit = parts.find(({ counts }) => counts)?.perUnit ?? parts[0]!.perUnit;
  const target = unit === "points" ? max : (max * perUnit.units) / perUnit.points;
  return metric(id, numberOf(exact), value, trace, { exact, unit, max, target, perUnit, ...more });
}

/** People by steps: gates with two people each that are met, then a step of points. */
export function ladder(
  gates: readonly string[],
  ids: readonly string[],
  counted: number,
  needed: number,
  perPerson: Rate
): SkillingTrace {
  const people = (id: string, count: number) =>
    Array.from({ length: count }, (_, index) =>
      person(`${id} holder ${index + 1}`, id, "2027-06-30")
    );
  return {
    kind: "skilling",
    perPerson,
    steps: [
      ...gates.map((id, index) => ({
        step: index + 1,
        role: "gate" as const,
        certifications: [{ id, name: `Title of ${id}` }],
        needed: 2,
        counted: 2,
        met: true,
        points: 0,
        people: people(id, 2),
      })),
      {
        step: gates.length + 1,
        role: "points",
        certifications: ids.map((id) => ({ id, name: `Title of ${id}` })),
        needed,
        counted,
        met: counted >= needed,
        points: (counted * perPerson.points) / perPerson.units,
        people: people(ids[0]!, counted),
      },
    ],
    uncounted: [],
  };
}

export function peopleMetric(
  id: "intermediate-certifications" | "advanced-certifications",
  max: number,
  trace: SkillingTrace
): MetricScore {
  const { counted, needed } = trace.steps.at(-1)!;
  const exact = pointsFor(counted, trace.perPerson, max);
  const { perPerson } = trace;
  const shape = { exact, max, target: needed, perUnit: perPerson };
  return metric(id, numberOf(exact), counted, trace, shape);
}

/** A scorecard whose total is the exact sum of its metrics. */
export function exactCard(
  designation: string,
  designationName: string,
  metrics: readonly MetricScore[],
  more: Partial<Scorecard> = {}
): Scorecard {
  const total = numberOf(sumOf(metrics.map(({ exact }) => exact)));
  const qualified = total >= 70 && metrics.every(({ points }) => points > 0);
  return scorecard(metrics, {
    designation,
    designationName,
    total,
    qualified,
    track: "enterprise",
    ...more,
  });
}
