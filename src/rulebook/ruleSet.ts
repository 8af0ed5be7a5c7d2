import { inForce, type Circumstances, type Held } from "./inForce";
import { rulebook } from "./rulebook";
import type {
  Designation,
  MetricRules,
  MetricRulesOf,
  PartRules,
  PartRulesOf,
  TrackRule,
} from "./schema";
import type { Category, IsoDate, MetricId, Rate, Reading, Track, Unit } from "./terms";

/** The rules of one designation on one day, for one track and reading: every figure with its source. */
export interface RuleSet {
  readonly designation: Designation;
  readonly asOf: IsoDate;
  readonly track: Track;
  readonly reading: Reading;
  readonly edition: Designation["editions"][number];
  readonly checkedOn: IsoDate;
  readonly total: Held<number>;
  readonly everyMetricAboveZero: Held<boolean>;
  /** Associations of Azure usage; null where the designation counts none by itself. */
  readonly associations: Held<readonly string[]> | null;
  readonly metrics: readonly MetricRule[];
}

interface MetricRuleBase {
  readonly id: MetricId;
  readonly category: Category;
  readonly name: string;
  readonly unit: Unit;
  readonly max: Held<number>;
}

interface PerUnit {
  readonly perUnit: Held<number | Rate>;
}

/** Figures with all their dated values, as the one value of each that is in force. */
type InForce<F> = {
  readonly [K in keyof F]: F[K] extends { readonly values: readonly Held<infer T>[] }
    ? Held<T>
    : never;
};

type Increments = { readonly increments: Held<"whole" | "proportional"> };
type MeasureRule<M extends MetricRules["measure"]> = MetricRuleBase & {
  readonly measure: M;
} & InForce<MetricRulesOf<M>["figures"]>;

export type NetAddsRule = MeasureRule<"tenant-difference"> & PerUnit;
export type SkillingRule = MeasureRule<"stepped-skilling"> & PerUnit;
export type GrowthRule = MeasureRule<"growth"> & PerUnit;
export type ServicesRule = MeasureRule<"distinct-services"> & PerUnit;
export type McvGrowthRule = MeasureRule<"mcv-growth"> & PerUnit & Increments;
export type PartsRule = MeasureRule<"parts"> & Increments & { readonly parts: readonly PartRule[] };

export type PartRuleOf<C extends PartRules["counts"]> = {
  readonly counts: C;
  readonly id: string;
  readonly name: string;
} & PerUnit &
  InForce<PartRulesOf<C>["figures"]>;
export type PartRule = { [C in PartRules["counts"]]: PartRuleOf<C> }[PartRules["counts"]];

export type MetricRule =
  NetAddsRule | SkillingRule | GrowthRule | ServicesRule | McvGrowthRule | PartsRule;

/** The first day the rulebook has rules for a designation. */
export function rulesBegin(designation: Designation): IsoDate {
  return designation.editions[0]!.from;
}

/** A designation by id, name or alias, whatever its case; null when there is none. */
export function findDesignation(text: string): Designation | null {
  const wanted = text.trim().toLowerCase();
  return (
    rulebook.designations.find(({ id, name, fullName, aliases }) =>
      [id, name, fullName, ...aliases].some((known) => known.toLowerCase() === wanted)
    ) ?? null
  );
}

/** The tracks that partners are scored on that day under that reading. */
export function tracksInForce(
  designation: Designation,
  date: IsoDate,
  reading: Reading
): readonly Track[] {
  return required(designation.tracks.values, { date, reading }, designation.id, "tracks").value;
}

/** The rule that sorts a partner into a track; null where there is one track. */
export function trackRuleInForce(
  designation: Designation,
  date: IsoDate,
  reading: Reading
): Held<TrackRule> | null {
  return inForce(designation.trackRule.values, { date, reading });
}

/** The edition that holds on a day; null before the rules begin. */
export function editionOn(
  { editions }: Designation,
  date: IsoDate
): Designation["editions"][number] | null {
  return editions.findLast(({ from }) => from <= date) ?? null;
}

/** @throws RangeError naming figure, designation and date, when asked for a day before the rules begin */
export function ruleSet(
  designation: Designation,
  asOf: IsoDate,
  track: Track,
  reading: Reading
): RuleSet {
  const circumstances = { date: asOf, track, reading };
  const { id, associations } = designation;
  const edition = editionOn(designation, asOf);
  if (!edition)
    throw new RangeError(`${id} has no rules before ${rulesBegin(designation)}; asked for ${asOf}`);
  const { total, everyMetricAboveZero } = designation;
  return {
    designation,
    asOf,
    track,
    reading,
    edition,
    checkedOn: designation.checkedOn,
    total: required(total.values, circumstances, id, "total"),
    everyMetricAboveZero: required(
      everyMetricAboveZero.values,
      circumstances,
      id,
      "everyMetricAboveZero"
    ),
    associations: associations
      ? required(associations.values, circumstances, id, "associations")
      : null,
    metrics: designation.metrics.map((metric) => metricRule(metric, circumstances)),
  };
}

/** Every held value of a metric's rule, with the name of its figure. */
function metricRule(metric: MetricRules, circumstances: Circumstances): MetricRule {
  const { id, category, name, unit, measure } = metric;
  const figures = { ...metric.points, ...metric.figures };
  return {
    id,
    category,
    name,
    unit,
    measure,
    ...allInForce(figures, circumstances, id),
    ...(metric.measure === "parts" && {
      parts: metric.parts.map((part) => partRule(part, circumstances, id)),
    }),
    // Each measure's figures carry the names that its rule has; the types above say so.
  } as unknown as MetricRule;
}

function partRule(part: PartRules, circumstances: Circumstances, asker: string): PartRule {
  const { id, name, counts, perUnit, figures } = part;
  return {
    id,
    name,
    counts,
    ...allInForce({ perUnit, ...figures }, circumstances, `${asker}, ${id}`),
  } as unknown as PartRule;
}

function allInForce(
  figures: Readonly<Record<string, { readonly values: readonly Held<unknown>[] }>>,
  circumstances: Circumstances,
  asker: string
): Readonly<Record<string, Held<unknown>>> {
  return Object.fromEntries(
    Object.entries(figures).map(([name, { values }]) => [
      name,
      required(values, circumstances, asker, name),
    ])
  );
}

function required<T>(
  values: readonly Held<T>[],
  circumstances: Circumstances,
  asker: string,
  name: string
): Held<T> {
  const held = inForce(values, circumstances);
  if (!held) throw new RangeError(`${asker} has no ${name} on ${circumstances.date}`);
  return held;
}
