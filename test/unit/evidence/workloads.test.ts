import type { Cell, Grid } from "../../../src/evidence/grid";
import { evidenceOf, found } from "../../support/grids";
import {
  consumption,
  linesOf,
  m365,
  revenue,
  type BusinessLine,
  type M365Line,
} from "../../support/workloads";

const m365Of = (...lines: M365Line[]) => evidenceOf(m365(...lines)).m365!;
const october = 2026 * 12 + 9;

describe("Licences and users are the customer's", () => {
  test("Of several claims and partner ids of a month the largest is kept, never the sum", () => {
    const evidence = m365Of(
      { paid: 100, active: 60 },
      { paid: 300, active: 50 },
      { paid: 200, active: 55 }
    );
    expect(linesOf(evidence)).toEqual({ "tenant-1 exchange-online cpor": [300] });
    expect([...evidence.lines[0]!.active!]).toEqual([60]);
  });

  test("Associations, workloads, months and customers stay apart", () => {
    const evidence = m365Of(
      {},
      { association: "CSP Tier 1", paid: 101 },
      { workload: "Teams", paid: 102 },
      { month: "2025-10", paid: 103 },
      { tenant: "tenant-2", paid: 104 }
    );
    const lines = linesOf(evidence);
    expect(evidence.monthCount).toBe(13);
    const last = Object.fromEntries(Object.entries(lines).map(([key, row]) => [key, row[12]]));
    expect(last).toEqual({
      "tenant-1 exchange-online cpor": 100,
      "tenant-1 exchange-online csp-tier-1": 101,
      "tenant-1 teams cpor": 102,
      "tenant-2 exchange-online cpor": 104,
    });
    expect(lines["tenant-1 exchange-online cpor"]![0]).toBe(103);
    expect([...evidence.coverage]).toEqual([1, ...new Array(11).fill(0), 1]);
  });

  test.each([
    ["Exchange", "exchange-online"],
    ["EXO", "exchange-online"],
    ["SharePoint Online", "sharepoint-online"],
    ["Microsoft Defender for Endpoint (P2 only)", "microsoft-defender-for-endpoint-p2"],
    ["microsoft_defender-for endpoint", "microsoft-defender-for-endpoint-p2"],
    ["Intune [beta]", "intune"],
  ])("%s is %s", (text, id) => {
    expect(m365Of({ workload: text }).lines[0]!.workload).toBe(id);
  });

  test("A workload that no rule lists keeps its name, counts for nothing and is said", () => {
    const grid = m365(
      { workload: "Forms" },
      { workload: "forms", paid: "?" },
      { workload: "Bookings" }
    );
    const evidence = evidenceOf(grid);
    expect(evidence.m365!.lines.map(({ workload, name }) => [workload, name])).toEqual([
      [null, "Forms"],
      [null, "Bookings"],
    ]);
    expect([...evidence.m365!.coverage]).toEqual([1]);
    expect(evidence.findings.map(({ message }) => message.id)).toContain(
      "evidence.workloadUnknown"
    );
  });

  test.each<[Cell, number]>([
    [301, 301],
    ["301", 301],
    ["1,234", 1234],
    ["1.234", 1234],
    ["12.0", 12],
    [null, 0],
    ["", 0],
    [0, 0],
  ])("%s licences are %s", (paid, expected) => {
    expect(m365Of({ paid }).lines[0]!.amount[0]).toBe(expected);
  });

  test.each<Cell>([-1, "-5", 2.5, "many", "#N/A", true])(
    "%s licences can't be read: the month is in doubt, and that is said",
    (paid) => {
      const evidence = evidenceOf(m365({ paid, active: 7 }));
      expect([...evidence.m365!.coverage]).toEqual([2]);
      expect(evidence.m365!.lines[0]).toMatchObject({ active: new Float64Array([7]) });
      expect(evidence.m365!.lines[0]!.amount[0]).toBeNaN();
      expect(evidence.findings[0]!.message.id).toBe("evidence.countUnreadable");
    }
  );

  test("Where a column is missing its numbers are none, not 0", () => {
    const grid: Grid = [
      ["Date", "CustomerName", "WorkloadName", "MonthlyActiveUsers"],
      ["2026-10-31", "Contoso", "Teams", 5],
    ];
    const evidence = evidenceOf(grid);
    expect(evidence.m365!.lines[0]!.amount[0]).toBeNaN();
    expect(evidence.m365!.lines[0]!.active![0]).toBe(5);
    expect(evidence.m365).toMatchObject({ hasAssociations: false, hasClaims: false });
    expect(found(grid)).toEqual(
      expect.arrayContaining(["evidence.noPaidColumn", "evidence.noAssociationColumn"])
    );
  });
});

