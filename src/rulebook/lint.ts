import { z } from "zod";
import { inForce } from "./inForce";
import { rateOf } from "./rate";
import { ruleSet, tracksInForce, type SkillingRule } from "./ruleSet";
import type { Rulebook } from "./rulebook";
import {
  associationSchema,
  caseSchema,
  certificationSchema,
  designationSchema,
  sourcesSchema,
  type Designation,
} from "./schema";
import type { Rate, Reading, Track } from "./terms";

/**
 * What is wrong with a rulebook, one sentence each, naming where; empty when nothing is. Checks the schema,
 * then what a schema can't: dates ascend, one value holds at a time, ids are known and used, maxima sum to 100.
 */
export function lintRulebook(book: Rulebook): readonly string[] {
  const malformed = [
    ...schemaFaults("designations", z.array(designationSchema), book.designations),
    ...schemaFaults("certifications", z.array(certificationSchema), book.certifications),
    ...schemaFaults("associations", z.array(associationSchema), book.associations),
    ...schemaFaults("sources", sourcesSchema, book.sources),
    ...schemaFaults("cases", z.record(z.string(), z.array(caseSchema)), book.cases),
  ];
  if (malformed.length > 0) return malformed;
  return [
    ...book.designations.flatMap((designation) => designationFaults(book, designation)),
    ...certificationFaults(book),
    ...caseFaults(book),
    ...repeated(book.designations.map(({ id }) => id)).map(
      (id) => `designation ${id} appears twice`
    ),
    ...repeated(
      book.associations.flatMap(({ spellings }) => spellings.map((text) => text.toLowerCase()))
    ).map((text) => `the association spelling “${text}” means two associations`),
    ...unusedSources(book).map((id) => `source ${id} is used by no figure`),
  ];
}

interface HeldValue {
  readonly from: string;
  readonly value: unknown;
  readonly tracks?: readonly Track[];
  readonly readings?: readonly Reading[];
  readonly sources: readonly string[];
}

const readings: readonly Reading[] = ["guide", "learn"];

function designationFaults(book: Rulebook, designation: Designation): string[] {
  const faults: string[] = [];
  for (const [where, values] of figuresOf(designation)) {
    for (const held of values) {
      for (const source of held.sources) {
        if (!(source in book.sources))
          faults.push(`${where}: source ${source} is not in sources.json`);
      }
    }
    for (let index = 1; index < values.length; index++) {
      if (values[index]!.from < values[index - 1]!.from)
        faults.push(`${where}: ${values[index]!.from} stands after a later date`);
    }
    values.forEach((held, index) => {
      if (
        values.slice(0, index).some((other) => other.from === held.from && overlaps(other, held))
      ) {
        faults.push(`${where}: two values hold from ${held.from} for the same track and reading`);
      }
    });
  }
  designation.editions.forEach(({ from, window, sources }, index) => {
    const before = designation.editions[index - 1];
    if (before && before.from >= from)
      faults.push(`${designation.id}: edition ${from} does not follow ${before.from}`);
    if (window && (from < window.notBefore || from > window.notAfter)) {
      faults.push(`${designation.id}: edition ${from} lies outside its own window`);
    }
    for (const source of sources)
      if (!(source in book.sources))
        faults.push(`${designation.id}: source ${source} is not in sources.json`);
  });
  const used = new Set(designation.associations?.values.flatMap(({ value }) => value) ?? []);
  for (const id of used) {
    if (!book.associations.some((association) => association.id === id))
      faults.push(`${designation.id}: association ${id} is not known`);
  }
  faults.push(...ruleSetFaults(book, designation));
  return faults;
}

