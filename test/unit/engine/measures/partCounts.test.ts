import fc from "fast-check";
import { measureMcvGrowth } from "../../../../src/engine/measures/mcvGrowth";
import { measureParts } from "../../../../src/engine/measures/parts";
import type { PartLine } from "../../../../src/engine/partsTrace";
import type { Evidence, WorkloadEvidence } from "../../../../src/evidence/evidence";
import type { McvGrowthRule, PartRule } from "../../../../src/rulebook/ruleSet";
import type { UsageLine } from "../../../support/grids";
import {
  azure,
  evidence,
  held,
  part,
  partsOf,
  partsRule,
  workloads,
  type WorkloadRow,
} from "../../../support/parts";

/** The months compared, claims between them, and months beside them. */
const month = fc.constantFrom("2025-09", "2025-10", "2025-11", "2026-06", "2026-09", "2026-10");
const tenant = fc.constantFrom("contoso", "fabrikam", "northwind", "tailspin", "litware");
const claimed = fc.option(fc.constantFrom("2025-03-01", "2026-06-15", "2026-10-02", "2026-11-20"), {
  nil: undefined,
});

/** Amounts beside the edges of the bands below, some of them shared by several rows. */
const licences = fc.constantFrom(0, 4, 5, 24, 25, 300, 301, 1_000);

function rowsOf(names: readonly string[], associations: readonly string[]) {
  return fc.array(
    fc.record<WorkloadRow>({
      month,
      tenant,
      workload: fc.constantFrom(...names),
      association: fc.constantFrom<string | null>(...associations, null),
      amount: licences,
      active: fc.oneof(fc.nat({ max: 40 }), licences),
      claimed: claimed as fc.Arbitrary<string>,
    }),
    { maxLength: 40 }
  );
}

const shown = fc.record({ hasAssociations: fc.boolean(), hasClaims: fc.boolean() });
const m365 = fc
  .tuple(rowsOf(["teams", "intune", "exchange-online"], ["cpor", "dpor"]), shown)
  .map(([rows, options]) => evidence({ m365: workloads(rows, options) }));
const business = fc
  .tuple(rowsOf(["business-central", "customer-insights", "portals"], ["dpor", "pal"]), shown)
  .map(([rows, options]) => workloads(rows.map(scaledUp), options));
const services = fc
  .array(
    fc.record<UsageLine>({
      month: fc.constantFrom("2024-11", "2025-09", "2025-10", "2026-01", "2026-10"),
      tenant: fc.option(tenant, { freq: 9 }),
      acr: fc.constantFrom(0, 199.99, 200, 299.99, 300, 599.99, 600, 5_000, -50),
    }),
    { maxLength: 25 }
  )
  .map((lines) => evidence({ usage: azure(...lines) }));

const licenceBand = fc.constantFrom(
  { above: 300 },
  { atLeast: 5 },
  { atLeast: 5, atMost: 300 },
  { above: 24, atMost: 300 }
);
const acrBand = fc.constantFrom(
  { atLeast: 60_000 },
  { above: 20_000 },
  { atLeast: 30_000, atMost: 60_000 }
);

const licenceRule = fc
  .record({
    licences: licenceBand,
    activeShare: fc.constantFrom(null, 25),
    claimedMonths: fc.constantFrom(null, 12),
    carryOver: fc.boolean(),
  })
  .map((figures) => part("tenants-by-licences", figures));
const usersRule = fc
  .record({
    licences: fc.option(licenceBand),
    counted: fc.constantFrom("active users" as const, "active paid licences" as const),
    fromAssociation: fc.boolean(),
    carryOver: fc.boolean(),
  })
  .map((figures) => part("active-users", figures));
const acrCustomersRule = fc
  .record({ acr: acrBand, carryOver: fc.boolean() })
  .map((figures) => part("tenants-by-acr", figures));
const acrRule = fc
  .record({ acr: fc.option(acrBand), carryOver: fc.boolean() })
  .map((figures) => part("acr", figures));
const revenueRule = fc.constant(
  part("workloads-by-revenue", {
    workloads: ["business-central", "portals"],
    associations: ["dpor", "pal"],
    revenue: { atLeast: 30_000 },
  })
);
const mcvRule = fc.constant(
  part("workloads-by-mcv", {
    workloads: ["business-central", "customer-insights", "portals"],
    mcv: { above: 5_000 },
  })
);

