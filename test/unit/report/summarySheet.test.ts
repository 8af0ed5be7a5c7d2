import { nextSteps } from "../../../src/advice/nextSteps";
import { dayOfIso, monthOfIso } from "../../../src/evidence/calendar";
import {
  golden,
  goldenMetrics,
  goldenServices,
  goldenWith,
  metric,
  netAddsTrace,
  notShown,
  scorecard,
} from "../../support/scorecards";
import { cellAt, summaryOf, valueAt, valuesIn } from "../../support/writtenSheets";

const nameRange = (name: string, sheet = summaryOf()) =>
  sheet.names.find((known) => known.name === name)!.range;
const named = (name: string, sheet = summaryOf()) => valuesIn(sheet, nameRange(name, sheet));

describe("the golden sample on its summary sheet", () => {
  const sheet = summaryOf();

  test("band: designation, partner, as-of date, track, reading, rules, time written", () => {
    expect(valuesIn(sheet, "B1:B2").flat()).toEqual([
      "Partner capability score: Infrastructure (Azure)",
      "As of 1 Nov 2026 · One track · Guide reading · Rules of 1 Jul 2026",
    ]);
    expect(valuesIn(sheet, "N1:N2").flat()).toEqual([
      "Contoso Cloud Services",
      "Written 22 Nov 2026, 14:05",
    ]);
  });

  test("verdict: glyph, words and distance", () => {
    expect(valueAt(sheet, "B4")).toBe("▲ Not qualified yet: 2 points short of 70");
    expect(cellAt(sheet, "B4")!.style!.color).toBe("8A3707");
  });

  test("tiles: score, above zero, nearest step, next expiry, the other reading, months", () => {
    const tile = (column: string) => valuesIn(sheet, `${column}6:${column}8`).flat();
    expect(tile("B")).toEqual(["Score", 68, "▲ 2 points short of 70"]);
    expect(tile("C")).toEqual(["Every metric above zero", "Yes", "✔ 5 of 5 metrics"]);
    expect(tile("E")).toEqual(["Nearest step", "68 → 78", "Tailwind Traders lacks $38.20 in Se…"]);
    expect(tile("H")).toEqual(["Next to expire", "30 Jan 2027", "Elena García, −4 points"]);
    expect(tile("K")).toEqual(["Learn reading", 78, "✔ Qualifies: Net customer adds 30"]);
    expect(tile("M")).toEqual(["Months covered", "14 of 14", "Sep 2025 to Oct 2026"]);
  });

  test("metric table: every number is the scorecard's", () => {
    golden.metrics.forEach(({ name, points, max, target, unit }, index) => {
      const row = 12 + index;
      expect(valueAt(sheet, `B${row}`)).toBe(name);
      expect(valueAt(sheet, `D${row}`)).toBe(unit === "percent" ? target / 100 : target);
      expect(valuesIn(sheet, `E${row}:G${row}`).flat()).toEqual([points, max, points]);
    });
    expect(valuesIn(sheet, "C12:C16").flat()).toEqual([2, 4, 2, 0.143, 9]);
    expect(valuesIn(sheet, "E17:F17").flat()).toEqual([68, 100]);
    expect(valueAt(sheet, "I17")).toBe("2 points to 70");
  });

  test("values carry their unit in the format, one and many told apart", () => {
    expect(cellAt(sheet, "C12")!.numberFormat).toBe(
      '[=1]0" customer";[<0]"−"0" customers";0" customers"'
    );
    expect(cellAt(sheet, "C15")!.numberFormat).toBe("0.0%");
    expect(cellAt(sheet, "N30")!.numberFormat).toBe("[$$-409]#,##0.00");
  });

  test("bars of all metrics share one scale", () => {
    expect(sheet.dataBars).toEqual([
      { range: { top: 11, left: 6, bottom: 15, right: 6 }, max: 30, color: "0F6CBD" },
    ]);
  });

  test("chart of points: categories, points and the rest to full points are the table's", () => {
    const chart = sheet.charts.find(({ name }) => name === "Score points")!;
    const [points, rest] = chart.series;
    expect(valuesIn(sheet, chart.categories).flat()).toEqual(
      golden.metrics.map(({ name }) => name)
    );
    expect(valuesIn(sheet, points!.values).flat()).toEqual([20, 16, 8, 14, 10]);
    expect(valuesIn(sheet, rest!.values).flat()).toEqual([10, 4, 12, 6, 0]);
    expect(rest!.fill).toBeUndefined();
    expect([chart.axisMin, chart.axisMax, chart.axisStep, chart.reversed]).toEqual([
      0,
      30,
      10,
      true,
    ]);
    expect(chart.altText).toContain("Advanced certifications 8 of 20");
    expect(chart.altText).toContain("Total 68 of 100, 70 to qualify");
  });

  test("bridge: each column stands on the one before, and 44 + 7 − 5 = 46", () => {
    expect(valueAt(sheet, "B19")).toBe("Net customer adds: 46 − 44 = 2");
    const chart = sheet.charts.find(({ name }) => name === "Score bridge")!;
    const columns = chart.series.map(({ values }) => valuesIn(sheet, values).flat() as number[]);
    const [base, level, gained, lost] = columns as [number[], number[], number[], number[]];
    const top = (index: number) => columns.reduce((sum, column) => sum + column[index]!, 0);
    expect(top(0)).toBeCloseTo(44, 9);
    expect([base[1], gained[1], top(1)]).toEqual([44, 7, 51]);
    expect([base[2], lost[2], top(2)]).toEqual([46, 5, 51]);
    expect(top(3)).toBeCloseTo(46, 9);
    expect(level[0]).toBeCloseTo(0.4, 9);
    expect(chart.axisMin).toBe(42);
    expect(chart.altText).toBe(
      "Net customer adds. 44 customers a year ago, 7 gained, 5 lost, 46 now."
    );
    expect(valuesIn(sheet, chart.categories).flat()).toEqual([
      "A year ago 44",
      "Gained +7",
      "Lost −5",
      "Now 46",
    ]);
    expect(valueAt(sheet, "B28")).toBe("Columns start at 42 customers");
  });

  test("ladder: a square a person, filled for those counted", () => {
    expect(valuesIn(sheet, "E20:I22")).toEqual([
      ["Intermediate certifications", null, null, null, "16 of 20 points"],
      ["1 Gate: AZ-104", null, "■■■■", "✔", "4 people, 2 needed"],
      ["2 Points: any listed", null, "■■■■□", "◐", "4 of 5 people"],
    ]);
    expect(valuesIn(sheet, "E24:I26").map((row) => row[2])).toEqual([null, "■■■", "■■□□□"]);
  });

  test("missing to 70: the best step of each metric, then the next best", () => {
    expect(valuesIn(sheet, "K21:N26").map(([what, , score, cost]) => [what, score, cost])).toEqual([
      ["Tailwind Traders lacks $38.20 in Sep 2026", 78, 38.2],
      ["Lucerne Publishing lacks up to $44.88 a month", 78, 44.88],
      ["1 more person passes AZ-700", 72, 1],
      ["1 more person passes AZ-140 or AZ-120", 72, 1],
      ["Grow Oct 2026 usage to 16%", 70, 6976],
      ["Any one of these steps is enough.", null, null],
    ]);
    expect(cellAt(sheet, "M21")!.numberFormat).toBe('"+10 → "0');
  });

  test("missing to 70: what it would be if nothing came before, below the steps", () => {
    const supposed = {
      before: [{ kind: "usage", month: monthOfIso("2026-05-01") }],
      total: 98,
      qualified: true,
      differs: [{ metric: "net-customer-adds", points: 30 }],
    } as const;
    const lines = valuesIn(
      summaryOf({ scorecard: { ...golden, ifNothingBefore: supposed } }),
      "K26:K27"
    );
    expect(lines).toEqual([
      ["Any one of these steps is enough."],
      ["98 if nothing came before May 2026 (supposed, not counted)"],
    ]);
  });

  test("findings: the three worst, and where the rest is", () => {
    expect(valuesIn(sheet, "B30:I32").map((row) => [row[0], row[7]])).toEqual([
      ["✖ Error", "Azure usage, row 77"],
      ["▲ Warning", "Azure usage, from row 2201"],
      ["▲ Warning", "Azure usage, from row 310"],
    ]);
    expect(valueAt(sheet, "I29")).toBe("4 in all, see Score rules");
  });

  test("usage growth: ACR now, a year ago, to the next point", () => {
    expect(valuesIn(sheet, "K30:N32").map((row) => [row[0], row[3]])).toEqual([
      ["Oct 2026", 471_640],
      ["Oct 2025", 412_600],
      ["To the next point (15%)", 2_850],
    ]);
  });

  test("provenance: version, rules, sources with their rows, how it was written", () => {
    expect(valueAt(sheet, "B34")).toBe(
      "PARTNER for Excel 1.0.0 · Rules checked on 10 Oct 2026 · Evidence: 'Azure usage'!A1:N18413 (18,412 rows), Trainings!A1:Q213 (212 rows) · Written values: write again to update"
    );
    expect(named("Score_AsOf")).toEqual([[dayOfIso("2026-11-01")]]);
    expect(named("Score_Edition")).toEqual([[dayOfIso("2026-07-01")]]);
    expect(named("Score_Track")).toEqual([["One track"]]);
    expect(named("Score_Reading")).toEqual([["Guide reading"]]);
    expect(named("Score_Provenance").at(-1)).toEqual([
      "Evidence 2",
      "Trainings!A1:Q213 (212 rows)",
    ]);
  });

  test("names: all twelve, each on its cells", () => {
    expect(sheet.names.map(({ name }) => name)).toEqual([
      "Score_Total",
      "Score_Verdict",
      "Score_AsOf",
      "Score_Track",
      "Score_Reading",
      "Score_Edition",
      "Score_Metrics",
      "Score_Bridge",
      "Score_Ladder",
      "Score_Missing",
      "Score_Findings",
      "Score_Provenance",
    ]);
    expect(named("Score_Total")).toEqual([[68]]);
    expect(named("Score_Metrics")).toHaveLength(7);
    expect(named("Score_Bridge").map((row) => row[0])).toEqual([
      "Step",
      "A year ago 44",
      "Gained +7",
      "Lost −5",
      "Now 46",
    ]);
  });

  test("one landscape page, A1:O34", () => {
    expect(sheet.print).toEqual({
      area: { top: 0, left: 0, bottom: 33, right: 14 },
      landscape: true,
      pagesTall: 1,
      titleRows: null,
    });
    expect(sheet.gridlines).toBe(false);
  });

  test("no step in all of them differs from the advice", () => {
    const said = nextSteps(golden).map(({ totalAfter }) => totalAfter);
    for (const [, , score] of valuesIn(sheet, "K21:N25")) expect(said).toContain(score);
  });
});

