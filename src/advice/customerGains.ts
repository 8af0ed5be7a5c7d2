import { sumOf } from "../engine/fraction";
import { capped } from "../engine/measured";
import type { Fraction, MetricScore } from "../engine/scorecard";
import type { NetAddsTrace, TenantLine } from "../engine/trace";
import type { Cents } from "../evidence/evidence";
import type { Sentence } from "../words/say";
import { type Gain, unitGains } from "./gain";

/** More than this many names is a list, not a hint: the cheapest are named. */
const namedNearMisses = 5;

/** One more customer: by name those that almost count, then anyone. */
export function customerGains(
  metric: MetricScore,
  trace: NetAddsTrace,
  wanted: Fraction
): readonly Gain[] {
  const value = metric.value ?? 0;
  const anyone = unitGains(metric, value, wanted, (count) => ({
    what: {
      id: "advice.moreCustomers",
      values: { count, threshold: { cents: trace.threshold } },
    },
    cost: { cents: count * trace.threshold },
  }));
  // Below zero one customer adds nothing, so no single name would help.
  return value < 0 ? anyone : [...nearMisses(metric, trace), ...anyone];
}

function nearMisses({ exact, perUnit, max }: MetricScore, trace: NetAddsTrace): readonly Gain[] {
  const after = capped(sumOf([exact, [perUnit.points, perUnit.units]]), max);
  return trace.tenants
    .filter(({ nearMiss }) => nearMiss)
    .map((tenant) => ({ tenant, cents: lackedACR(tenant, trace) }))
    .sort((a, b) => a.cents - b.cents)
    .slice(0, namedNearMisses)
    .map(({ tenant, cents }) => ({
      what: lacking(tenant, trace),
      after,
      cost: { cents },
      jump: false,
    }));
}

/** ACR a month that a customer lacks to count: of all its months the largest gap, of any month the smallest. */
export function lackedACR({ lacks }: TenantLine, { quantifier }: NetAddsTrace): Cents {
  return quantifier === "all" ? Math.max(...lacks) : Math.min(...lacks);
}

/** "Tailwind Traders lacks $38.20 in Sep 2026". */
function lacking(tenant: TenantLine, trace: NetAddsTrace): Sentence {
  const cents = lackedACR(tenant, trace);
  const short = tenant.lacks
    .map((lack, index) => ({ lack, month: trace.current[index]! }))
    .filter(({ lack }) => (trace.quantifier === "all" ? lack > 0 : lack === cents));
  const customer = tenant.name;
  const [first, ...more] = short;
  if (first && more.length === 0) {
    const values = { customer, amount: { cents: first.lack }, month: { month: first.month } };
    return { id: "advice.lacksInMonth", values };
  }
  return { id: "advice.lacksInMonths", values: { customer, amount: { cents } } };
}
