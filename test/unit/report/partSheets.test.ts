import type { Scorecard } from "../../../src/engine/scorecard";
import { scorecardTable } from "../../../src/report/scorecardTable";
import { businessApplications, modernWork, security } from "../../support/designationScorecards";
import { exactCard, part, partsMetric } from "../../support/partScorecards";
import {
  cellAt,
  formulaAt,
  sheetNamed,
  summaryOf,
  tableRows,
  valueAt,
  valuesIn,
  written,
} from "../../support/writtenSheets";

/** 69.992 points: 14 + 26.67 + 15.992 + 13.33. */
const aHairShort = security(1_249_000, [1_999, 125]);
const sheetsOf = (scorecard: Scorecard) => written({ scorecard }).map(({ name }) => name);

describe("which sheets there are", () => {
  test("no services sheet where no service counts, and a sheet for the lines of parts", () => {
    for (const card of [modernWork, security(), businessApplications])
      expect(sheetsOf(card)).toEqual([
        "Score summary",
        "Score customers",
        "Score people",
        "Score lines",
        "Score rules",
      ]);
  });

  test("Azure keeps the sheets it has", () => {
    expect(written().map(({ name }) => name)).toEqual([
      "Score summary",
      "Score customers",
      "Score people",
      "Score services",
      "Score rules",
    ]);
  });
});

describe("Security, four metrics and parts of points", () => {
  const sheet = summaryOf({ scorecard: aHairShort });

  test("69.992 never shows as 70", () => {
    expect(valueAt(sheet, "B4")).toBe("▲ Not qualified yet: 0.01 points short of 70");
    expect(cellAt(sheet, "B7")).toMatchObject({ value: 69.99, numberFormat: '0.00" of 100"' });
    expect(cellAt(sheet, "E16")).toMatchObject({ value: 69.99, numberFormat: "0.00" });
    expect(valueAt(sheet, "I16")).toBe("0.01 points to 70");
    expect(valueAt(sheet, "B8")).toBe("▲ 0.01 points short of 70");
  });

  test("thirds that sum to 70 are 70, though what is shown of them sums to 69.99", () => {
    const exactly = summaryOf({ scorecard: security() });
    expect(valuesIn(exactly, "E12:E16").flat()).toEqual([14, 26.66, 16, 13.33, 70]);
    expect(valueAt(exactly, "B4")).toBe("✔ Qualifies, 0 points above 70");
  });

  test("the total stands below the fourth metric, and the names know it", () => {
    expect(valuesIn(sheet, "B12:B17").flat()).toEqual([
      "Net customer adds",
      "Intermediate certifications",
      "Usage growth",
      "Deployments",
      "Total",
      null,
    ]);
    const metrics = sheet.names.find(({ name }) => name === "Score_Metrics")!.range;
    expect(metrics).toMatchObject({ top: 10, bottom: 15 });
    expect(sheet.dataBars[0]).toMatchObject({ max: 40, range: { top: 11, bottom: 14 } });
    expect(valuesIn(sheet, "C7:C8").flat()).toEqual(["Yes", "✔ 4 of 4 metrics"]);
  });

  test("a value in points has the decimals that points have", () => {
    expect(cellAt(sheet, "C14")).toMatchObject({
      value: 15.99,
      numberFormat: '[=1]0" point";[<0]"−"0.00" points";0.00" points"',
    });
  });

  test("the bridge adds up what both parts count", () => {
    expect(valueAt(sheet, "B19")).toBe("Net customer adds: 37 − 30 = 7");
    expect(valuesIn(sheet, "Q21:Q24").flat()).toEqual([
      "A year ago 30",
      "Gained +7",
      "Lost −0",
      "Now 37",
    ]);
  });

  test("growth: a row a part in its own unit, to the next point", () => {
    expect(valuesIn(sheet, "K29:N31")).toEqual([
      ["Usage growth", "Now", "A year ago", "To next point"],
      ["Azure, USD", 52_490, 40_000, 1_250],
      ["Microsoft 365, users", 9_000, 8_250, 125],
    ]);
    expect(cellAt(sheet, "L30")!.numberFormat).toBe("[$$-409]#,##0");
    expect(cellAt(sheet, "L31")!.numberFormat).toBe("#,##0");
  });

  test("missing to 70: points and totals are cut, those that qualify say so", () => {
    expect(valuesIn(sheet, "K21:M21").flat()).toEqual([
      "1 more person passes SC-100 or SC-300",
      null,
      76.65,
    ]);
    expect(cellAt(sheet, "M21")!.numberFormat).toBe("0.00");
    expect(valuesIn(sheet, "K25:M25").flat()).toEqual(["Azure: $10 more ACR", null, 70]);
  });

  test("three steps of one metric on the ladder", () => {
    expect(valuesIn(sheet, "E20:I23").map((row) => [row[0], row[2], row[4]])).toEqual([
      ["Intermediate certifications", null, "26.66 of 40 points"],
      ["1 Gate: SC-500", "■■", "2 people, 2 needed"],
      ["2 Gate: SC-200", "■■", "2 people, 2 needed"],
      ["3 Points: any listed", "■■■■□□", "4 of 6 people"],
    ]);
  });

  test("the other track is told where the readings give the same", () => {
    const card = {
      ...security(),
      otherTrack: { track: "smb", total: 155 / 3, qualified: false } as const,
    };
    expect(valuesIn(summaryOf({ scorecard: card }), "K6:K8").flat()).toEqual([
      "SMB track",
      51.66,
      "▲ Not qualified",
    ]);
  });
});

