import type { PartsTrace } from "../engine/partsTrace";
import type { Fraction, MetricScore } from "../engine/scorecard";
import type { Sentence } from "../words/say";
import { isMore, stepOf, type Gain } from "./gain";
import { partNearMisses } from "./partNearMisses";
import { nextUnits, partOptions, unitsTo, withUnits, type PartOption } from "./partOptions";

/**
 * For each part the next unit, or as many users or as much ACR as make a whole point or less that qualifies,
 * and the fewest that qualify; customers that almost count by name. Where the best part alone counts, only the option that
 * takes the fewest units.
 */
export function partGains(
  metric: MetricScore,
  trace: PartsTrace,
  wanted: Fraction
): readonly Gain[] {
  const options = partOptions(metric, trace);
  const named = options.flatMap((option) => partNearMisses(metric, option));
  const next = pick(
    trace,
    liftsOf(options, (option) => nextUnits(metric, option, stepOf(wanted)))
  );
  const jumps = liftsOf(options, (option) => unitsTo(metric, option, wanted)).filter(
    ({ option, units }) => units > (next.find((lift) => lift.option === option)?.units ?? 0)
  );
  const gain = ({ option, units }: Lift, jump: boolean): Gain => ({
    what: within(option, more(metric, option, units), options.length > 1),
    after: withUnits(metric, option, units),
    cost: option.part.unit === "cents" ? { cents: units } : null,
    jump,
  });
  return [
    ...[...named].sort((a, b) => a.share - b.share).slice(0, namedCustomers),
    ...next.map((lift) => gain(lift, false)),
    ...pick(trace, jumps).map((lift) => gain(lift, true)),
  ].filter(({ after }) => isMore(after, metric.exact));
}

/** More than this many names is a list, not a hint. */
const namedCustomers = 5;

interface Lift {
  readonly option: PartOption;
  readonly units: number;
}

function liftsOf(
  options: readonly PartOption[],
  unitsOf: (option: PartOption) => number | null
): readonly Lift[] {
  return options.flatMap((option) => {
    const units = unitsOf(option);
    return units === null || units <= 0 ? [] : [{ option, units }];
  });
}

/** Each part; of parts of which the best alone counts the one that takes the fewest units. */
function pick({ combine }: PartsTrace, lifts: readonly Lift[]): readonly Lift[] {
  if (combine !== "best" || lifts.length === 0) return lifts;
  return [lifts.reduce((fewest, lift) => (lift.units < fewest.units ? lift : fewest))];
}

/** Names the part where there are several. */
function within({ part }: PartOption, step: Sentence, several: boolean): Sentence {
  return several
    ? { id: "advice.inPart", values: { part: part.name, step: { sentence: step } } }
    : step;
}

function more({ id }: MetricScore, { part }: PartOption, count: number): Sentence {
  switch (part.unit) {
    case "customers":
      return {
        id: id === "deployments" ? "advice.moreDeployments" : "advice.moreNetCustomers",
        values: { count },
      };
    case "workloads":
      return {
        id: id === "deployments" ? "advice.moreDeployments" : "advice.moreWorkloads",
        values: { count },
      };
    case "users":
      return { id: "advice.moreUsers", values: { count } };
    case "cents":
      return { id: "advice.moreAcr", values: { amount: { cents: count } } };
    case "mcv":
      return { id: "advice.moreMcv", values: { count } };
  }
}
