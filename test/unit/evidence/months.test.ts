import { daySerial } from "../../../src/evidence/calendar";
import type { Cell } from "../../../src/evidence/grid";
import { centsOf, evidenceOf, found, metric, scored, usage } from "../../support/grids";

const serial = (year: number, month: number, day: number) => daySerial(year, month, day)!;
const dated = (...months: Cell[]) => usage(...months.map((month) => ({ month, acr: 1 })));

describe("Months as exports and spreadsheets write them", () => {
  test.each<[string, Cell, number, number]>([
    ["an Excel date on the first", serial(2026, 10, 1), 2026, 10],
    ["an Excel date on any day", serial(2024, 2, 29), 2024, 2],
    ["an Excel date with a time", serial(2026, 10, 31) + 0.99, 2026, 10],
    ["a number yyyymm", 202410, 2024, 10],
    ["a text yyyymm", "202410", 2024, 10],
    ["ISO month", "2024-10", 2024, 10],
    ["ISO day", "2024-10-31", 2024, 10],
    ["ISO time", "2024-10-31T23:59:59Z", 2024, 10],
    ["year first with slashes", "2024/10/01", 2024, 10],
    ["Dec-18", "Dec-18", 2018, 12],
    ["APR-2023", "APR-2023", 2023, 4],
    ["ene-24", "ene-24", 2024, 1],
    ["dic.-25", "dic.-25", 2025, 12],
    ["October 2024", "October 2024", 2024, 10],
    ["octubre de 2024", "octubre de 2024", 2024, 10],
    ["Oct '24", "Oct '24", 2024, 10],
    ["Mai 2024", "Mai 2024", 2024, 5],
    ["10/2024", "10/2024", 2024, 10],
    ["a day over 12, day first", "25/12/2024", 2024, 12],
    ["a day over 12, month first", "12/25/2024", 2024, 12],
    ["the same day and month", "05/05/2024", 2024, 5],
  ])("%s", (_name, cell, year, month) => {
    const evidence = evidenceOf(dated(cell));
    expect(centsOf(evidence, year, month)).toBe(100);
    expect(evidence.usage!.undatedAmounts).toBe(false);
  });

  test.each<Cell>([
    "someday",
    "13/2024",
    "2024-13",
    202413,
    2024,
    "18-Dec",
    "Dec",
    true,
    "#VALUE!",
    "31/31/2024",
    46000000,
    "Oct-2062",
    serial(2062, 10, 1),
  ])("%s is no month: the row is named and its amount belongs to no month", (cell) => {
    const { findings, usage: read } = evidenceOf(usage({ acr: 1 }, { month: cell, acr: 5 }));
    expect(read!.undatedAmounts).toBe(true);
    expect(findings[0]).toMatchObject({
      severity: "error",
      message: { id: "evidence.monthUnreadable", values: { count: 1, value: String(cell) } },
      where: { rows: [3], column: "Month" },
    });
  });
});

describe("Slashed months", () => {
  test("A part that is always 1 is the day: day first", () => {
    const evidence = evidenceOf(dated("01/09/2026", "01/10/2026"));
    expect([centsOf(evidence, 2026, 9), centsOf(evidence, 2026, 10)]).toEqual([100, 100]);
    expect(found(dated("01/09/2026", "01/10/2026"))).toContain("evidence.monthOrder");
  });

  test("A part that is always 1 is the day: month first", () => {
    const evidence = evidenceOf(dated("9/1/2026", "10/1/2026"));
    expect([centsOf(evidence, 2026, 9), centsOf(evidence, 2026, 10)]).toEqual([100, 100]);
  });

  test("A part over 12 proves the order for the whole column", () => {
    const evidence = evidenceOf(dated("05/09/2026", "30/09/2026"));
    expect(centsOf(evidence, 2026, 9)).toBe(200);
  });

  test("Nothing proves the order: the rows are not counted, and it is said why", () => {
    const evidence = evidenceOf(dated("05/09/2026", "06/10/2026", "2026-10"));
    expect(evidence.usage!.undatedAmounts).toBe(true);
    expect(evidence.findings[0]!.message).toMatchObject({ id: "evidence.monthAmbiguous" });
  });

  test("Parts that contradict each other prove nothing", () => {
    const evidence = evidenceOf(dated("25/09/2026", "09/25/2026", "05/06/2026"));
    expect(centsOf(evidence, 2026, 9)).toBe(200);
    expect(evidence.usage!.undatedAmounts).toBe(true);
  });
});

