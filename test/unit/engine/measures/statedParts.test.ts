import type { FiguresEvidence } from "../../../../src/evidence/evidence";
import { measureParts } from "../../../../src/engine/measures/parts";
import { statedMetric } from "../../../../src/engine/stated";
import type { McvGrowthRule } from "../../../../src/rulebook/ruleSet";
import { azure, evidence, held, part, partsOf, partsRule } from "../../../support/parts";

const place = { label: "figures", top: 0, left: 0 };
const figures = (values: Readonly<Record<string, number>>): FiguresEvidence => ({
  values: new Map(
    Object.entries(values).map(([id, value], index) => [id, { value, row: index + 2, place }])
  ),
});
const options = partsRule(
  "best",
  [
    part("active-users", { id: "cpor", name: "CPOR", perUnit: { points: 30, units: 1000 } }),
    part("active-users", { id: "dpor", name: "DPOR", perUnit: { points: 30, units: 4000 } }),
    part("active-users", { id: "csp", name: "CSP", associations: ["none"] }),
  ],
  { max: 30, unit: "users" }
);
const security = partsRule(
  "add",
  [
    part("acr", { id: "azure", name: "Azure", acr: null, perUnit: { points: 1, units: 125_000 } }),
    part("active-users", { id: "m365", name: "M365", perUnit: { points: 1, units: 125 } }),
  ],
  { unit: "points" }
);
const pooled = partsRule("pool", [
  part("tenants-by-acr", { id: "azure", name: "Azure", perUnit: { points: 20, units: 6 } }),
  part("tenants-by-licences", { id: "m365", name: "M365", perUnit: { points: 20, units: 6 } }),
]);

test("Usage growth of 2,000 DPOR users and 1,500 CPOR users, as stated: 30 points", () => {
  const stated = statedMetric(
    options,
    figures({ "deployments:dpor": 2000, "deployments:cpor": 1500 })
  );
  expect(stated).toMatchObject({
    status: "known",
    points: 30,
    value: 1500,
    notes: [{ id: "engine.statedNote" }],
  });
  expect(stated!.trace).toMatchObject({
    kind: "stated",
    lines: [{ value: 1500 }, { value: 2000 }],
  });
});

test("One option stated is scored alone, and the other is named", () => {
  expect(statedMetric(options, figures({ "deployments:dpor": 2000 }))).toMatchObject({
    status: "known",
    points: 15,
    notes: [{ id: "engine.partOptionNotShown" }, { id: "engine.statedNote" }],
  });
});

test("An option that isn't on the track can't be stated", () => {
  expect(statedMetric(options, figures({ "deployments:csp": 9000 }))).toBeNull();
});

test("The metric's own name stands for pooled parts, not for options or added points", () => {
  const whole = figures({ deployments: 4 });
  expect(statedMetric(pooled, whole)).toMatchObject({ exact: [40, 3], value: 4, target: 6 });
  expect(statedMetric(options, whole)).toBeNull();
  expect(statedMetric(security, whole)).toBeNull();
  const single = partsRule("best", [part("tenants-by-licences", { perUnit: 4 })]);
  expect(statedMetric(single, figures({ deployments: 5 }))).toMatchObject({ points: 20 });
});

test("ACR is stated in dollars, exact to the cent", () => {
  const exact = (dollars: number) =>
    statedMetric(security, figures({ "deployments:azure": dollars, "deployments:m365": 0 }))!.exact;
  expect(exact(1249.99)).toEqual([124_999, 125_000]);
  expect(exact(1250)).toEqual([1, 1]);
});

test("Of a customer or a user only a whole one counts", () => {
  expect(statedMetric(pooled, figures({ deployments: 3.9 }))!.points).toBe(10);
  expect(statedMetric(options, figures({ "deployments:cpor": 499.9 }))!.exact).toEqual([1497, 100]);
});

test("A stated part stands beside what rows prove of the other", () => {
  const measured = measureParts(pooled, evidence({ usage: azure({ acr: 600 }) }), "2026-11-01");
  const filled = statedMetric(pooled, figures({ "deployments:m365": 2 }), measured)!;
  expect(filled).toMatchObject({
    status: "known",
    value: 3,
    points: 10,
    notes: [{ id: "engine.partStatedOne", values: { part: "M365" } }],
  });
  expect(partsOf(filled)[0]!.lines).toHaveLength(2);
  const again = statedMetric(pooled, figures({ "deployments:azure": 6 }), measured);
  expect(again).toBeNull();
});

test("One pooled part stated alone leaves the metric open", () => {
  expect(statedMetric(pooled, figures({ "deployments:azure": 3 }))).toMatchObject({
    status: "unknown",
    value: 3,
    points: 10,
  });
});

describe("Growth of MCV", () => {
  const growth = (stated: number, increments: "whole" | "proportional") =>
    statedMetric(
      {
        id: "usage-growth",
        name: "Usage growth",
        measure: "mcv-growth",
        unit: "percent",
        max: held(30),
        perUnit: held(1),
        increments: held(increments),
      } as unknown as McvGrowthRule,
      figures({ "usage-growth": stated })
    )!;

  test("A percentage is exact: 0.29 is 29 points", () => {
    expect(growth(0.29, "whole").exact).toEqual([29, 1]);
    expect(growth(0.29, "proportional")).toMatchObject({ exact: [29, 1], value: 29 });
  });

  test("Parts of a percent count or don't", () => {
    expect(growth(0.143, "proportional").exact).toEqual([143, 10]);
    expect(growth(0.143, "whole").exact).toEqual([14, 1]);
    expect(growth(-0.05, "whole").exact).toEqual([0, 1]);
    expect(growth(0.5, "proportional").exact).toEqual([30, 1]);
  });
});
