import { nextSteps } from "../../../src/advice/nextSteps";
import type { Fraction, MetricScore, Scorecard } from "../../../src/engine/scorecard";
import { say } from "../../../src/words/say";
import { businessApplications, modernWork, security } from "../../support/designationScorecards";
import {
  entity,
  exactCard,
  ladder,
  part,
  partsMetric,
  peopleMetric,
} from "../../support/partScorecards";

const said = (card: Scorecard) =>
  nextSteps(card).map(
    ({ what, points, qualifiesAfter }) =>
      `${say(what)} +${Number(points.toFixed(4))}${qualifiesAfter ? " qualifies" : ""}`
  );
const of = (card: Scorecard, id: MetricScore["id"]) =>
  nextSteps(card).filter(({ metric }) => metric === id);
const sentences = (card: Scorecard, id: MetricScore["id"]) =>
  of(card, id).map(({ what }) => say(what));

test("Modern Work, 10 points short: the steps that qualify, then by points", () => {
  expect(said(modernWork)).toEqual([
    "Usage growth (CPOR): 334 more active users +10.02 qualifies",
    "Deployments (CPOR): 2 more deployments +10 qualifies",
    "1 more person passes MS-102 +7.5",
    "Fabrikam: 39.9% of licences in use, 40% needed +5",
    "Deployments (CPOR): 1 more deployment +5",
    "Tailwind Traders lacks 9 paid licences +4",
    "1 more net customer +4",
    "1 more person passes MS-700 or AB-900 +2.5",
    "Usage growth (CPOR): 34 more active users +1.02",
  ]);
});

test("Business Applications, 11 points short: growth in MCV, workloads at customers, exams of a long list", () => {
  expect(said(businessApplications)).toEqual([
    "Grow Oct 2026 MCV by 4,400 to 28.5% +11 qualifies",
    "1 more person passes MB-820 or AB-100 +7.5",
    "1 more person passes any of 6 listed exams +4",
    "1 more deployment +4",
    "Business Central at Lucerne Publishing lacks $42 +3",
    "1 more workload at a customer +3",
    "Grow Oct 2026 MCV by 400 to 18.5% +1",
  ]);
});

describe("Security, whose parts add up", () => {
  test("each part has a step of its own, in its own unit", () => {
    expect(sentences(security(), "usage-growth")).toEqual([
      "Azure: $1,250 more ACR",
      "Microsoft 365: 125 more active users",
    ]);
    expect(of(security(), "usage-growth").map(({ cost }) => cost)).toEqual([
      { cents: 125_000 },
      null,
    ]);
    expect(sentences(security(), "net-customer-adds")).toEqual([
      "Proseware lacks $60",
      "Azure: 1 more net customer",
      "Microsoft 365: 1 more net customer",
    ]);
  });

  test("a person of step 3 is worth 40/6 points, exactly", () => {
    const [step] = of(security(), "intermediate-certifications");
    expect(step!.points).toBe(40 / 6);
    expect(step!.totalAfter).toBe(230 / 3);
  });

  test("a hair short of 70: $10 of ACR or one user is enough, and no whole point is asked for", () => {
    const short = security(1_249_000, [1_999, 125]);
    expect(short.total).toBeLessThan(70);
    expect(
      of(short, "usage-growth").map(({ what, totalAfter }) => [say(what), totalAfter])
    ).toEqual([
      ["Azure: $10 more ACR", 70],
      ["Microsoft 365: 1 more active user", 70],
    ]);
  });
});

describe("exact totals", () => {
  /** Thirds of points: 20/6 a deployment. */
  const rate = { points: 20, units: 6 };
  const card = (people: number, others: Fraction) =>
    exactCard("security", "Security", [
      partsMetric("net-customer-adds", "customers", 60, others, 3, "pool", [
        part("azure", "Azure", "customers", { points: 1, units: 1 }, [0, 60], { counts: true }),
      ]),
      partsMetric("deployments", "customers", 20, [people * 20, 6], people, "pool", [
        part("azure", "Azure", "customers", rate, [0, people]),
      ]),
    ]);

  test("thirds that sum to 70 qualify: 60 and three deployments", () => {
    expect(of(card(2, [60, 1]), "deployments")[0]).toMatchObject({
      totalAfter: 70,
      qualifiesAfter: true,
    });
  });

  test("a millionth below 70 does not qualify, whatever it is rounded to", () => {
    const steps = of(card(2, [59_999_999, 1_000_000]), "deployments");
    expect(steps.map((step) => [step.totalAfter, step.qualifiesAfter])).toEqual([
      [220 / 3 - 0.000001, true],
      [69.999999, false],
    ]);
  });
});

