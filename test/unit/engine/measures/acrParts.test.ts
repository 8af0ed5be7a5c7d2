import { measureParts } from "../../../../src/engine/measures/parts";
import { say } from "../../../../src/words/say";
import type { UsageLine } from "../../../support/grids";
import { azure, evidence, part, partsOf, partsRule } from "../../../support/parts";

const customers = (
  figures: Parameters<typeof part<"tenants-by-acr">>[1],
  ...lines: readonly UsageLine[]
) =>
  measureParts(
    partsRule("pool", [part("tenants-by-acr", figures)]),
    evidence({ usage: azure(...lines) }),
    "2026-11-01"
  );
const growth = (figures: Parameters<typeof part<"acr">>[1], ...lines: readonly UsageLine[]) =>
  measureParts(
    partsRule("add", [part("acr", { perUnit: { points: 1, units: 125_000 }, ...figures })], {
      unit: "points",
    }),
    evidence({ usage: azure(...lines) }),
    "2026-11-01"
  );
const security = { acr: { atLeast: 60_000 } };
const smb = { acr: { atLeast: 75_000, atMost: 1_200_000 }, carryOver: true };
const enterprise = { acr: { above: 1_200_000 }, carryOver: true };
const aYearAgo = { month: "2025-10" };

describe("Customers by ACR of twelve months", () => {
  test.each([
    [599.99, 0],
    [600, 1],
    [600.01, 1],
  ])("USD %d: %d customers", (acr, value) => {
    expect(customers(security, { acr }).value).toBe(value);
  });

  test("The months add up, in cents", () => {
    const spread = ["2025-11", "2026-02", "2026-10"].map((month) => ({ month, acr: 200 }));
    expect(customers(security, ...spread).value).toBe(1);
    spread[0]!.acr = 199.99;
    expect(customers(security, ...spread).value).toBe(0);
    expect(partsOf(customers(security, ...spread))[0]!.lines[0]).toMatchObject({
      now: 59_999,
      lacks: 1,
      change: "below",
    });
  });

  test("The month before the twelve is of the year before", () => {
    expect(customers(security, { month: "2025-11", acr: 600 }).value).toBe(1);
    expect(customers(security, { month: "2025-10", acr: 600 }).value).toBe(-1);
    expect(customers(security, { month: "2024-11", acr: 600 }).value).toBe(-1);
    expect(customers(security, { month: "2024-10", acr: 600 }).value).toBe(0);
    expect(customers(security, { month: "2026-11", acr: 600 }).value).toBe(0);
  });

  test.each([
    [749.99, 0],
    [750, 1],
    [12_000, 1],
    [12_000.01, 0],
  ])("SMB deployments, USD %d: %d", (acr, value) => {
    expect(customers(smb, { acr }).value).toBe(value);
  });

  test("One that outgrew SMB within a year counts in SMB, not yet in Enterprise", () => {
    const lines = [{ acr: 12_000.01 }, { ...aYearAgo, acr: 5_000 }];
    expect(customers(smb, ...lines).value).toBe(0);
    expect(partsOf(customers(smb, ...lines))[0]!.lines[0]!.why.id).toBe("engine.partCarried");
    expect(customers(enterprise, ...lines).value).toBe(0);
    expect(partsOf(customers(enterprise, ...lines))[0]!.lines[0]).toMatchObject({
      change: "excluded",
      why: { id: "engine.partWaits" },
    });
    expect(customers({ ...enterprise, carryOver: false }, ...lines).value).toBe(1);
  });

  test("A customer new this year counts in Enterprise at once", () => {
    expect(customers(enterprise, { acr: 12_000.01 }).value).toBe(1);
    expect(customers(enterprise, { acr: 12_000 }).value).toBe(0);
  });

  test("Rows that name no customer may hide one that counted a year ago", () => {
    const unnamed = { ...aYearAgo, tenant: null, name: null };
    expect(customers(security, { ...unnamed, acr: 600 })).toMatchObject({
      status: "unknown",
      notes: [{ id: "engine.unnamedThen" }],
    });
    expect(customers(security, { ...unnamed, acr: 500 }).status).toBe("known");
  });
});

describe("ACR growth", () => {
  const anyone = { acr: null };

  test.each([
    [1249.99, [124_999, 125_000]],
    [1250, [1, 1]],
    [1250.01, [125_001, 125_000]],
    [25_000, [20, 1]],
    [99_000, [20, 1]],
  ])("USD %d more: %j points", (acr, exact) => {
    expect(growth(anyone, { acr }).exact).toEqual(exact);
  });

  test("Only whole points where the rule says so", () => {
    const rule = partsRule(
      "add",
      [part("acr", { perUnit: { points: 1, units: 125_000 }, acr: null })],
      {
        increments: "whole",
      }
    );
    const points = (acr: number) =>
      measureParts(rule, evidence({ usage: azure({ acr }) }), "2026-11-01").exact;
    expect(points(1249.99)).toEqual([0, 1]);
    expect(points(2499.99)).toEqual([1, 1]);
  });

  test("Rows that name no customer count where no size is asked", () => {
    const measured = growth(anyone, { tenant: null, name: null, acr: 1250 });
    expect(measured.exact).toEqual([1, 1]);
    expect(partsOf(measured)[0]!.lines[0]).toMatchObject({ now: 125_000, source: null });
  });

  test("Where a size is asked they have none, and a year ago they may have counted", () => {
    const unnamed = { tenant: null, name: null, acr: 1250 };
    expect(growth({ acr: { above: 0, atMost: 1_200_000 } }, unnamed).points).toBe(0);
    expect(growth({ acr: { above: 1_200_000 } }, { ...aYearAgo, ...unnamed })).toMatchObject({
      status: "unknown",
      notes: [{ id: "engine.partUnnamedThen" }],
    });
  });

  test("A customer counts in each period by its own size", () => {
    const lines = [{ acr: 13_000 }, { ...aYearAgo, acr: 12_000 }];
    expect(partsOf(growth({ acr: { above: 1_200_000 } }, ...lines))[0]!.value).toBe(1_300_000);
    expect(partsOf(growth({ ...enterprise }, ...lines))[0]!.value).toBe(0);
    const small = { acr: { above: 0, atMost: 1_200_000 }, carryOver: true };
    expect(partsOf(growth(small, ...lines))[0]!.value).toBe(100_000);
  });

  test("A loss gives no points and is told", () => {
    const measured = growth(anyone, { ...aYearAgo, acr: 30 });
    expect(measured).toMatchObject({ status: "known", points: 0, value: 0 });
    expect(partsOf(measured)[0]!.value).toBe(-3000);
    expect(measured.notes.map(say)).toEqual(["The part: down $30 on a year ago"]);
  });
});

test("Without a service column nothing is known of listed services", () => {
  const rule = partsRule("pool", [part("tenants-by-acr")]);
  const usage = { ...azure({ acr: 900 }), ofServices: null };
  expect(measureParts(rule, evidence({ usage }), "2026-11-01")).toMatchObject({
    status: "unknown",
    notes: [{ id: "engine.noServices" }],
  });
});

test("All twelve months are needed, and the twelve before", () => {
  const rule = partsRule("pool", [part("tenants-by-acr")]);
  expect(measureParts(rule, evidence({ usage: azure({ acr: 900 }) }), "2026-12-01")).toMatchObject({
    status: "unknown",
    gap: { id: "engine.monthsMissing", values: { months: { months: [2026 * 12 + 10] } } },
  });
});