describe("Months", () => {
  test.each<Cell>([
    46296,
    "2026-10",
    202610,
    "October, 2026",
    "Oct-2026",
    "2026-10-31T00:00:00",
    "31/10/2026",
  ])("%s is October 2026", (month) => {
    const evidence = m365Of({ month });
    expect([evidence.firstMonth, evidence.monthCount]).toEqual([october, 1]);
  });

  test.each<Cell>(["FY27 Oct", "FY2027-October", "M04", "Q2"])(
    "%s is not guessed: what it says may belong to any month",
    (month) => {
      const evidence = evidenceOf(revenue({ month }, {}));
      expect(evidence.revenue!.undatedAmounts).toBe(true);
      expect(evidence.findings[0]!.message.id).toBe("evidence.monthUnreadable");
      expect(evidenceOf(revenue({ month, revenue: 0 }, {})).revenue!.undatedAmounts).toBe(false);
    }
  );

  test("Only months that can't be read leave no evidence", () => {
    expect(evidenceOf(revenue({ month: "FY27 Oct" })).revenue).toBeNull();
  });

  test("The months of a range are told", () => {
    const grid = m365({}, { month: "2025-10" });
    expect(evidenceOf(grid).ranges[0]).toMatchObject({
      kind: "m365",
      rows: 2,
      months: [october - 12, october],
    });
  });
});

describe("Customers", () => {
  const id = "3f2504e0-4f89-41d3-9a0c-0305e82c3301";
  test("One customer, however its id is written; without an id it joins the one that bears its name", () => {
    const evidence = m365Of(
      { tenant: id, name: "Contoso", paid: 10 },
      { tenant: `{${id.toUpperCase()}}`, paid: 30 },
      { tenant: null, name: "CONTOSO", paid: 20 }
    );
    expect(linesOf(evidence)).toEqual({ [`${id} exchange-online cpor`]: [30] });
    expect(evidence.tenants).toHaveLength(1);
  });

  test("A row that names nobody leaves its month in doubt, and that is said", () => {
    const evidence = evidenceOf(m365({ tenant: "UNKNOWN" }, { month: "2026-09" }));
    expect([...evidence.m365!.coverage]).toEqual([1, 2]);
    expect(evidence.findings[0]!.message.id).toBe("evidence.workloadNobody");
  });

  test("The row numbers are the sheet's", () => {
    const [line] = m365Of({ paid: "?", active: "?" }, { month: "2026-09" }, {}).lines;
    expect([...line!.firstRow]).toEqual([3, 4]);
  });
});

describe("Associations", () => {
  test.each<Cell>(["Friends", "", null])(
    "%s is none that is known: its month is in doubt, and that is said",
    (association) => {
      const evidence = evidenceOf(m365({ association }));
      expect(evidence.m365!.lines[0]!.association).toBeNull();
      expect([...evidence.m365!.coverage]).toEqual([2]);
      expect(evidence.findings.map(({ message }) => message.id)).toContain(
        "evidence.workloadAssociation"
      );
    }
  );

  test("An association that is known but counts nowhere is kept and nothing is said", () => {
    const evidence = evidenceOf(m365({ association: "Deal registration" }));
    expect(evidence.m365!.lines[0]!.association).toBe("deal-registration");
    expect(evidence.findings).toEqual([]);
  });

  test("Beside a range that names associations, one that doesn't proves nothing", () => {
    const without = m365({ month: "2026-09" }).map((row) => row.slice(0, 6));
    const evidence = evidenceOf(m365({}), without).m365!;
    expect([...evidence.coverage]).toEqual([2, 1]);
  });
});

describe("Claims", () => {
  const claimed = (...dates: Cell[]) =>
    m365Of(...dates.map((date): M365Line => ({ claimed: date }))).lines[0]!.claimed;

  test.each<[Cell, number]>([
    [45870, 45870],
    ["2025-08-01", 45870],
    ["2025-08-01T10:00:00", 45870],
    ["1 August 2025", 45870],
  ])("%s", (date, day) => {
    expect(claimed(date)).toBe(day);
  });

  test("The earliest claim of a line holds", () => {
    expect(claimed("2025-09-01", "2025-08-01", null)).toBe(45870);
  });

  test("A part over 12 proves the order; without proof the later day is taken, and that is said", () => {
    expect(claimed("02/09/2026", "13/09/2026")).toBe(46267);
    expect(claimed("09/02/2026")).toBe(46267);
    expect(found(m365({ claimed: "09/02/2026" }))).toContain("evidence.claimAmbiguous");
  });

  test("The dates of the month column prove it too", () => {
    expect(m365Of({ month: "31/10/2026", claimed: "09/02/2026" }).lines[0]!.claimed).toBe(46062);
  });

  test("One that can't be read is not taken for none, and that is said", () => {
    expect(claimed("soon")).toBe(Infinity);
    expect(found(m365({ claimed: "soon" }))).toContain("evidence.claimUnreadable");
  });
});