describe("unknown, zero and not applicable never look alike", () => {
  const row = (sheet = summaryOf()) => valuesIn(sheet, "B12:I16");
  const card = goldenWith(
    notShown("net-customer-adds"),
    metric("advanced-certifications", 0, 0, { kind: "nothing" }),
    metric("deployments", 0, null, goldenServices, { status: "notApplicable", max: 0 })
  );
  const sheet = summaryOf({ scorecard: card });

  test("unknown: not known, ?, 0 points proven, and what is not shown", () => {
    const [, value, target, points, , , glyph, gap] = row(sheet)[0]!;
    expect([value, target, points, glyph, gap]).toEqual([
      "Not known",
      3,
      0,
      "?",
      "Not shown, as seen",
    ]);
  });

  test("zero: 0 and a cross", () => {
    const [, value, , points, , , glyph] = row(sheet)[2]!;
    expect([value, points, glyph]).toEqual([0, 0, "✖"]);
  });

  test("not applicable: words, no number at all", () => {
    expect(row(sheet)[4]!.slice(1)).toEqual([
      "Does not apply",
      null,
      null,
      null,
      null,
      "–",
      "Does not apply",
    ]);
  });

  test("the verdict is not known while a metric is not", () => {
    expect(valueAt(sheet, "B4")).toBe("? Not known yet: 30 points proven, 70 to qualify");
  });

  test("without a bridge there is the reason instead of a chart", () => {
    expect(sheet.charts.map(({ name }) => name)).toEqual(["Score points"]);
    expect(valueAt(sheet, "B20")).toBe("Not shown, as seen");
  });

  test("no usage at all: no months, no growth, no bridge, and still a sheet", () => {
    const none = summaryOf({
      scorecard: scorecard(
        goldenMetrics.map(({ id }) => notShown(id)),
        { months: [], findings: [] }
      ),
    });
    expect(valuesIn(none, "M6:M8").flat()).toEqual(["Months covered", "–", "No usage range"]);
    expect(valueAt(none, "B30")).toBe("Nothing was found.");
    expect(valueAt(none, "K21")).toBe("Not known: the evidence is incomplete");
    expect(valueAt(none, "K30")).toBe("Not shown, as seen");
  });
});