/** Resolves the rules at each edition for each track and reading, as a score would. */
function ruleSetFaults(book: Rulebook, designation: Designation): string[] {
  const faults: string[] = [];
  const dates = figuresOf(designation).flatMap(([, values]) => values.map(({ from }) => from));
  const first = designation.editions[0]!.from;
  for (const from of new Set([...designation.editions.map((edition) => edition.from), ...dates])) {
    if (from < first) {
      faults.push(`${designation.id}: a figure of ${from} begins before the first edition`);
      continue;
    }
    for (const reading of readings) {
      for (const track of tracksInForce(designation, from, reading)) {
        const where = `${designation.id}, ${from}, ${track}, ${reading}`;
        try {
          const rules = ruleSet(designation, from, track, reading);
          const sum = rules.metrics.reduce((total, { max }) => total + max.value, 0);
          if (sum !== 100) faults.push(`${where}: the metrics' maxima sum to ${sum}, not 100`);
          if (
            track === "smb" &&
            !inForce(designation.trackRule.values, { date: from, reading: "learn" })
          ) {
            faults.push(`${where}: no rule says who is in the SMB track`);
          }
          for (const rule of rules.metrics) {
            if ("perUnit" in rule && rule.measure !== "mcv-growth" && unitsForMax(rule) % 1 !== 0)
              faults.push(`${where}: ${rule.id} can't reach its maximum in whole units`);
            if (rule.measure === "stepped-skilling")
              faults.push(...skillingFaults(book, where, rule));
            if (
              rule.measure === "tenant-difference" &&
              rule.currentMonths.value.length !== rule.baselineMonths.value.length
            ) {
              faults.push(`${where}: ${rule.id} compares unequal numbers of months`);
            }
          }
        } catch (thrown) {
          faults.push(`${where}: ${(thrown as Error).message}`);
        }
      }
    }
  }
  return faults;
}

function skillingFaults(
  book: Rulebook,
  where: string,
  rule: Extract<ReturnType<typeof ruleSet>["metrics"][number], { measure: "stepped-skilling" }>
): string[] {
  const faults: string[] = [];
  const steps = rule.steps.value;
  const last = steps.at(-1)!;
  if (last.role !== "points" || steps.slice(0, -1).some(({ role }) => role !== "gate")) {
    faults.push(`${where}: ${rule.id} must have gates first and one step of points last`);
  }
  const most =
    steps.reduce((sum, { points }) => sum + points, 0) + pointsOf(last.people, rule.perUnit.value);
  if (most !== rule.max.value)
    faults.push(`${where}: the steps of ${rule.id} give ${most} points, not ${rule.max.value}`);
  for (const id of steps.flatMap(({ certifications }) => certifications)) {
    if (!book.certifications.some((certification) => certification.id === id)) {
      faults.push(`${where}: ${rule.id} lists ${id}, which is not in certifications.json`);
    }
  }
  return faults;
}

function unitsForMax({ perUnit, max }: Pick<SkillingRule, "perUnit" | "max">): number {
  const { points, units } = rateOf(perUnit.value);
  return (max.value * units) / points;
}

function pointsOf(count: number, perUnit: number | Rate): number {
  const { points, units } = rateOf(perUnit);
  return (count * points) / units;
}

function certificationFaults({ certifications, sources }: Rulebook): string[] {
  return [
    ...repeated(certifications.map(({ id }) => id)).map(
      (id) => `certification ${id} appears twice`
    ),
    ...repeated(
      certifications.flatMap(({ id, name, aliases = [] }) => [
        ...new Set([id, name, ...aliases].map((text) => text.toLowerCase())),
      ])
    ).map((text) => `the certification name “${text}” means two certifications`),
    ...repeated(certifications.flatMap(({ activityIds = [] }) => activityIds.map(String))).map(
      (id) => `training activity ${id} means two certifications`
    ),
    ...certifications.flatMap(
      ({ id, retiredOn, examsRetiredOn, countsUntil, countsUntilBasis, sources: cited }) => [
        ...(countsUntil && countsUntil < (retiredOn ?? examsRetiredOn ?? "")
          ? [`${id} stops counting before it retires`]
          : []),
        ...(countsUntil && !countsUntilBasis
          ? [`${id} does not say what its last counting day rests on`]
          : []),
        ...cited
          .filter((source) => !(source in sources))
          .map((source) => `${id}: source ${source} is not in sources.json`),
      ]
    ),
  ];
}

