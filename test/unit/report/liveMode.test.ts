import { scorecardTable } from "../../../src/report/scorecardTable";
import { golden, goldenWith, metric, notShown } from "../../support/scorecards";
import {
  cellAt,
  formulaAt,
  sources,
  summaryOf,
  valueAt,
  written,
} from "../../support/writtenSheets";

const call = `'Azure usage'!A1:N18413,Trainings!A1:Q213,"infrastructure-azure",DATE(2026,11,1),,"guide"`;

describe("a sheet that follows its data", () => {
  const live = summaryOf({ mode: "live" });
  const values = summaryOf();

  test("the scorecard is one spilling formula with its last values", () => {
    expect(cellAt(live, "W11")!.formula).toEqual({
      text: `PARTNER.SCORECARD(${call})`,
      spill: scorecardTable(golden),
    });
    expect(formulaAt(live, "X19")).toBe(`PARTNER.SCORE(${call})`);
    expect(formulaAt(live, "X20")).toBe(`PARTNER.QUALIFIES(${call})`);
    expect([valueAt(live, "X19"), valueAt(live, "X20")]).toEqual([68, false]);
  });

  test("score cells refer to the spilled scorecard", () => {
    expect(formulaAt(live, "B7")).toBe("E17");
    expect(formulaAt(live, "E17")).toBe("AB17");
    expect(formulaAt(live, "E12")).toBe("AB12");
    expect(formulaAt(live, "G12")).toBe("E12");
    expect(formulaAt(live, "R12")).toBe("F12-E12");
    expect(formulaAt(live, "C12")).toBe('IF(ISNUMBER(Y12),Y12,"Not known")');
    expect(formulaAt(live, "C15")).toBe(
      'IF(ISNUMBER(Y15),ROUNDDOWN(ROUND(Y15*10,6),0)/1000,"Not known")'
    );
    expect(formulaAt(live, "H12")).toBe('IF(E12>=F12,"✔",IF(E12>0,"◐",IF(ISNUMBER(C12),"✖","?")))');
  });

  test("the verdict is spoken by a formula in the language's own words", () => {
    expect(formulaAt(live, "B4")).toBe(
      'IF(X20,"✔ "&IF((E17-70)=1,"Qualifies, 1 point above 70","Qualifies, "&(E17-70)&" points above 70"),' +
        'IF(COUNT(Y12:Y16)<5,"? "&IF(E17=1,"Not known yet: 1 point proven, 70 to qualify","Not known yet: "&E17&" points proven, 70 to qualify"),' +
        'IF(E17>=70,"✖ "&IF(E17=1,"Not qualified: 1 point, but not every metric is above zero","Not qualified: "&E17&" points, but not every metric is above zero"),' +
        '"▲ "&IF((70-E17)=1,"Not qualified yet: 1 point short of 70","Not qualified yet: "&(70-E17)&" points short of 70"))))'
    );
  });

  test("each formula cell holds the value that the values sheet has", () => {
    const fromFormulas = live.cells.filter(({ formula, column }) => formula && column < 22);
    expect(fromFormulas.length).toBeGreaterThan(30);
    for (const cell of fromFormulas) {
      const same = values.cells.find(
        ({ row, column }) => row === cell.row && column === cell.column
      );
      const plain = String(same!.value).replace(/^[▲✔✖] (?=\d)/, "");
      expect(String(cell.value)).toBe(plain);
    }
  });

  test("colours that could become untrue are left out", () => {
    expect(cellAt(live, "B4")!.style!.color).toBe("242424");
    expect(cellAt(live, "H12")!.style!.color).toBe("242424");
  });

  test("no nesting of PARTNER functions, no spill reference, no LET or LAMBDA", () => {
    for (const { formula } of live.cells) {
      expect(formula?.text ?? "").not.toMatch(/PARTNER\..*PARTNER\.|#|LET\(|LAMBDA\(|^=/);
    }
  });

  test("detail sheets are values as written, and say when", () => {
    const [, ...details] = written({ mode: "live" });
    for (const detail of details) {
      expect(detail.cells.every(({ formula }) => formula === undefined)).toBe(true);
      expect(detail.cells.some(({ value }) => value === "Written 22 Nov 2026, 14:05")).toBe(true);
    }
  });

  test("a metric that is not known has no formula result to add up", () => {
    const sheet = summaryOf({ mode: "live", scorecard: goldenWith(notShown("usage-growth")) });
    expect(valueAt(sheet, "C15")).toBe("Not known");
    expect(valueAt(sheet, "H15")).toBe("?");
    expect(valueAt(sheet, "B4")).toBe("? Not known yet: 54 points proven, 70 to qualify");
  });

  test("a metric that does not apply has no formula at all", () => {
    const none = metric("deployments", 0, null, { kind: "nothing" }, { status: "notApplicable" });
    const sheet = summaryOf({ mode: "live", scorecard: goldenWith(none) });
    expect(
      sheet.cells.filter(({ row, formula, column }) => row === 15 && formula && column < 22)
    ).toEqual([]);
    expect(formulaAt(sheet, "B4")).toContain("COUNT(Y12:Y16)<4");
  });
});

describe("the call", () => {
  const callOf = (more: Parameters<typeof summaryOf>[0]) =>
    formulaAt(summaryOf({ mode: "live", ...more }), "X19");

  test("sheet names are quoted, apostrophes doubled", () => {
    const ranges = [{ ...sources[0], sheet: "Q1 'A' & B" }];
    expect(callOf({ ranges })).toBe(
      `PARTNER.SCORE('Q1 ''A'' & B'!A1:N18413,,"infrastructure-azure",DATE(2026,11,1),,"guide")`
    );
  });

  test("track and reading as scored, further ranges behind them", () => {
    const ranges = [sources[0], sources[1], sources[0], sources[1]];
    expect(callOf({ ranges, scorecard: { ...golden, track: "smb", reading: "learn" } })).toBe(
      `PARTNER.SCORE('Azure usage'!A1:N18413,Trainings!A1:Q213,"infrastructure-azure",DATE(2026,11,1),"smb","learn",'Azure usage'!A1:N18413,Trainings!A1:Q213)`
    );
  });

  test.each([
    ["no range", []],
    [
      "more ranges than the functions take",
      [0, 1, 2, 3, 4].map((left) => ({ ...sources[0], left })),
    ],
  ])("%s: values are written instead, and the sheet says so", (_, ranges) => {
    const sheet = summaryOf({ mode: "live", ranges });
    expect(sheet.cells.every(({ formula }) => formula === undefined)).toBe(true);
    expect(valueAt(sheet, "B34")).toContain("Written values");
  });
});

test("values mode holds no formula on any sheet", () => {
  for (const sheet of written())
    expect(sheet.cells.every(({ formula }) => formula === undefined)).toBe(true);
});
