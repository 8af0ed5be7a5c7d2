import { measureMcvGrowth } from "../../../../src/engine/measures/mcvGrowth";
import type { McvGrowthRule } from "../../../../src/rulebook/ruleSet";
import { held, part, partsOf, workloads, type WorkloadRow } from "../../../support/parts";

const { associationGroups, rateCard } = part("workloads-by-mcv");

function growth(
  rows: readonly WorkloadRow[],
  given: { increments?: "whole" | "proportional"; minimum?: number } = {},
  options: Parameters<typeof workloads>[1] = {}
) {
  const rule = {
    id: "usage-growth",
    category: "customer-success",
    name: "Usage growth",
    measure: "mcv-growth",
    unit: "percent",
    max: held(30),
    perUnit: held(1),
    increments: held(given.increments ?? "proportional"),
    workloads: held(["business-central", "customer-insights", "portals"]),
    associationGroups,
    rateCard,
    baselineMinimum: held(given.minimum ?? 50_000),
    currentMonth: held(1),
    baselineMonth: held(13),
  } as unknown as McvGrowthRule;
  return measureMcvGrowth(rule, workloads(rows, options), "2026-11-01");
}
const central = (amount: number, month = "2026-10"): WorkloadRow => ({
  workload: "business-central",
  association: "dpor",
  amount,
  month,
});
const profiles = (amount: number, month = "2026-10"): WorkloadRow => ({
  workload: "customer-insights",
  association: "pal",
  amount,
  month,
});

test.each([
  [60, 20, [20, 1]],
  [65, 30, [30, 1]],
  [66, 30, [30, 1]],
  [50, 0, [0, 1]],
])("%d users of Business Central after 50: %d points", (users, points, exact) => {
  expect(growth([central(users), central(50, "2025-10")])).toMatchObject({
    status: "known",
    points,
    exact,
  });
});

test.each([
  [249_999, 0],
  [250_000, 30],
])("A year ago %d profiles, at 0.2 MCV each: %d points", (amount, points) => {
  const measured = growth([profiles(1_000_000), profiles(amount, "2025-10")]);
  expect(measured).toMatchObject({ status: "known", points });
  expect(measured.notes.map(({ id }) => id)).toEqual(
    points === 0 ? ["engine.partBaselineBelow"] : []
  );
});

test("Growth is exact: parts of a percent count, or only whole ones", () => {
  const rows = [profiles(300_001), profiles(300_000, "2025-10")];
  const { points, exact } = growth(rows);
  expect(points).toBe(1 / 3000);
  expect(exact[0] * 3000).toBe(exact[1]);
  expect(growth(rows, { increments: "whole" })).toMatchObject({
    points: 0,
    notes: [{ id: "engine.belowOnePercent" }],
  });
  const tenth = [profiles(330_000), profiles(300_000, "2025-10")];
  expect(growth(tenth, { increments: "whole" }).points).toBe(10);
});

test("Nothing a year ago is below the minimum, not unknown", () => {
  expect(growth([central(60)])).toMatchObject({ status: "known", value: null, points: 0 });
});

test("A month that isn't shown is unknown", () => {
  const rows = [central(60), central(50, "2025-10")];
  expect(growth(rows, {}, { shown: ["2026-10"] })).toMatchObject({
    status: "unknown",
    value: null,
    points: 0,
    gap: { id: "engine.monthsMissing" },
  });
});

test("Shrinking is told, and gives nothing", () => {
  expect(growth([central(40), central(50, "2025-10")])).toMatchObject({
    status: "known",
    value: -20,
    points: 0,
    notes: [{ id: "engine.shrank" }],
  });
});

test("The trace shows the MCV of every workload at every customer", () => {
  const measured = growth([central(60), central(50, "2025-10"), profiles(5)]);
  const [line] = partsOf(measured);
  expect(line).toMatchObject({ id: "mcv", unit: "mcv", then: 50_000, now: 60_001, value: 10_001 });
  expect(
    line!.lines.map(({ workload, then, now, change }) => [workload, then, now, change])
  ).toEqual([
    ["Business Central", 50_000, 60_000, "kept"],
    ["Customer Insights", null, 1, "gained"],
  ]);
});