describe("the best part alone", () => {
  const fiveEach = { points: 25, units: 5 };
  const halfOfFive = { points: 25, units: 10 };
  const deployments = (cpor: number, dpor: number) => {
    const best: Fraction = [Math.max(cpor * 10, dpor * 5), 2];
    return exactCard("modern-work", "Modern Work", [
      partsMetric("deployments", "customers", 25, best, Math.max(cpor, dpor), "best", [
        part("cpor", "CPOR", "customers", fiveEach, [0, cpor], { counts: cpor * 2 >= dpor }),
        part("dpor", "DPOR", "customers", halfOfFive, [0, dpor], { counts: cpor * 2 < dpor }),
      ]),
    ]);
  };

  test("the option with the fewest units is named, though another counts today", () => {
    expect(said(deployments(1, 3))).toEqual(["CPOR: 1 more deployment +2.5"]);
  });

  test("the option that counts stays when the other would first have to catch up", () => {
    expect(said(deployments(1, 6))).toEqual(["DPOR: 1 more deployment +2.5"]);
    expect(said(deployments(3, 4))).toEqual(["CPOR: 1 more deployment +5"]);
  });

  test("at the maximum there is nothing to do", () => {
    expect(said(deployments(5, 3))).toEqual([]);
  });
});

describe("customers by name", () => {
  const near = (lacks: number | null, more: Parameters<typeof entity>[3] = {}) =>
    exactCard("modern-work", "Modern Work", [
      partsMetric("net-customer-adds", "customers", 20, [4, 1], 1, "pool", [
        part("tenants", "Tenants", "customers", { points: 20, units: 5 }, [2, 3], {
          lines: [entity("Fabrikam", [null, false], [240, false], { lacks, ...more })],
        }),
      ]),
    ]);

  test("61 licences short of 301 is a hint no more, 60 is", () => {
    expect(said(near(60))[0]).toBe("Fabrikam lacks 60 paid licences +4");
    expect(said(near(61))).toEqual(["1 more net customer +4"]);
  });

  test("32 % in use of 40 % asked is near, 31.9 % is not, and one too small is no hint", () => {
    const why = { id: "engine.partBelowShare", values: { share: 40 } } as const;
    expect(said(near(null, { shareNow: 32, why }))[0]).toBe(
      "Fabrikam: 32.0% of licences in use, 40% needed +4"
    );
    expect(said(near(null, { shareNow: 31.9, why }))).toEqual(["1 more net customer +4"]);
    expect(said(near(5, { shareNow: 39 }))).toEqual(["1 more net customer +4"]);
  });

  test("one licence is one licence", () => {
    expect(said(near(1))[0]).toBe("Fabrikam lacks 1 paid licence +4");
  });

  test("nobody is named that is left out, too large, or counts", () => {
    for (const card of [
      near(5, { change: "excluded" }),
      near(null),
      near(0, { countsNow: true, change: "gained" }),
    ])
      expect(said(card)).toEqual(["1 more net customer +4"]);
  });

  test("MCV and users are said in their own unit", () => {
    expect(said(near(1_000, { amountUnit: "mcv", now: 9_000, workload: "Power Apps" }))[0]).toBe(
      "Power Apps at Fabrikam lacks 1,000 MCV +4"
    );
    expect(said(near(1, { amountUnit: "users" }))[0]).toBe("Fabrikam lacks 1 active user +4");
  });

  test("fewer customers than a year ago: as many as bring the first points, nobody by name", () => {
    const card = exactCard("security", "Security", [
      partsMetric("net-customer-adds", "customers", 20, [0, 1], -2, "pool", [
        part("azure", "Azure", "customers", { points: 20, units: 10 }, [5, 3], {
          lines: [entity("Fabrikam", [null, false], [290, false], { lacks: 11 })],
        }),
      ]),
    ]);
    expect(said(card)).toEqual(["3 more net customers +2"]);
  });
});