describe("a sheet of Security that follows its data", () => {
  const live = summaryOf({ scorecard: aHairShort, mode: "live" });

  test("no row collides: the total is spilled beside its own row", () => {
    expect(formulaAt(live, "E16")).toBe("AB16");
    expect(formulaAt(live, "I16")).toBe("AD16");
    expect(formulaAt(live, "E17")).toBeUndefined();
    expect(cellAt(live, "W11")!.formula!.spill).toEqual(scorecardTable(aHairShort));
    expect(cellAt(live, "W11")!.formula!.spill).toHaveLength(6);
  });

  test("points have two decimals, whatever they come to be", () => {
    expect(cellAt(live, "E12")!.numberFormat).toBe("0.00");
    expect(cellAt(live, "B7")!.numberFormat).toBe('0.00" of 100"');
  });

  test("differences are rounded, so that no remainder of arithmetic is spoken", () => {
    expect(formulaAt(live, "B4")).toContain(
      'IF(ROUND(70-E16,2)=1,"Not qualified yet: 1 point short of 70"'
    );
    expect(formulaAt(live, "B4")).toContain("COUNT(Y12:Y15)<4");
  });
});

describe("Modern Work, the best of several options", () => {
  const sheet = summaryOf({ scorecard: modernWork });

  test("growth in users: each option of the track, the one that counts in bold", () => {
    expect(valuesIn(sheet, "K30:N32")).toEqual([
      ["Usage growth (CPOR)", 5_300, 4_700, 34],
      ["Usage growth (DPOR)", 10_000, 9_000, 1_534],
      [null, null, null, null],
    ]);
    expect(cellAt(sheet, "K30")!.style).toMatchObject({ bold: true });
    expect(cellAt(sheet, "K31")!.style).toMatchObject({ bold: false });
  });

  test("values of users are grouped", () => {
    expect(cellAt(sheet, "D15")).toMatchObject({
      value: 1_000,
      numberFormat: '[=1]0" user";[<0]"−"#,##0" users";#,##0" users"',
    });
  });

  test("customers: the near miss first, licences, why", () => {
    const customers = sheetNamed("Score customers", { scorecard: modernWork });
    expect(customers.tables[0]!.columns).toEqual([
      "Part",
      "Customer",
      "Tenant ID",
      "Counted in",
      "A year ago",
      "Now",
      "A year ago counts",
      "Now counts",
      "Change",
      "Lacks",
      "Why",
      "First row",
    ]);
    const rows = tableRows(customers, "ScoreCustomers");
    expect(rows.slice(0, 2).map((row) => [row[1], ...row.slice(3, 10)])).toEqual([
      ["Tailwind Traders", "paid licences", 280, 292, "–", "–", "Near miss", 9],
      ["Trey Research", "paid licences", 350, 120, "Counts", "–", "Lost", 181],
    ]);
    expect([...new Set(rows.map((row) => row[8]))]).toEqual([
      "Near miss",
      "Lost",
      "Gained",
      "Kept",
      "Below",
    ]);
    expect(valueAt(customers, "B4")).toBe(
      "Net customer adds (tenants): 12 now − 9 a year ago = 3."
    );
  });

  test("lines: metric, part, workload and share, where there is one", () => {
    const lines = sheetNamed("Score lines", { scorecard: modernWork });
    const { columns } = lines.tables[0]!;
    expect(columns.slice(0, 5)).toEqual(["Metric", "Part", "Customer", "Tenant ID", "Workload"]);
    expect(columns).toEqual(expect.arrayContaining(["Share a year ago", "Share now"]));
    const fabrikam = tableRows(lines, "ScoreLines").find((row) => row[2] === "Fabrikam")!;
    // 39.98 % has not reached 40.
    expect([fabrikam[0], fabrikam[9], fabrikam[12], fabrikam[13]]).toEqual([
      "Deployments",
      0.399,
      "Near miss",
      null,
    ]);
    expect(valueAt(lines, "B4")).toContain("Usage growth (DPOR): 10,000 now − 9,000 a year ago");
  });
});

