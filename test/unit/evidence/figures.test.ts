import type { Cell } from "../../../src/evidence/grid";
import type { MetricId } from "../../../src/engine/scorecard";
import { rulebook } from "../../../src/rulebook/rulebook";
import { evidenceOf, figures, found, metric, points, scored } from "../../support/grids";

const names = rulebook.designations.flatMap(({ metrics }) =>
  metrics.flatMap(({ id, name, aliases }) => [id, name, ...aliases].map((text) => [text, id]))
);

test.each(names as [string, MetricId][])("%s is %s", (text, id) => {
  const value = id === "usage-growth" ? 0.02 : 1;
  const read = evidenceOf(figures([` ${text.toUpperCase()} `, value])).figures!.values;
  expect([...read.keys()]).toEqual([id]);
});

describe("Usage growth", () => {
  test.each<[Cell, number]>([
    [0.143, 14],
    ["14.3%", 14],
    ["14,3 %", 14],
    [0.29, 20],
    [0.07, 7],
    [0.0999, 9],
    [0.1, 10],
    [0, 0],
    [-0.05, 0],
    ["−5%", 0],
    [null, 0],
  ])("%s gives %s points", (value, expected) => {
    expect(points("usage-growth", [figures(["Usage growth", value], ["AZ-104", 1])])).toBe(
      expected
    );
  });

  test.each([14.3, 1, 20, -3])("%s may be percent or times: not counted, and said", (value) => {
    const grid = figures(["Usage growth", value], ["Deployments", 1]);
    expect(found(grid)).toContain("evidence.growthAmbiguous");
    expect(points("usage-growth", [grid])).toBe(0);
  });
});

describe("Counts", () => {
  test.each<[Cell, number]>([
    [3, 30],
    ["3", 30],
    [2, 20],
    [4, 30],
    [0, 0],
    [-1, 0],
    [null, 0],
    ["", 0],
  ])("%s net customers give %s points", (value, expected) => {
    expect(points("net-customer-adds", [figures(["Net customer adds", value])])).toBe(expected);
  });

  test.each<Cell>([2.5, "three", true, "#N/A"])(
    "%s is no number of customers: not counted, and said",
    (value) => {
      const grid = figures(["Net customer adds", value], ["Deployments", 1]);
      expect(found(grid)).toContain("evidence.figureUnreadable");
      expect(points("net-customer-adds", [grid])).toBe(0);
    }
  );

  test("The first of two values is used, and that is said", () => {
    const grid = figures(["Deployments", 2], ["Implementations", 5]);
    expect(points("deployments", [grid])).toBe(4);
    expect(found(grid)).toContain("evidence.figureRepeated");
  });

  test("A name that is no metric is said; a total is not one", () => {
    expect(found(figures(["Deployments", 2], ["Happiness", 5], ["Total", 7]))).toEqual([
      "evidence.figureUnknown",
    ]);
  });

  test("A table without a header row is read from its first row", () => {
    expect(points("deployments", [[["Deployments", 2]]])).toBe(4);
  });
});

describe("The prerequisite of certifications", () => {
  const mid = (gate: readonly (readonly [string, Cell])[], track?: "smb") =>
    points("intermediate-certifications", [figures(["Mid-level certifications", 5], ...gate)], {
      track: track ?? null,
    });

  test.each<[string, Cell, number]>([
    ["Two hold it", 2, 20],
    ["One holds it", 1, 0],
    ["Nobody holds it", 0, 0],
    ["A blank is nobody", null, 0],
    ["A text that can't be read proves nobody", "two", 0],
  ])("%s", (_name, value, expected) => {
    expect(mid([["AZ-104", value]])).toBe(expected);
  });

  test("Stated by name", () => {
    expect(mid([["Azure Administrator Associate", 1]])).toBe(0);
  });

  test("Not stated, it is taken as met, and that is said", () => {
    const card = scored([figures(["Mid-level certifications", 5])]);
    const { points: given, notes } = metric(card, "intermediate-certifications");
    expect([given, notes[0]!.id]).toEqual([20, "engine.statedGateAssumed"]);
  });

  test("On the SMB track one is enough and gives 4 points", () => {
    expect(mid([["AZ-104", 1]], "smb")).toBe(20);
    expect(
      points(
        "intermediate-certifications",
        [figures(["Mid-level certifications", 1], ["AZ-104", 1])],
        {
          track: "smb",
        }
      )
    ).toBe(8);
    expect(mid([["AZ-104", 0]], "smb")).toBe(0);
  });
});

test("Rows that prove a metric stand; a stated figure fills in what they don't", () => {
  const usage = [
    ["Month", "CustomerName", "ServiceLevel2", "ACR_USD"],
    ...Array.from({ length: 12 }, (_, month) => [`2026-${month + 1}`, "Contoso", "Storage", 5]),
  ];
  const card = scored([usage, figures(["Deployments", 5], ["Net customer adds", 2])], {
    asOf: "2027-01-01",
  });
  expect(metric(card, "deployments")).toMatchObject({ status: "known", points: 2 });
  expect(metric(card, "net-customer-adds")).toMatchObject({ points: 20 });
});