describe("verdicts", () => {
  test("70 points qualify, and nothing above says so", () => {
    const card = goldenWith(metric("usage-growth", 16, 16, { kind: "nothing" }));
    expect(valueAt(summaryOf({ scorecard: card }), "B4")).toBe("✔ Qualifies, 0 points above 70");
  });

  test("1 point is one point", () => {
    const card = goldenWith(metric("usage-growth", 17, 17, { kind: "nothing" }));
    expect(valueAt(summaryOf({ scorecard: card }), "B4")).toBe("✔ Qualifies, 1 point above 70");
  });

  test("enough points with a metric at zero are blocked", () => {
    const card = goldenWith(
      metric("net-customer-adds", 30, 3, netAddsTrace([])),
      metric("usage-growth", 20, 25, { kind: "nothing" }),
      metric("advanced-certifications", 0, 0, { kind: "nothing" })
    );
    const sheet = summaryOf({ scorecard: card });
    expect(valueAt(sheet, "B4")).toBe(
      "✖ Not qualified: 76 points, but not every metric is above zero"
    );
    expect(valuesIn(sheet, "C7:C8").flat()).toEqual(["No", "✖ 4 of 5 metrics"]);
    expect(cellAt(sheet, "B4")!.style!.color).toBe("B10E1C");
  });

  test("14.97 % never shows as 15 %", () => {
    const card = goldenWith(metric("usage-growth", 14, 14.97, { kind: "nothing" }));
    expect(valueAt(summaryOf({ scorecard: card }), "C15")).toBe(0.149);
  });

  test("half points keep their half", () => {
    const card = goldenWith(metric("deployments", 7.5, 3, goldenServices));
    expect(cellAt(summaryOf({ scorecard: card }), "E16")).toMatchObject({
      value: 7.5,
      numberFormat: "0.0",
    });
  });
});

describe("a score estimated from cost files", () => {
  const approximate = { id: "evidence.approximate", values: { kind: "cspUsage" } } as const;
  const sheet = summaryOf({ scorecard: { ...golden, approximate } });

  test("says so below the verdict, at the score, in the band, the footer and the facts", () => {
    expect(valueAt(sheet, "B5")).toMatch(/^Approximation: Azure usage is estimated from CSP/);
    expect(valueAt(sheet, "B6")).toBe("Score (approximation)");
    expect(valueAt(sheet, "B2")).toMatch(/^Approximation from cost files · As of 1 Nov 2026/);
    expect(valueAt(sheet, "B34")).toContain("Approximation from cost files");
    expect(named("Score_Provenance", sheet).flat()).toContain("Approximation from cost files");
  });

  test("a score of Azure usage says nothing of the kind", () => {
    expect(valueAt(summaryOf(), "B5")).toBeUndefined();
    expect(valueAt(summaryOf(), "B34")).not.toContain("Approximation");
  });
});
