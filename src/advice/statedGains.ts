import { sumOf } from "../engine/fraction";
import { pointsFor } from "../engine/measured";
import type { Fraction, MetricScore } from "../engine/scorecard";
import type { Sentence } from "../words/say";
import { isMore, less, stepOf, unitGains, unitsFor, type Gain } from "./gain";

/** Where only the figure is known: one more of it, with nobody named and no ACR. */
export function statedGains(metric: MetricScore, wanted: Fraction): readonly Gain[] {
  const whole = Math.floor(metric.value ?? 0);
  // People without a point stand behind a closed gate: what opens it is not stated.
  if (metric.unit === "people" && whole > 0 && metric.points === 0) return [];
  // Points of parts in different units: which part to lift is not stated.
  if (metric.unit === "points") return [];
  if (metric.unit === "percent") return percentGains(metric, whole, wanted);
  if (metric.unit === "users") return userGains(metric, whole, wanted);
  return unitGains(metric, whole, wanted, (count) => ({
    what: more(metric, count),
    cost: metric.unit === "people" ? { people: count } : null,
  }));
}

/** The next whole percent, and the lowest that qualifies. */
function percentGains(
  { exact, perUnit, max }: MetricScore,
  whole: number,
  wanted: Fraction
): readonly Gain[] {
  const next = Math.max(whole, 0) + 1;
  const qualifying = unitsFor(sumOf([exact, wanted]), perUnit);
  return (qualifying > next ? [next, qualifying] : [next]).map((percent) => ({
    what: { id: "advice.growUsageTo", values: { percent } },
    after: pointsFor(percent, perUnit, max),
    cost: null,
    jump: percent > next,
  }));
}

/** As many users as make a point more, or less where that qualifies, and the fewest that qualify. */
function userGains(metric: MetricScore, value: number, wanted: Fraction): readonly Gain[] {
  const { exact, perUnit, max } = metric;
  const room = less([max, 1], exact);
  const step = stepOf(wanted);
  const next = unitsFor(sumOf([exact, isMore(step, room) ? room : step]), perUnit) - value;
  const qualifying = unitsFor(sumOf([exact, wanted]), perUnit) - value;
  return (qualifying > next && !isMore(wanted, room) ? [next, qualifying] : [next]).map(
    (count) => ({
      what: more(metric, count),
      after: pointsFor(value + count, perUnit, max),
      cost: null,
      jump: count > next,
    })
  );
}

function more({ id, unit }: MetricScore, count: number): Sentence {
  if (unit === "people") return { id: "advice.moreCertifiedPeople", values: { count } };
  if (unit === "services") return { id: "advice.moreServices", values: { count } };
  if (unit === "users") return { id: "advice.moreUsers", values: { count } };
  if (id === "deployments") return { id: "advice.moreDeployments", values: { count } };
  return unit === "workloads"
    ? { id: "advice.moreWorkloads", values: { count } }
    : { id: "advice.moreNetCustomers", values: { count } };
}
