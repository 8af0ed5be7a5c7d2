import { figureNamesOf } from "../../../src/evidence/figureNames";
import { headerKey } from "../../../src/evidence/headerKey";
import { figuresHeader } from "../../../src/evidence/figuresHeader";
import type { Cell } from "../../../src/evidence/grid";
import { readFigures } from "../../../src/evidence/readFigures";
import { rulebook } from "../../../src/rulebook/rulebook";
import type { Designation, MetricRulesOf } from "../../../src/rulebook/schema";
import { figures, ranges } from "../../support/grids";

type Parts = MetricRulesOf<"parts">;

const part = (id: string, counts: Parts["parts"][number]["counts"], ...aliases: string[]) =>
  ({ id, name: `Usage growth (${id})`, counts, aliases }) as unknown as Parts["parts"][number];

const growth = {
  id: "usage-growth",
  name: "Usage growth",
  aliases: ["Growth", "Crecimiento del uso"],
  measure: "parts",
  unit: "users",
  parts: [
    part("cpor", "active-users", "CPOR usage growth", "Crecimiento del uso (CPOR)"),
    part("azure", "acr", "ACR growth in dollars", "Growth"),
  ],
} as unknown as Parts;

const infrastructure = rulebook.designations.find(({ id }) => id === "infrastructure-azure")!;
const named = (...designations: Pick<Designation, "metrics">[]) => figureNamesOf(designations, []);
const names = named({ metrics: [growth] }, infrastructure);

const read = (...rows: (readonly [string, Cell])[]) => {
  const [range] = ranges(figures(...rows));
  const header = figuresHeader(range!.grid, 0, names)!;
  const { figures: evidence, findings } = readFigures([{ range: range!, header }], names);
  return {
    values: Object.fromEntries([...evidence.values].map(([id, { value }]) => [id, value])),
    unreadable: [...evidence.unreadable!],
    found: findings.map(({ message }) => message.id),
  };
};

test.each([
  "usage-growth:cpor",
  "Usage growth (CPOR)",
  "CPOR usage growth",
  "crecimiento del uso (cpor)",
])("%s is the part of the metric", (text) => {
  expect(read([text, 250]).values).toEqual({ "usage-growth:cpor": 250 });
});

test("Plain usage growth stays a percentage, whichever designation comes first", () => {
  for (const order of [names, named(infrastructure, { metrics: [growth] })]) {
    expect(order.get("usagegrowth")).toEqual({ id: "usage-growth", unit: "percent" });
    expect(order.get("growth")).toEqual({ id: "usage-growth", unit: "percent" });
  }
  expect(read(["Growth", "25%"]).values).toEqual({ "usage-growth": 0.25 });
});

test.each<[Cell, number]>([
  [250, 250],
  ["250", 250],
  [-3, -3],
  [null, 0],
])("%s users", (value, expected) => {
  expect(read(["usage-growth:cpor", value]).values).toEqual({ "usage-growth:cpor": expected });
});

test.each<Cell>([2.5, "5%", "many", true])("%s is no number of users", (value) => {
  expect(read(["usage-growth:cpor", value])).toEqual({
    values: {},
    unreadable: ["usage-growth:cpor"],
    found: ["evidence.figureUnreadable"],
  });
});

test.each<[Cell, number]>([
  [1250.75, 1250.75],
  ["$1,250.75", 1250.75],
  [-600, -600],
  [null, 0],
])("%s US dollars", (value, expected) => {
  expect(read(["usage-growth:azure", value]).values).toEqual({ "usage-growth:azure": expected });
});

test.each<Cell>(["12%", "1250 EUR", "#N/A"])("%s is no amount", (value) => {
  expect(read(["usage-growth:azure", value]).found).toEqual(["evidence.figureNotAmount"]);
});

test("Names of parts alone make a figures table", () => {
  expect(figuresHeader([["CPOR usage growth", 5]], 0, names)!.row).toBe(-1);
});

test("A name that parts of several metrics bear means none; with its metric it means one", () => {
  const bare = (id: Parts["id"], name: string) =>
    ({
      ...growth,
      id,
      name,
      aliases: [],
      parts: [{ ...part("azure", "acr"), name: "Azure" }],
    }) as Parts;
  const shared = named({
    metrics: [bare("usage-growth", "Usage growth"), bare("deployments", "Deployments")],
  });
  expect(shared.get("azure")).toBeUndefined();
  expect(shared.get("deploymentsazure")).toEqual({ id: "deployments:azure", unit: "dollars" });
});

test("Every part of the rulebook can be stated, under each of its own names", () => {
  const all = figureNamesOf(rulebook.designations, rulebook.certifications);
  for (const { metrics } of rulebook.designations) {
    for (const metric of metrics) {
      expect(all.get(headerKey(metric.name))?.id).toBe(metric.id);
      if (metric.measure !== "parts") continue;
      for (const { id, aliases } of metric.parts)
        for (const text of aliases)
          expect([text, all.get(headerKey(text))?.id]).toEqual([text, `${metric.id}:${id}`]);
    }
  }
});
