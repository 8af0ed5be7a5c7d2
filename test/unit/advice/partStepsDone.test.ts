import { nextSteps, type NextStep } from "../../../src/advice/nextSteps";
import { score } from "../../../src/engine/score";
import type { Scorecard } from "../../../src/engine/scorecard";
import type { Cell, Grid } from "../../../src/evidence/grid";
import { readEvidence } from "../../../src/evidence/readEvidence";

/** Steps of values made of parts, done in the data: the engine gives the points that the step says. */

const header = [
  "CustomerTenantId",
  "WorkloadName",
  "Month",
  "PaidAvailableUnits",
  "MonthlyActiveUsers",
  "PartnerAttributionType",
];
const licences = 3;
const users = 4;

/** Adventure Works counts, Fabrikam lacks 4 licences, Contoso one active user of 40 %, two customers by DPOR. */
const microsoft365: Grid = [
  header,
  ["Adventure Works", "Teams", "2025-10", 1_000, 100, "CPOR"],
  ["Adventure Works", "Teams", "2026-10", 1_000, 450, "CPOR"],
  ["Fabrikam", "Teams", "2026-10", 297, 20, "CPOR"],
  ["Contoso", "Teams", "2025-10", 1_000, 100, "CPOR"],
  ["Contoso", "Teams", "2026-10", 1_000, 399, "CPOR"],
  ["Wingtip Toys", "Teams", "2025-10", 800, 10, "DPOR"],
  ["Wingtip Toys", "Teams", "2026-10", 800, 400, "DPOR"],
];

function scoreOf(designation: string, track: "enterprise" | "smb", ...grids: Grid[]): Scorecard {
  const ranges = grids.map((grid, index) => ({
    grid,
    place: { label: `range ${index}`, top: 0, left: 0 },
  }));
  const question = { designation, track, asOf: "2026-11-01", today: "2026-11-22" };
  return score(readEvidence(ranges), question);
}

const modernWork = (grid: Grid) => scoreOf("modern-work", "enterprise", grid);

/** The rows with more licences or users at a customer in the current month. */
function raised(customer: string, column: number, by: number): Grid {
  return microsoft365.map((row) =>
    row[0] === customer && row[2] === "2026-10"
      ? row.map((cell, at): Cell => (at === column ? (cell as number) + by : cell))
      : row
  );
}

function doneIn365({ what: { id, values = {} } }: NextStep): Grid {
  const { id: inner, values: said = values } =
    id === "advice.inPart" ? (values.step as { sentence: NextStep["what"] }).sentence : { id };
  const count = said.count as number;
  const by = String(values.part ?? "").includes("DPOR") ? "DPOR" : "CPOR";
  switch (inner) {
    case "advice.lacksLicences":
      return raised(said.customer as string, licences, count);
    case "advice.lacksShare":
      return raised(said.customer as string, users, 1);
    case "advice.moreUsers":
      return raised("Adventure Works", users, count);
    case "advice.moreNetCustomers":
    case "advice.moreDeployments":
      return [
        ...microsoft365,
        ...Array.from({ length: count }, (_, index): Cell[] => [
          `New ${index}`,
          "Teams",
          "2026-10",
          301,
          inner === "advice.moreDeployments" ? 200 : 0,
          by,
        ]),
      ];
    default:
      throw new Error(`nobody knows how to do ${inner}`);
  }
}

const pointsOf = ({ metrics }: Scorecard, { metric }: NextStep) =>
  metrics.find(({ id }) => id === metric)!.points;

test("Modern Work: each step done gives its metric the points it says", () => {
  const card = modernWork(microsoft365);
  const steps = nextSteps(card);
  expect(steps.map(({ what }) => what.id)).toEqual(
    expect.arrayContaining(["advice.lacksLicences", "advice.lacksShare", "advice.inPart"])
  );
  for (const step of steps) {
    const after = modernWork(doneIn365(step));
    expect({ step, gained: pointsOf(after, step) - pointsOf(card, step) }).toEqual({
      step,
      gained: expect.closeTo(step.points, 9),
    });
  }
});

test("one user less than advised is less than the point", () => {
  const card = modernWork(microsoft365);
  const step = nextSteps(card).find(({ metric }) => metric === "usage-growth")!;
  const { count } = (step.what.values!.step as { sentence: NextStep["what"] }).sentence.values!;
  const gain = (more: number) =>
    pointsOf(modernWork(raised("Adventure Works", users, more)), step) - pointsOf(card, step);
  expect(gain(count as number)).toBeGreaterThanOrEqual(1);
  expect(gain((count as number) - 1)).toBeLessThan(1);
});

describe("Business Applications: growth in MCV", () => {
  const grid = (contactCenter: number): Grid => [
    [
      "FiscalMonthName",
      "PartnerAssociationType",
      "CustomerTenantID",
      "SubscriptionID",
      "MetricType",
      "Workload",
      "MAC",
      "MAU",
    ],
    ["2025-10", "CSP Tier 1", "t1", "s1", "MAU", "Business Central", null, 60],
    ["2026-10", "CSP Tier 1", "t1", "s1", "MAU", "Business Central", null, 61],
    ["2026-10", "PAL", "t4", "s4", "MAC", "Customer Insights Partner", 7, null],
    ["2026-10", "PAL", "t5", "s5", "MAC", "Customer Insights Partner", contactCenter, null],
  ];
  const card = scoreOf("business-applications", "enterprise", grid(1));
  const step = nextSteps(card).find(({ metric }) => metric === "usage-growth")!;

  test("the MCV advised makes a point, a profile of 0.2 MCV less does not", () => {
    const profiles = (step.what.values!.count as number) * 5;
    const gain = (more: number) =>
      pointsOf(scoreOf("business-applications", "enterprise", grid(1 + more)), step) -
      pointsOf(card, step);
    expect(gain(profiles)).toBeCloseTo(1, 9);
    expect(gain(profiles - 1)).toBeLessThan(1);
  });

  test("below the MCV that the program asks for a year ago there is no step", () => {
    const small = grid(1).map((row) => (row[0] === "2025-10" ? [...row.slice(0, 7), 49] : row));
    const without = scoreOf("business-applications", "enterprise", small);
    expect(nextSteps(without).filter(({ metric }) => metric === "usage-growth")).toEqual([]);
  });
});
