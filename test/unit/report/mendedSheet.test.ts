import type { Grid } from "../../../src/evidence/grid";
import type { EvidenceRange } from "../../../src/evidence/grid";
import { mends } from "../../../src/evidence/mend/mends";
import { mendedName } from "../../../src/report/mended/mendedName";
import { mendedSheet } from "../../../src/report/mended/mendedSheet";
import { changed, ledger, withColumn } from "../../corpus/azureLedger";
import { exported } from "../../corpus/oddExport";

const place = { label: "Azure usage!A3:G12", sheet: "Azure usage", top: 2, left: 0 };
const writtenAt = new Date(2026, 10, 22, 9, 5);

function sheetOf(grid: Grid) {
  const source: EvidenceRange = { grid, place };
  const sheet = mendedSheet({ name: "M", source, mends: mends([source])[0]!, writtenAt });
  const rows: (typeof sheet.cells)[number][][] = [];
  for (const cell of sheet.cells) (rows[cell.row] ??= []).push(cell);
  return { sheet, rows, values: rows.map((row) => row.map(({ value }) => value)) };
}

const messy = [
  ...changed((_, index) => ({
    Month: "2026-10",
    ACR_USD: index === 0 ? "1.500,50" : 20,
    CustomerTpid: 123456789012,
    FirstUseDate: 45901.5,
  })),
  [null, null, null, "Total", null, null, 160],
];

describe("The sheet of a mended copy", () => {
  test("begins with its source, its time and each mend, with the rows left out as the source numbers them", () => {
    expect(sheetOf(messy).values.slice(0, 4)).toEqual([
      ["Mended copy of Azure usage!A3:G12, written on 22 Nov 2026 09:05"],
      [
        "The original is as it was. Changed cells are shaded. Write the copy again when the original changes.",
      ],
      [
        "1 row of totals is left out: its amount stands in other rows, and no score counts it (row 12 of the original)",
      ],
      ["1 text becomes a number in ACR_USD: the column proves the decimal comma"],
    ]);
  });

  test("has the columns in their order below, and keeps header and lines in view", () => {
    const { values, sheet } = sheetOf(messy);
    expect(values[5]).toEqual(messy[0]);
    expect(values).toHaveLength(5 + 1 + 8);
    expect(sheet.freeze).toEqual({ rows: 6, columns: 0 });
  });

  test("shades what was changed and nothing else", () => {
    const { sheet } = sheetOf(messy);
    const shaded = sheet.cells.filter(({ style }) => style?.fill === "EBF3FC");
    expect(shaded.map(({ row, column, value }) => [row, column, value])).toEqual([[6, 6, 1500.5]]);
  });

  test("writes amounts, dates and long numbers so that they can be read", () => {
    const formats = sheetOf(messy).rows[6]!.map(({ numberFormat }) => numberFormat);
    expect(formats).toEqual([
      ...Array<undefined>(6).fill(undefined),
      "#,##0.00",
      "0",
      "d mmm yyyy hh:mm",
    ]);
    const dated = sheetOf(withColumn("Month", ["oct-25", ...Array<string>(7).fill("sep-26")]));
    expect(dated.rows.at(-1)![1]).toMatchObject({ value: 46266, numberFormat: "mmm yyyy" });
  });

  test("leaves titles above the header of the source out", () => {
    const grid = [["Azure usage of Contoso"], [], ...messy];
    const { values } = sheetOf(grid);
    expect(values[5]).toEqual(messy[0]);
    expect(values.flat()).not.toContain("Azure usage of Contoso");
  });

  test("keeps names that begin like a formula as they are: they are the user's own", () => {
    const grid = exported(ledger.map((row) => ({ ...row, CustomerName: "-Adatum " })));
    expect(sheetOf(grid).values.at(-1)).toContain("-Adatum");
  });
});

describe("Its name", () => {
  test("is that of the source, cut to what Excel allows", () => {
    expect(mendedName("Azure usage", [])).toBe("Azure usage (mended)");
    const long = mendedName("'Usage: Contoso/Fabrikam [North] 2026", []);
    expect(long.length).toBeLessThanOrEqual(31);
    expect(long).toMatch(/^[^'[\]:*?/\\]+… \(mended\)$/);
  });

  test("is another where the copy of another range has it", () => {
    expect(mendedName("Usage", ["usage (MENDED)"])).toBe("Usage (mended) 2");
  });
});
