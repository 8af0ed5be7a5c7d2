import { nextSteps } from "../../../src/advice/nextSteps";
import { say } from "../../../src/words/say";
import {
  golden,
  goldenGrowth,
  goldenIntermediate,
  goldenTenants,
  goldenWith,
  metric,
  netAddsTrace,
  notShown,
  person,
  scorecard,
  skillingTrace,
  tenant,
} from "../../support/scorecards";

const said = (card: Parameters<typeof nextSteps>[0]) =>
  nextSteps(card).map(
    ({ what, points, qualifiesAfter }) =>
      `${say(what)} +${points}${qualifiesAfter ? " qualifies" : ""}`
  );
const of = (card: Parameters<typeof nextSteps>[0], id: string) =>
  nextSteps(card).filter((step) => step.metric === id);

describe("next steps of the golden sample, 2 points short", () => {
  test("those that qualify alone come first, then by points, then by ACR", () => {
    expect(said(golden)).toEqual([
      "Tailwind Traders lacks $38.20 in Sep 2026 +10 qualifies",
      "Lucerne Publishing lacks up to $44.88 a month +10 qualifies",
      "Wide World Importers lacks up to $112.90 a month +10 qualifies",
      "1 more customer at $1,000 a month or more +10 qualifies",
      "1 more person passes AZ-700 +4 qualifies",
      "1 more person passes AZ-140 or AZ-120 +4 qualifies",
      "Grow Oct 2026 usage to 16% +2 qualifies",
      "Grow Oct 2026 usage to 15% +1",
    ]);
  });

  test("the total after a step is the total and its points", () => {
    for (const step of nextSteps(golden)) expect(step.totalAfter).toBe(68 + step.points);
  });

  test("costs are ACR a month in cents or people", () => {
    expect(nextSteps(golden).map(({ cost }) => cost)).toEqual([
      { cents: 3_820 },
      { cents: 4_488 },
      { cents: 11_290 },
      { cents: 100_000 },
      { people: 1 },
      { people: 1 },
      { cents: 697_600 },
      { cents: 285_000 },
    ]);
  });

  test("a full metric has no step", () => {
    expect(of(golden, "deployments")).toEqual([]);
  });

  test("exams that can't be taken any more are not advised", () => {
    expect(said(golden).join()).not.toMatch(/AZ-600|AZ-800/);
  });
});

describe("customers", () => {
  test("under one month of two the smaller gap counts", () => {
    const near = tenant("Tailwind Traders", [null, null], [50_000, 90_000], { nearMiss: true });
    const card = goldenWith(
      metric("net-customer-adds", 0, 0, netAddsTrace([near], { quantifier: "any" }))
    );
    expect(of(card, "net-customer-adds")).toContainEqual(
      expect.objectContaining({ points: 10, cost: { cents: 10_000 } })
    );
    expect(said(card)).toContain("Tailwind Traders lacks $100 in Oct 2026 +10");
  });

  test("two lost more than gained: three customers for the first points, five to qualify, nobody by name", () => {
    const card = goldenWith(metric("net-customer-adds", 0, -2, netAddsTrace(goldenTenants)));
    expect(of(card, "net-customer-adds").map(({ points, cost }) => [points, cost])).toEqual([
      [30, { cents: 500_000 }],
      [10, { cents: 300_000 }],
    ]);
  });
});

test("growth: the lowest percent that qualifies takes ACR rounded up to the cent", () => {
  const trace = { ...goldenGrowth, baselineCents: 41_260_001 };
  const card = goldenWith(metric("usage-growth", 14, 14.3, trace));
  expect(of(card, "usage-growth")[0]).toMatchObject({ points: 2, cost: { cents: 697_602 } });
});

