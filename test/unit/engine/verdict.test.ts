import { score } from "../../../src/engine/score";
import type { Grid } from "../../../src/evidence/grid";
import { UnusableEvidence } from "../../../src/evidence/unusable";
import { evidenceOf, figures, metric, points, scored, usage } from "../../support/grids";

const stated = (adds: number, mid: number, advanced: number, growth: number, services: number) => [
  figures(
    ["Net customer adds", adds],
    ["Intermediate certifications", mid],
    ["AZ-104", 2],
    ["Advanced certifications", advanced],
    ["AZ-305", 2],
    ["Usage growth", `${growth}%`],
    ["Deployments", services]
  ),
];

describe("Seventy points, every metric above zero", () => {
  test.each<[string, Grid[], number, boolean]>([
    ["70 points qualify", stated(3, 5, 1, 14, 1), 70, true],
    ["69 points don't", stated(3, 5, 1, 13, 1), 69, false],
    ["100 points qualify", stated(3, 5, 5, 20, 5), 100, true],
    ["74 points with a metric at zero don't", stated(3, 5, 5, 0, 2), 74, false],
    ["70 points without a net customer don't", stated(0, 5, 5, 30, 9), 70, false],
  ])("%s", (_name, grids, total, qualified) => {
    const card = scored(grids);
    expect([card.total, card.qualified]).toEqual([total, qualified]);
    expect(card.blockers.length === 0).toBe(qualified);
  });

  test("A metric at zero is named, a metric not shown is named as such", () => {
    expect(scored(stated(3, 5, 5, 0, 2)).blockers).toEqual([
      { id: "engine.blockedZero", values: { metric: "Usage growth" } },
    ]);
    const blockers = scored([figures(["Deployments", 1])]).blockers.map(({ id }) => id);
    expect(blockers).toEqual(["engine.short", ...Array<string>(4).fill("engine.blockedUnknown")]);
  });

  test("The total is the sum of the metrics and never above 100", () => {
    const card = scored(stated(9, 9, 9, 900, 99));
    expect(card.total).toBe(card.metrics.reduce((sum, each) => sum + each.points, 0));
    expect([card.total, card.max, card.target]).toEqual([100, 100, 70]);
  });
});

describe("The day scored", () => {
  const today = "2026-11-22";
  const on = (grids: Grid[], day = today) => score(evidenceOf(...grids), { today: day });

  test("By default the first day after the last month of usage, whatever today is", () => {
    const grid = usage({ month: "2025-03" }, { month: "2025-12" });
    expect(on([grid]).asOf).toBe("2026-01-01");
    expect(on([grid], "2030-01-01").asOf).toBe("2026-01-01");
    expect(on([grid]).asOfChosen).toBe(false);
  });

  test("Without usage, today", () => {
    expect(on(stated(1, 1, 1, 1, 1)).asOf).toBe(today);
  });

  test("A day after today is said: its month is not over", () => {
    const card = on([usage({ month: "2026-11" })]);
    expect(card.asOf).toBe("2026-12-01");
    expect(card.findings[0]!.message.id).toBe("engine.findingLaterThanToday");
    expect(
      on([usage({ month: "2026-10" })]).findings.map(({ message }) => message.id)
    ).not.toContain("engine.findingLaterThanToday");
  });

  test("A day before the rules began has no answer", () => {
    expect(() => scored(stated(1, 1, 1, 1, 1), { asOf: "2022-10-02" })).toThrow(
      "The rules of Infrastructure (Azure) begin on 3 Oct 2022; 2 Oct 2022 is before that."
    );
    expect(scored(stated(1, 1, 1, 1, 1), { asOf: "2022-10-03" }).total).toBeGreaterThan(0);
  });
});

describe("Evidence of which nothing can be used", () => {
  test.each<[string, Grid[]]>([
    ["None at all", []],
    ["A single cell", [[["x"]]]],
    ["A header without rows", [usage()]],
    ["Months that can't be read", [usage({ month: "someday" })]],
    ["Figures without a metric", [figures(["Deployments", "many"])]],
  ])("%s is refused with a sentence", (_name, grids) => {
    expect(() => scored(grids)).toThrow(UnusableEvidence);
    expect(() => scored(grids)).toThrow(/\w+ .+\.$/);
  });
});

describe("Each range alone", () => {
  test("What is not shown scores 0 and says why", () => {
    const card = scored([usage({})]);
    expect(metric(card, "advanced-certifications")).toMatchObject({
      status: "unknown",
      points: 0,
      notes: [{ id: "engine.noCertifications" }],
    });
    expect(points("deployments", [usage({})])).toBe(2);
  });
});