describe("Business Applications revenue", () => {
  test("Subscriptions and rows are summed to the cent; a credit counts", () => {
    const evidence = evidenceOf(
      revenue(
        { revenue: 0.1 },
        { revenue: 0.2 },
        { subscription: "subscription-2", revenue: "1,000.00" },
        { revenue: -0.05 }
      )
    ).revenue!;
    expect(linesOf(evidence)).toEqual({ "tenant-1 sales csp-tier-1": [100025] });
    expect(evidence.lines[0]!.active).toBeNull();
  });

  test("One subscription under two associations is two lines", () => {
    const evidence = evidenceOf(revenue({}, { association: "CPOR RevRec" })).revenue!;
    expect(linesOf(evidence)).toEqual({
      "tenant-1 sales csp-tier-1": [100000],
      "tenant-1 sales cpor-revrec": [100000],
    });
  });

  test("An amount that can't be read leaves the month in doubt", () => {
    const evidence = evidenceOf(revenue({ revenue: "lots" }));
    expect([...evidence.revenue!.coverage]).toEqual([2]);
    expect(evidence.findings[0]!.message.id).toBe("evidence.amountUnreadable");
  });

  test("Repeated headers, blank rows and totals are no rows", () => {
    const grid = [
      ...revenue({}),
      [null, null, null],
      ...revenue({}),
      ["Total", null, null, null, null, 2000],
    ];
    const evidence = evidenceOf(grid);
    expect(linesOf(evidence.revenue!)).toEqual({ "tenant-1 sales csp-tier-1": [200000] });
    expect(evidence.ranges[0]!.rows).toBe(2);
    expect(evidence.revenue!.undatedAmounts).toBe(false);
  });

  test("The same export handed over twice is not counted twice", () => {
    const grid = revenue({}, { month: "September, 2026" });
    expect(linesOf(evidenceOf(grid, grid).revenue!)).toEqual({
      "tenant-1 sales csp-tier-1": [100000, 100000],
    });
    expect(found(grid, grid)).toContain("evidence.sameRange");
  });

  test("Two parts of one month are added up, and each month says where it stands", () => {
    const evidence = evidenceOf(
      revenue({}, { month: "September, 2026" }),
      revenue({ subscription: "subscription-2", revenue: 5 }, { month: "August, 2026" })
    ).revenue!;
    expect(evidence.lines.map(({ place, amount }) => [place, ...amount])).toEqual([
      [0, NaN, 100000, 100500],
      [1, 100000, NaN, NaN],
    ]);
  });
});

describe("Business Applications usage", () => {
  const amounts = (...lines: BusinessLine[]) =>
    linesOf(evidenceOf(consumption(...lines)).consumption!);

  test("Users are summed over subscriptions; PAMAU is not read", () => {
    expect(amounts({ mau: 10 }, { mau: 5, subscription: "subscription-2" })).toEqual({
      "tenant-1 sales csp-tier-1": [15],
    });
  });

  test.each<[Cell, number]>([
    ["MAU", 10],
    ["Monthly active users", 10],
    ["MAC", 0.3],
    ["Monthly active capacity", 0.3],
    [null, 10],
  ])("%s counts %s", (metric, expected) => {
    const row = { metric, mau: 10, mac: 0.1 };
    const sum = metric === null || expected === 10 ? expected * 3 : expected;
    expect(amounts(row, row, row)).toEqual({ "tenant-1 sales csp-tier-1": [sum] });
  });

  test("Without a metric type, capacity counts where no users are given", () => {
    expect(amounts({ mac: 7 })).toEqual({ "tenant-1 sales csp-tier-1": [7] });
  });

  test("A metric without its column leaves the month in doubt, and that is said", () => {
    const grid = consumption({ metric: "MAC", mau: 3 }).map((row) =>
      row.filter((_, index) => index !== 7)
    );
    const evidence = evidenceOf(grid);
    expect([...evidence.consumption!.coverage]).toEqual([2]);
    expect(evidence.findings[0]!.message.id).toBe("evidence.notMeasured");
  });

  test.each<[string, string]>([
    ["Finance and Operations", "finance-operations"],
    ["F and O Bundle", "f-o-bundle"],
    ["HR", "hr-human-resources"],
    ["Power App", "power-apps"],
  ])("%s is %s", (text, id) => {
    const { lines } = evidenceOf(consumption({ workload: text, mau: 1 })).consumption!;
    expect(lines[0]!.workload).toBe(id);
  });
});
