import { wholePercent } from "../../../src/engine/measures/growth";
import { say } from "../../../src/words/say";
import { metric, points, scored, usage } from "../../support/grids";

const grown = (before: number, after: number) =>
  metric(
    scored([usage({ month: "2025-10", acr: before }, { month: "2026-10", acr: after })]),
    "usage-growth"
  );

test.each([
  [1000, 1009.99, 0],
  [1000, 1010, 1],
  [1000, 1099.99, 9],
  [1000, 1100, 10],
  [1000, 1199.99, 19],
  [1000, 1200, 20],
  [1000, 1200.01, 20],
  [1000, 99999, 20],
  [1000, 1000, 0],
  [2000, 1500, 0],
  [3, 1000, 20],
  [2, 999.99, 0],
  [29.03, 1000, 20],
  [7777.77, 8555.55, 10],
  [7777.77, 8555.54, 9],
])("From $%d to $%d: %d points", (before, after, expected) => {
  expect(grown(before, after).points).toBe(expected);
});

test("Whole percents are exact in cents", () => {
  for (let baseline = 1; baseline < 3000; baseline += 7)
    for (let percent = 0; percent <= 25; percent++) {
      const least = baseline + Math.ceil((baseline * percent) / 100);
      expect(wholePercent(least, baseline)).toBeGreaterThanOrEqual(percent);
      expect(wholePercent(least - 1, baseline)).toBeLessThan(percent);
    }
});

test("14.97 % is never written as the next whole percent", () => {
  const { value, gap } = grown(10000, 11497);
  expect(value).toBeCloseTo(14.97);
  expect(say(gap)).toBe("5.1 percentage points to go");
});

test.each([0, -5])("From $%d growth is not defined: unknown, not zero", (before) => {
  expect(grown(before, 5000)).toMatchObject({
    status: "unknown",
    value: null,
    points: 0,
    notes: [{ id: "engine.zeroBase" }],
  });
});

test("Below a month's ACR of $1,000 growth gives nothing, and that is told", () => {
  expect(grown(500, 999.99)).toMatchObject({
    status: "known",
    points: 0,
    notes: [{ id: "engine.belowMinimum" }],
  });
  expect(grown(500, 1000).points).toBe(20);
});

test("Growth above zero and below a whole percent is told", () => {
  expect(grown(1000, 1009.99).notes[0]!.id).toBe("engine.belowOnePercent");
});

test("What is lacking for the next percent is exact", () => {
  const { trace } = grown(1000, 1015.5);
  expect(trace).toMatchObject({ toNextPoint: 450 });
  expect(grown(1000, 1200).trace).toMatchObject({ toNextPoint: null });
});

test.each(["2025-10", "2026-10"])("Without %s growth is unknown", (month) => {
  const card = scored([usage({ month, acr: 5000 })]);
  expect(metric(card, "usage-growth")).toMatchObject({ status: "unknown", value: null, points: 0 });
});

test("An amount of a year ago that can't be read leaves growth unproven; one of now is left out", () => {
  const lines = [
    { month: "2025-10", acr: 1000 },
    { month: "2026-10", acr: 1100 },
  ];
  expect(points("usage-growth", [usage(...lines, { month: "2025-10", acr: "?" })])).toBe(0);
  expect(points("usage-growth", [usage(...lines, { month: "2026-10", acr: "?" })])).toBe(10);
});

test("The lines by customer add up to the change", () => {
  const card = scored([
    usage(
      { month: "2025-10", tenant: "a", acr: 600.5 },
      { month: "2025-10", tenant: null, acr: 399.5 },
      { month: "2026-10", tenant: "b", acr: 1100.25 }
    ),
  ]);
  const { trace } = metric(card, "usage-growth");
  if (trace.kind !== "growth") throw new Error();
  const change = trace.tenants.reduce((sum, { then, now }) => sum + (now ?? 0) - (then ?? 0), 0);
  expect(change).toBe(trace.currentCents! - trace.baselineCents!);
});