describe("Business Applications, workloads at customers and MCV", () => {
  const sheet = summaryOf({ scorecard: businessApplications });

  test("the bridge counts workloads", () => {
    expect(valueAt(sheet, "B28")).toBe("Columns start at 3 workloads");
    expect(sheet.charts.find(({ name }) => name === "Score bridge")!.altText).toBe(
      "Net customer adds. 5 workloads a year ago, 3 gained, 1 lost, 7 now."
    );
  });

  test("growth in MCV", () => {
    expect(valuesIn(sheet, "K30:N30").flat()).toEqual(["MCV", 47_000, 40_000, 400]);
  });

  test("workloads stand beside their customers", () => {
    const rows = tableRows(
      sheetNamed("Score customers", { scorecard: businessApplications }),
      "ScoreCustomers"
    );
    expect(rows[0]!.slice(1, 7)).toEqual([
      "Lucerne Publishing",
      "id-of-Lucerne Publishing",
      "Business Central",
      "USD",
      300,
      208,
    ]);
  });

  test("of fourteen people of twenty the squares show the share", () => {
    const metrics = businessApplications.metrics.map((metric) =>
      metric.trace.kind === "skilling" && metric.id === "intermediate-certifications"
        ? {
            ...metric,
            trace: {
              ...metric.trace,
              steps: metric.trace.steps.map((step) => ({ ...step, needed: 20, counted: 14 })),
            },
          }
        : metric
    );
    const many = summaryOf({ scorecard: { ...businessApplications, metrics } });
    expect(valueAt(many, "G21")).toBe("■■■■■■□□□");
  });
});

describe("where a part is not shown", () => {
  const [, people, ...rest] = security().metrics;
  const net = partsMetric(
    "net-customer-adds",
    "customers",
    20,
    [10, 1],
    5,
    "pool",
    [
      part("azure", "Azure", "customers", { points: 20, units: 10 }, [10, 15]),
      part("m365", "Microsoft 365", "customers", { points: 20, units: 10 }, [null, null]),
    ],
    { status: "unknown" }
  );
  const card = exactCard("security", "Security", [net, people!, ...rest], { lacking: ["m365"] });
  const sheet = summaryOf({ scorecard: card });

  test("no bridge: what the part that is shown counts, and why the other is not known", () => {
    expect(sheet.charts.map(({ name }) => name)).toEqual(["Score points"]);
    expect(valuesIn(sheet, "B19:B22").flat()).toEqual([
      "Net customer adds",
      "gap of net-customer-adds, as seen",
      "Azure: 15 − 10 = 5",
      "Microsoft 365: No such range, as seen",
    ]);
  });

  test("the range that lacks is named with the months", () => {
    expect(valueAt(sheet, "M8")).toBe("? No Microsoft 365 range");
  });

  test("no month is shown at all: the range that lacks is the reason", () => {
    const none = summaryOf({ scorecard: { ...card, months: [], lacking: ["revenue"] } });
    expect(valuesIn(none, "M7:M8").flat()).toEqual(["–", "No revenue range"]);
  });

  test("nothing shown in a metric: its reason, no empty table of growth", () => {
    const hidden = partsMetric(
      "usage-growth",
      "users",
      30,
      [0, 1],
      null,
      "best",
      [part("cpor", "CPOR", "users", { points: 30, units: 1_000 }, [null, null])],
      { status: "unknown" }
    );
    const growth = summaryOf({ scorecard: exactCard("modern-work", "Modern Work", [net, hidden]) });
    expect(valuesIn(growth, "K29:N30")).toEqual([
      ["Usage growth", null, null, null],
      ["gap of usage-growth, as seen", null, null, null],
    ]);
    expect(valueAt(growth, "C13")).toBe("Not known");
  });
});

test("SCORECARD shows parts of points cut, and has words for every unit", () => {
  const rows = scorecardTable(aHairShort);
  expect(rows.slice(1).map((row) => [row[2], row[3], row[5]])).toEqual([
    [7, "customers", 14],
    [4, "people", 26.66],
    [15.99, "points", 15.99],
    [4, "customers", 13.33],
    [69.99, "points", 69.99],
  ]);
  expect(scorecardTable(modernWork)[4]![3]).toBe("users");
  expect(scorecardTable(businessApplications)[1]![3]).toBe("workloads");
});