describe("what is not shown", () => {
  const shown = part("azure", "Azure", "customers", { points: 20, units: 10 }, [10, 15]);
  const hidden = part("m365", "Microsoft 365", "customers", { points: 20, units: 10 }, [
    null,
    null,
  ]);

  test("the part that is shown has a step, the other has none", () => {
    const card = exactCard("security", "Security", [
      partsMetric("net-customer-adds", "customers", 20, [10, 1], 5, "pool", [shown, hidden], {
        status: "unknown",
      }),
    ]);
    expect(said(card)).toEqual(["1 more net customer +2"]);
  });

  test("nothing shown, no step", () => {
    const card = exactCard("security", "Security", [
      partsMetric("net-customer-adds", "customers", 20, [0, 1], null, "pool", [hidden], {
        status: "unknown",
      }),
    ]);
    expect(said(card)).toEqual([]);
  });

  test("growth from less MCV than the program asks for gives nothing, so nothing is advised", () => {
    const below = partsMetric(
      "usage-growth",
      "percent",
      30,
      [0, 1],
      40,
      "pool",
      [part("mcv", "Usage growth", "mcv", { points: 1, units: 1 }, [24_999, 35_000])],
      { gap: { id: "engine.partBaselineBelow", values: { months: "", amount: 0, minimum: 0 } } }
    );
    expect(said(exactCard("business-applications", "Business Applications", [below]))).toEqual([]);
  });
});

test("of two closed gates that give points the first is a step alone, and all of them are one", () => {
  const open = ladder(["SC-500", "SC-200"], ["SC-100"], 1, 4, { points: 8, units: 1 });
  const closed = {
    ...open,
    steps: open.steps.map((step) =>
      step.role === "gate"
        ? { ...step, needed: 1, counted: 0, met: false, people: [] }
        : { ...step, points: 0 }
    ),
  };
  const metric = { ...peopleMetric("intermediate-certifications", 40, closed), points: 0 };
  const card = exactCard("security", "Security", [{ ...metric, exact: [0, 1] }]);
  expect(said(card)).toEqual([
    "1 more person passes SC-500, 1 more person passes SC-200 +16",
    "1 more person passes SC-500 +4",
  ]);
});

describe("stated figures", () => {
  const stated = { kind: "stated", lines: [] } as const;
  const card = (metric: MetricScore) => exactCard("modern-work", "Modern Work", [metric]);
  const rate = part("cpor", "CPOR", "users", { points: 30, units: 1_000 }, [0, 600]);

  test("users come by as many as make a point", () => {
    const users = partsMetric("usage-growth", "users", 30, [18, 1], 600, "best", [rate]);
    expect(said(card({ ...users, trace: stated }))).toEqual(["34 more active users +1.02"]);
  });

  test("growth of 17.5 % has half a point to 18 %, and 28 % to qualify", () => {
    const percent = { ...rate, perUnit: { points: 1, units: 1 } };
    const growth = partsMetric("usage-growth", "percent", 30, [35, 2], 17.5, "pool", [percent]);
    const others = partsMetric("deployments", "customers", 60, [119, 2], 1, "pool", [percent]);
    const short = exactCard("business-applications", "Business Applications", [
      { ...growth, trace: stated },
      { ...others, exact: [42, 1], points: 42, trace: { kind: "nothing" } },
    ]);
    expect(said(short)).toEqual(["Grow usage to 28% +10.5 qualifies", "Grow usage to 18% +0.5"]);
  });

  test("points of several units have no step: which of them to lift is not stated", () => {
    const points = partsMetric("usage-growth", "points", 20, [8, 1], 8, "add", [rate]);
    expect(said(card({ ...points, trace: stated }))).toEqual([]);
  });

  test("deployments are deployments", () => {
    const deployments = partsMetric("deployments", "customers", 20, [10, 1], 3, "pool", [
      { ...rate, perUnit: { points: 20, units: 6 } },
    ]);
    expect(said(card({ ...deployments, trace: stated }))).toEqual(["1 more deployment +3.3333"]);
  });
});