test.each<[string, fc.Arbitrary<PartRule>, fc.Arbitrary<Evidence>]>([
  ["customers by licences", licenceRule, m365],
  ["active users", usersRule, m365],
  ["customers by ACR", acrCustomersRule, services],
  ["ACR", acrRule, services],
  ["workloads by revenue", revenueRule, business.map((revenue) => evidence({ revenue }))],
  ["workloads by MCV", mcvRule, business.map((consumption) => evidence({ consumption }))],
])("%s: what is counted is what the lines say", (_, rules, given) => {
  fc.assert(
    fc.property(rules, given, (rule, all) => {
      const { trace } = measureParts(partsRule("pool", [rule]), all, "2026-11-01");
      const [line] = partsOf({ trace });
      expect(told(line!)).toEqual(counted(line!));
    })
  );
});

test("Growth of MCV: both sums are what the lines say", () => {
  fc.assert(
    fc.property(business, (consumption) => {
      const [line] = partsOf(measureMcvGrowth(growthRule, consumption, "2026-11-01"));
      expect(told(line!)).toEqual(counted(line!));
    })
  );
});

test.each<[string, fc.Arbitrary<PartRule>, fc.Arbitrary<Evidence>]>([
  ["customers by licences", licenceRule, m365],
  ["active users", usersRule, m365],
  ["ACR", acrRule, services],
])(
  "%s: rules and days asked for before leave no trace in what is asked for next",
  (_, rules, given) => {
    const day = fc.constantFrom("2025-11-01", "2026-10-01", "2026-11-01");
    fc.assert(
      fc.property(
        fc.array(fc.tuple(rules, day), { minLength: 2, maxLength: 6 }),
        given,
        (asked, all) => {
          for (const [rule, asOf] of asked) {
            const whole = partsRule("pool", [rule]);
            const again = measureParts(whole, all, asOf);
            expect(again).toEqual(measureParts(whole, freshly(all), asOf));
          }
        }
      )
    );
  }
);

test("The lines of a part stay as they were read while other months are looked at", () => {
  const rows = ["2025-09", "2025-10", "2026-09", "2026-10"].map((each, index) => ({
    month: each,
    amount: 301 + index,
  }));
  const all = evidence({ m365: workloads(rows) });
  const rule = partsRule("pool", [part("tenants-by-licences")]);
  const [october] = partsOf(measureParts(rule, all, "2026-11-01"));
  const [september] = partsOf(measureParts(rule, all, "2026-10-01"));
  const before = october!.lines;
  expect(september!.lines).toMatchObject([{ then: 301, now: 303 }]);
  expect(october!.lines).toBe(before);
  expect(before).toMatchObject([{ then: 302, now: 304 }]);
});

const growthRule = {
  id: "usage-growth",
  category: "customer-success",
  name: "Usage growth",
  measure: "mcv-growth",
  unit: "percent",
  max: held(30),
  perUnit: held(1),
  increments: held("proportional"),
  workloads: held(["business-central", "customer-insights", "portals"]),
  associationGroups: part("workloads-by-mcv").associationGroups,
  rateCard: part("workloads-by-mcv").rateCard,
  baselineMinimum: held(50),
  currentMonth: held(1),
  baselineMonth: held(13),
} as unknown as McvGrowthRule;

interface Counts {
  readonly then: number | null;
  readonly now: number | null;
}

/** What the part counts, to a hundredth: sums of lines are of rounded amounts. */
function counted({ then, now }: PartLine): Counts {
  return { then: cut(then), now: cut(now) };
}

/** The same from the lines alone; null where the part does not tell it. */
function told({ unit, then, now, lines }: PartLine): Counts {
  const numbers = unit === "customers" || unit === "workloads";
  const sum = (counts: "countsThen" | "countsNow", amount: "then" | "now") =>
    lines.reduce((all, line) => all + (line[counts] ? (numbers ? 1 : line[amount]!) : 0), 0);
  return {
    then: then === null ? null : cut(sum("countsThen", "then")),
    now: now === null ? null : cut(sum("countsNow", "now")),
  };
}

function cut(amount: number | null): number | null {
  return amount === null ? null : Math.round(amount * 100) / 100;
}

/** Users and cents of Business Applications are larger than licences. */
function scaledUp(row: WorkloadRow): WorkloadRow {
  return { ...row, amount: row.amount! * 100 };
}

/** The same evidence, of which nothing was asked before. */
function freshly({ usage, m365: licensed, ...others }: Evidence): Evidence {
  const service = usage?.ofServices?.([], []);
  const copy: WorkloadEvidence | null = licensed && { ...licensed };
  const whole = service && { ...service };
  return { ...others, m365: copy, usage: usage && { ...usage, ofServices: () => whole! } };
}