/** Each dated change has a case on the day before and on the day itself. */
function caseFaults({ designations, certifications, cases, sources }: Rulebook): string[] {
  return designations.flatMap((designation) => {
    const own = cases[designation.id] ?? [];
    const days = new Set(own.map(({ question }) => question.asOf));
    return [
      ...repeated(own.map(({ id }) => id)).map(
        (id) => `${designation.id}: case ${id} appears twice`
      ),
      ...own
        .filter(({ source }) => !(source in sources))
        .map(({ id, source }) => `case ${id}: source ${source} is not in sources.json`),
      ...changesOf(designation, certifications).flatMap((change) =>
        [dayAfter(change, -1), change]
          .filter((day) => !days.has(day))
          .map((day) => `${designation.id}: the change of ${change} has no case on ${day}`)
      ),
    ];
  });
}

/** The days on which something changes: an edition, a figure, or the end of a certification it lists. */
function changesOf(designation: Designation, certifications: Rulebook["certifications"]): string[] {
  const listed = new Set(
    designation.metrics.flatMap((metric) =>
      metric.measure === "stepped-skilling"
        ? metric.figures.steps.values.flatMap(({ value }) =>
            value.flatMap((step) => step.certifications)
          )
        : []
    )
  );
  return [
    ...new Set([
      ...designation.editions.map(({ from }) => from),
      ...figuresOf(designation).flatMap(([, values]) => values.map(({ from }) => from)),
      ...certifications.flatMap(({ id, countsUntil }) =>
        countsUntil && listed.has(id) ? [dayAfter(countsUntil, 1)] : []
      ),
    ]),
  ].sort();
}

function dayAfter(iso: string, days: number): string {
  const day = new Date(`${iso}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
}

/** Every list of dated values in a designation, with the path that names it. */
function figuresOf(designation: Designation): (readonly [string, readonly HeldValue[]])[] {
  const { id, tracks, trackRule, total, everyMetricAboveZero, associations, metrics } = designation;
  const own = {
    tracks,
    trackRule,
    total,
    everyMetricAboveZero,
    ...(associations && { associations }),
  };
  return [
    ...Object.entries(own).map(([name, { values }]) => [`${id}.${name}`, values] as const),
    ...metrics.flatMap((metric) =>
      Object.entries<{ readonly values: readonly HeldValue[] }>({
        ...metric.points,
        ...metric.figures,
      }).map(([name, { values }]) => [`${id}.${metric.id}.${name}`, values] as const)
    ),
  ];
}

function overlaps(a: HeldValue, b: HeldValue): boolean {
  const meet = <T>(one?: readonly T[], other?: readonly T[]) =>
    !one || !other || one.some((value) => other.includes(value));
  return meet(a.tracks, b.tracks) && meet(a.readings, b.readings);
}

function unusedSources({ designations, certifications, sources, cases }: Rulebook): string[] {
  const used = new Set([
    ...Object.values(cases).flatMap((list) => list.map(({ source }) => source)),
    ...designations.flatMap((designation) => [
      ...designation.editions.flatMap((edition) => edition.sources),
      ...figuresOf(designation).flatMap(([, values]) => values.flatMap((held) => held.sources)),
    ]),
    ...certifications.flatMap((certification) => certification.sources),
  ]);
  return Object.keys(sources).filter((id) => !used.has(id));
}

function repeated(texts: readonly string[]): string[] {
  return [...new Set(texts.filter((text, index) => texts.indexOf(text) !== index))];
}

function schemaFaults(file: string, schema: z.ZodType, value: unknown): string[] {
  const result = schema.safeParse(value);
  return result.success
    ? []
    : result.error.issues.map(({ path, message }) => `${file}.${path.join(".")}: ${message}`);
}
