import { explain } from "../../../../src/engine/explain";
import { measureParts } from "../../../../src/engine/measures/parts";
import type { MetricScore } from "../../../../src/engine/scorecard";
import { say } from "../../../../src/words/say";
import { azure, evidence, part, partsRule, workloads } from "../../../support/parts";

const rule = partsRule("pool", [
  part("tenants-by-acr", {
    id: "azure",
    name: "Azure",
    associations: ["csp-tier-1"],
    perUnit: { points: 20, units: 6 },
  }),
  part("tenants-by-licences", {
    id: "m365",
    name: "Microsoft 365",
    activeShare: 40,
    claimedMonths: 12,
    perUnit: { points: 20, units: 6 },
  }),
]);
const told = (given: Parameters<typeof evidence>[0]) =>
  explain({
    ...measureParts(rule, evidence(given), "2026-11-01"),
    id: rule.id,
    category: rule.category,
    name: rule.name,
    unit: rule.unit,
    max: 20,
    perUnit: { points: 20, units: 6 },
  } satisfies MetricScore).map(({ group, what, amount, unit, counts, why }) => [
    say(group),
    what,
    amount,
    unit,
    counts,
    say(why),
  ]);

test("Each part tells its rule, its counts, and who gained, was lost, stayed, or was left out", () => {
  const m365 = workloads([
    { tenant: "gained", amount: 400, active: 200 },
    { tenant: "lost", amount: 400, active: 159 },
    { tenant: "lost", amount: 400, active: 160, month: "2025-10" },
    { tenant: "small", amount: 290, active: 200 },
    { tenant: "claimed", amount: 500, active: 300, claimed: "2026-03-01" },
  ]);
  expect(told({ usage: azure({ tenant: "contoso", acr: 600 }), m365 })).toEqual([
    ["Sum", "Deployments", 10 / 3, "points", null, expect.stringContaining("5 customers to go")],
    [
      "Rule",
      "Azure",
      10 / 3,
      "points",
      true,
      "Customers with $600 or more of ACR in Nov 2025 to Oct 2026, less those in Nov 2024 to Oct 2025; CSP tier 1",
    ],
    ["Now and then", "Azure", 1, "customers", true, "1 customer now, less 0 customers a year ago"],
    ["Gained", "contoso", 60_000, "cents", true, "Counts now, not a year ago"],
    [
      "Below",
      "a cent a month",
      12,
      "cents",
      false,
      "Too small; needed: $600 or more; lacks $599.88",
    ],
    [
      "Rule",
      "Microsoft 365",
      0,
      "points",
      true,
      expect.stringMatching(
        /^Customers with more than 300 licences paid on one workload, 40% of them in use, in Oct 2026/
      ),
    ],
    [
      "Now and then",
      "Microsoft 365",
      0,
      "customers",
      true,
      "1 customer now, less 1 customer a year ago",
    ],
    ["Gained", "gained", 400, "licences", true, "Counts now, not a year ago; 50.0% in use"],
    [
      "Lost",
      "lost",
      400,
      "licences",
      false,
      "Less than 40% of its paid licences are in use; 39.7% in use",
    ],
    [
      "Below",
      "small",
      290,
      "licences",
      false,
      "Too small; needed: more than 300 licences; 68.9% in use; lacks 11 licences",
    ],
    [
      "Left out",
      "claimed",
      500,
      "licences",
      false,
      "Claimed in Mar 2026; what it used then is not shown; 60.0% in use",
    ],
  ]);
});

test("A part of which nothing is shown says why", () => {
  expect(told({ m365: workloads([]) })).toContainEqual([
    "Now and then",
    "Azure",
    null,
    null,
    false,
    "No usage range is shown, so nothing is proven",
  ]);
});