describe("A Month column that a spreadsheet misread", () => {
  const opened = (year: number, ...months: [month: number, exportYear: number][]) =>
    months.map(([month, exportYear]) => serial(year, month, exportYear - 2000));

  test("Oct-24 to Oct-26 opened in 2026 are days of 2026: refused, said, never scored", () => {
    const grid = dated(...opened(2026, [9, 2025], [10, 2025], [9, 2026], [10, 2026]));
    const { usage: read, findings } = evidenceOf(grid);
    expect(read).toBeNull();
    expect(findings[0]).toMatchObject({
      severity: "error",
      message: {
        id: "evidence.monthsMisread",
        values: { misread: "yearAsDay", value: "2026-09-25", count: 4 },
      },
    });
  });

  test("What the spreadsheet left as text still counts", () => {
    const grid = dated("Dec-24", "Jan-25", ...opened(2026, [2, 2025], [3, 2025]));
    const evidence = evidenceOf(grid);
    expect(centsOf(evidence, 2024, 12)).toBe(100);
    expect(centsOf(evidence, 2026, 2)).toBeNull();
    expect(evidence.usage!.undatedAmounts).toBe(true);
  });

  test("Months of this very year are right either way", () => {
    const evidence = evidenceOf(dated(...opened(2026, [9, 2026], [10, 2026])));
    expect(centsOf(evidence, 2026, 10)).toBe(100);
  });

  test("01/09/2026 opened month first became 9 January: refused", () => {
    const grid = dated(serial(2025, 1, 9), serial(2025, 1, 10), serial(2026, 1, 9));
    expect(evidenceOf(grid).findings[0]!.message).toMatchObject({
      id: "evidence.monthsMisread",
      values: { misread: "monthAsDay" },
    });
  });

  test.each([
    ["The first of each month", [1, 1, 1]],
    ["The last of each month", [30, 31, 30]],
    ["The 15th of each month", [15, 15, 15]],
    ["Days all over the month", [3, 25, 14]],
  ])("%s is read as it stands", (_name, days) => {
    const grid = dated(...days.map((day, index) => serial(2026, 9 + index, day)));
    expect(evidenceOf(grid).usage!.undatedAmounts).toBe(false);
  });
});

describe("Rows of totals", () => {
  test.each([
    ["the totals row of a table", { month: "Total", tenant: null, service: null }],
    ["a grand total", { month: "Grand Total", tenant: null }],
    ["a subtotal by customer", { month: null, tenant: null, name: "Contoso Total" }],
    ["a Spanish total", { month: "Total general", tenant: null }],
  ])("%s is left out, and that is said", (_name, line) => {
    const grid = usage({ acr: 5 }, { association: null, acr: 5, ...line });
    const evidence = evidenceOf(grid);
    expect(centsOf(evidence, 2026, 10)).toBe(500);
    expect(evidence.usage!.undatedAmounts).toBe(false);
    expect(found(grid)).toContain("evidence.totalsRows");
  });

  test("A customer called Total Energies is no total", () => {
    const evidence = evidenceOf(usage({ name: "Total Energies", tenant: null, acr: 5 }));
    expect(centsOf(evidence, 2026, 10)).toBe(500);
  });
});

test("A slip of the pen in one year doesn't move the date scored", () => {
  const card = scored([usage({ month: "2026-10" }, { month: "2099-10" })], { asOf: null });
  expect(card.asOf).toBe("2026-11-01");
  expect(metric(card, "deployments").value).toBe(1);
});