describe("gates", () => {
  const four = goldenIntermediate.steps[1]!.people;

  test("a closed gate: the people missing to it, and the points of those who stand behind it", () => {
    const trace = skillingTrace(
      { id: "AZ-104", people: [person("Ana Ruiz", "AZ-104", null)] },
      { ids: ["AZ-700"], people: four }
    );
    const card = goldenWith(metric("intermediate-certifications", 0, 4, trace));
    expect(of(card, "intermediate-certifications")).toEqual([
      expect.objectContaining({
        points: 16,
        cost: { people: 1 },
        totalAfter: 68,
        qualifiesAfter: false,
      }),
    ]);
    expect(said(card)).toContain("1 more person passes AZ-104 +16");
  });

  test("a closed gate with nobody behind it: one more person makes the step worth points", () => {
    const trace = skillingTrace({ id: "AZ-104", people: [] }, { ids: ["AZ-700"], people: [] });
    const card = goldenWith(metric("intermediate-certifications", 0, 0, trace));
    expect(said(card)).toContain("2 more people pass AZ-104, 1 more person passes AZ-700 +4");
  });

  test("an SMB gate gives points of its own, found from the ladder", () => {
    const base = skillingTrace({ id: "AZ-104", people: [] }, { ids: ["AZ-700"], people: [] });
    const [gate, last] = base.steps;
    const trace = {
      ...base,
      steps: [
        { ...gate!, needed: 1 },
        { ...last!, needed: 4 },
      ],
    };
    const card = goldenWith(metric("intermediate-certifications", 0, 0, trace));
    expect(said(card)).toContain("1 more person passes AZ-104 +4");
  });
});

describe("a metric at zero", () => {
  const trace = skillingTrace(
    {
      id: "AZ-305",
      people: [person("Ana Ruiz", "AZ-305", null), person("Dana Levy", "AZ-305", null)],
    },
    { ids: ["AZ-140"], people: [] }
  );
  const atZero = metric("advanced-certifications", 0, 0, trace);

  test("blocks at 80 points, and the step that lifts it qualifies", () => {
    const card = scorecard([
      metric("net-customer-adds", 30, 3, netAddsTrace([])),
      metric("intermediate-certifications", 20, 5, goldenIntermediate),
      atZero,
      metric("usage-growth", 19, 19.5, {
        ...goldenGrowth,
        currentCents: 49_300_000,
        toNextPoint: 1_300_000,
      }),
      metric("deployments", 10, 9, { kind: "nothing" }),
    ]);
    expect(card.total).toBe(79);
    expect(card.qualified).toBe(false);
    expect(nextSteps(card).map(({ metric: id, qualifiesAfter }) => [id, qualifiesAfter])).toEqual([
      ["advanced-certifications", true],
      ["usage-growth", false],
    ]);
  });

  test("no step of another metric qualifies while it stays at zero", () => {
    const qualifying = nextSteps(goldenWith(atZero)).filter(({ qualifiesAfter }) => qualifiesAfter);
    expect(qualifying.every(({ metric: id }) => id === "advanced-certifications")).toBe(true);
  });
});

describe("what is not known", () => {
  test("a metric without evidence has no step", () => {
    expect(of(goldenWith(notShown("usage-growth")), "usage-growth")).toEqual([]);
  });

  test("stated figures give one more of the figure", () => {
    const stated = { kind: "stated", lines: [] } as const;
    const card = goldenWith(
      metric("usage-growth", 14, 14.97, stated),
      metric("intermediate-certifications", 16, 4, stated),
      metric("net-customer-adds", 20, 2, stated)
    );
    expect(said(card)).toEqual(
      expect.arrayContaining([
        "Grow usage to 15% +1",
        "1 more certified person +4 qualifies",
        "1 more net customer +10 qualifies",
      ])
    );
  });

  test("stated people behind a closed gate have no step", () => {
    const card = goldenWith(
      metric("intermediate-certifications", 0, 4, { kind: "stated", lines: [] })
    );
    expect(of(card, "intermediate-certifications")).toEqual([]);
  });

  test("full points everywhere: nothing to do", () => {
    const full = scorecard(
      golden.metrics.map((known) => ({ ...known, points: known.max, value: known.target }))
    );
    expect(nextSteps(full)).toEqual([]);
  });
});
