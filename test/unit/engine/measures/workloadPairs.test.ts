import { measureParts } from "../../../../src/engine/measures/parts";
import type { PartRule } from "../../../../src/rulebook/ruleSet";
import {
  evidence,
  part,
  partsOf,
  partsRule,
  workloads,
  type WorkloadRow,
} from "../../../support/parts";

const revenue = (...rows: readonly WorkloadRow[]) =>
  measureParts(
    partsRule("pool", [part("workloads-by-revenue", { perUnit: 3 })], {
      unit: "workloads",
      max: 15,
    }),
    evidence({ revenue: workloads(rows) }),
    "2026-11-01"
  );
const mcv = (...rows: readonly WorkloadRow[]) =>
  measureParts(
    partsRule(
      "pool",
      [
        part("workloads-by-mcv", {
          workloads: ["business-central", "customer-insights", "portals"],
          perUnit: 4,
        }),
      ],
      { unit: "workloads", increments: "whole" }
    ),
    evidence({ consumption: workloads(rows) }),
    "2026-11-01"
  );
const central = { workload: "business-central", association: "dpor" };
const insights = { workload: "customer-insights", association: "pal" };

describe("Workloads at customers by revenue", () => {
  test.each([
    [149_999, 0],
    [150_000, 1],
    [150_001, 1],
  ])("%d cents a month: %d", (amount, value) => {
    expect(revenue({ amount }).value).toBe(value);
  });

  test("Each workload at each customer counts once, whatever its associations", () => {
    const amount = 150_000;
    const measured = revenue(
      { amount },
      { amount, workload: "intune" },
      { amount, tenant: "fabrikam" },
      { amount: 100_000, tenant: "adatum" },
      { amount, month: "2025-10" }
    );
    expect(measured).toMatchObject({ value: 2, points: 6, target: 5 });
    expect(
      partsOf(measured)[0]!.lines.map(({ name, workload, change, lacks }) => [
        name,
        workload,
        change,
        lacks,
      ])
    ).toEqual([
      ["contoso", "Teams", "kept", 0],
      ["contoso", "Intune", "gained", 0],
      ["fabrikam", "Teams", "gained", 0],
      ["adatum", "Teams", "below", 50_000],
    ]);
  });

  test("Revenue of two associations is the same revenue, not twice as much", () => {
    const both = part("workloads-by-revenue", { associations: ["cpor", "dpor"] });
    const rows = [{ amount: 100_000 }, { amount: 120_000, association: "dpor" }];
    const measured = measureParts(
      partsRule("pool", [both]),
      evidence({ revenue: workloads(rows) }),
      "2026-11-01"
    );
    expect(partsOf(measured)[0]!.lines[0]).toMatchObject({ now: 120_000, lacks: 30_000 });
  });
});

describe("Workloads at customers by MCV", () => {
  test("The published example: 10 users of Business Central and 50,000 profiles make 10,000 each", () => {
    const measured = mcv({ ...central, amount: 10 }, { ...insights, amount: 50_000 });
    expect(measured).toMatchObject({ value: 2, points: 8 });
    expect(partsOf(measured)[0]!.lines.map(({ now }) => now)).toEqual([10_000, 10_000]);
  });

  test.each([
    [49_995, 9_999, 0],
    [49_999, 9_999.8, 0],
    [50_000, 10_000, 1],
    [50_001, 10_000.2, 1],
  ])("%d profiles are %d MCV: %d", (amount, now, value) => {
    const measured = mcv({ ...insights, amount });
    expect(measured.value).toBe(value);
    expect(partsOf(measured)[0]!.lines[0]!.now).toBe(now);
  });

  test("Each workload counts under the associations of its own group", () => {
    expect(mcv({ ...central, association: "pal", amount: 10 }).value).toBe(0);
    expect(mcv({ ...insights, association: "dpor", amount: 50_000 }).value).toBe(0);
  });

  test("Products of one row of the rate card are one workload, their MCV added", () => {
    const rule = part("workloads-by-mcv", {
      workloads: ["sales", "field-service"],
      associationGroups: [{ workloads: ["sales", "field-service"], associations: ["dpor"] }],
      rateCard: [{ name: "Engagement", rate: 200, workloads: ["sales", "field-service"] }],
    });
    const both = (...users: readonly [number, number]) =>
      measureParts(
        partsRule("pool", [rule]),
        evidence({
          consumption: workloads([
            { workload: "sales", association: "dpor", amount: users[0] },
            { workload: "field-service", association: "dpor", amount: users[1] },
          ]),
        }),
        "2026-11-01"
      );
    expect(both(25, 24).value).toBe(0);
    expect(both(25, 25).value).toBe(1);
    expect(both(50, 50).value).toBe(1);
    expect(partsOf(both(25, 25))[0]!.lines).toMatchObject([
      { workload: "Engagement", now: 10_000 },
    ]);
  });

  test("A workload without a rate gives no MCV", () => {
    expect(mcv({ workload: "portals", association: "pal", amount: 1e9 }).value).toBe(0);
  });
});

test("Without its range a part says which one", () => {
  const gap = (rule: PartRule) =>
    measureParts(partsRule("pool", [rule]), evidence({}), "2026-11-01").gap.id;
  expect(gap(part("workloads-by-revenue"))).toBe("engine.partNoRevenue");
  expect(gap(part("workloads-by-mcv"))).toBe("engine.partNoConsumption");
});
