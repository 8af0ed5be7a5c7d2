import { compare } from "../../../src/engine/compare";
import { explain } from "../../../src/engine/explain";
import { replay } from "../../../src/engine/replay";
import type { Grid } from "../../../src/evidence/grid";
import { score } from "../../../src/engine/score";
import { compareTable } from "../../../src/report/compareTable";
import { scorecardTable } from "../../../src/report/scorecardTable";
import { say } from "../../../src/words/say";
import { cspUsage, wholeMonth, type CostLine } from "../../support/costFiles";
import { evidenceOf, usage } from "../../support/grids";

const today = "2026-11-22";
const months = Array.from({ length: 14 }, (_, index) => {
  const month = 2025 * 12 + 8 + index;
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
});

/** Fourteen whole months of a steady customer, and another that came this autumn. */
function costs(newcomer: CostLine) {
  const steady = { PricingPreTaxTotal: 1000 };
  const came = { CustomerId: "tenant-2", CustomerName: "Fabrikam", ...newcomer };
  return cspUsage([
    ...months.flatMap((month) => wholeMonth(month, "UsageDate", steady)),
    ...["2026-09", "2026-10"].flatMap((month) => ({ ...came, UsageDate: `${month}-05` })),
  ]);
}

const reached = { PricingPreTaxTotal: 850, PartnerEarnedCreditPercentage: 15 };
const scored = (newcomer: CostLine) => score(evidenceOf(costs(newcomer)), { today });
const netAdds = (newcomer: CostLine) =>
  scored(newcomer).metrics.find(({ id }) => id === "net-customer-adds")!;
const mark = /^Approximation: Azure usage is estimated from CSP daily-rated usage/;

describe("A score that rests on a cost file", () => {
  test("Counts a customer whose amount before the credit reaches the threshold, and not a cent below", () => {
    expect(netAdds(reached)).toMatchObject({ value: 1, status: "known" });
    expect(netAdds({ ...reached, PricingPreTaxTotal: 849.99 })).toMatchObject({ value: 0 });
  });

  test("Says in the scorecard, its total's note, each metric it rests on and its findings what it is", () => {
    const scorecard = scored(reached);
    expect(say(scorecard.approximate!)).toMatch(mark);
    expect(scorecardTable(scorecard).at(-1)!.at(-1)).toMatch(mark);
    const marked = scorecard.metrics.filter(({ notes }) =>
      notes.some((note) => mark.test(say(note)))
    );
    expect(marked.map(({ id }) => id)).toEqual([
      "net-customer-adds",
      "usage-growth",
      "deployments",
    ]);
    expect(scorecard.findings.map(({ message }) => message.id)).toContain("evidence.approximate");
  });

  test("EXPLAIN says it of a metric of usage, and not of skilling", () => {
    const lines = (id: string) =>
      explain(scored(reached).metrics.find((metric) => metric.id === id)!).map(({ why }) =>
        say(why)
      );
    expect(lines("net-customer-adds").some((line) => mark.test(line))).toBe(true);
    expect(
      scored(reached)
        .metrics.filter(({ category }) => category === "skilling")
        .flatMap(({ id }) => lines(id))
        .some((line) => mark.test(line))
    ).toBe(false);
  });

  test("COMPARE marks the designations scored from Azure usage only", () => {
    const compared = compare(evidenceOf(costs(reached)), { today });
    const [, ...rows] = compareTable(compared);
    const marked = rows.filter((row) => mark.test(String(row.at(-1)))).map(([name]) => name);
    expect(new Set(marked)).toEqual(
      new Set(["Infrastructure (Azure)", "Data & AI (Azure)", "Digital & App Innovation (Azure)"])
    );
  });

  test("A window replayed says it too", () => {
    const window = { from: "2026-10-01", to: "2026-11-20", enrolled: false };
    const { approximate } = replay(evidenceOf(costs(reached)), { today }, window);
    expect(say(approximate!)).toMatch(mark);
  });

  test("Deployments are open while meter categories may be more services, so that a stated figure stands", () => {
    const grid = costs(reached);
    const storage = cspUsage([{ MeterCategory: "Storage", PricingPreTaxTotal: 5 }])[1]!;
    const deployments = (...more: readonly Grid[]) =>
      score(evidenceOf([...grid, storage], ...more), { today }).metrics.find(
        ({ id }) => id === "deployments"
      )!;
    expect(deployments()).toMatchObject({ value: 1, status: "unknown", points: 2 });
    expect(deployments().notes.map(({ id }) => id)).toContain("engine.moreServices");
    const stated = deployments([
      ["Metric", "Value"],
      ["Deployments", 4],
    ]);
    expect(stated).toMatchObject({ value: 4, points: 8 });
    expect(stated.notes.some((note) => mark.test(say(note)))).toBe(false);
  });
});

test("Security is not scored from meter categories: none says which listed service it is", () => {
  const scorecard = score(evidenceOf(costs(reached)), { today, designation: "security" });
  expect(scorecard.approximate).toBeNull();
  const why = scorecard.metrics.flatMap(({ trace }) =>
    trace.kind === "parts" ? trace.parts.map((part) => part.why?.id) : []
  );
  expect(why).toContain("engine.noServicesOfCosts");
});

test("A score of Azure usage is no approximation, with or without a cost file beside it", () => {
  const rows = usage({});
  expect(score(evidenceOf(rows), { today }).approximate).toBeNull();
  expect(score(evidenceOf(rows, costs(reached)), { today }).approximate).toBeNull();
});
