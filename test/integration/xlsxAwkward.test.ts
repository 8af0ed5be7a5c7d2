import type { SheetSpec } from "../../src/report/sheet";
import { openFile } from "../../src/workbook/file/openFile";
import { writeBook } from "../../src/workbook/file/writeBook";
import { plainSheet, sheetFromSpec, type FileBook } from "../../src/workbook/file/fileBook";
import { hasSdkValidator, ruleFindings, sdkFindings } from "../support/xlsxOracle";
import { area, summaryBook, summarySpec } from "../support/xlsxSpec";

jest.setTimeout(60_000);

const tenant300 = "Ünïcode & <Sons> ".repeat(20).slice(0, 300);

function bookOf(spec: SheetSpec): FileBook {
  return {
    sheets: [sheetFromSpec(spec), plainSheet("Azure usage", [["Month"]])],
    names: [],
    settings: {},
  };
}

function withCells(cells: SheetSpec["cells"]): FileBook {
  return bookOf({ ...summarySpec("S"), cells: [...summarySpec("S").cells, ...cells] });
}

const books: readonly [string, FileBook][] = [
  ["a sheet named with quotes and ampersand", summaryBook("Q1 'A' & B", "It's <usage>")],
  [
    "sheets named like a cell, a year and with an emoji",
    {
      names: [],
      settings: {},
      sheets: [
        plainSheet("S2", [["a"]]),
        plainSheet("2026", [["b"]]),
        ...summaryBook("Score 😀", "S2").sheets.slice(1),
      ],
    },
  ],
  [
    "emoji and angle brackets in texts",
    withCells([{ row: 30, column: 0, value: "😀 <b>&amp;</b> ]]> \"'" }]),
  ],
  ["a tenant of 300 characters", withCells([{ row: 30, column: 0, value: tenant300 }])],
  ["a text of 40,000 characters", withCells([{ row: 30, column: 0, value: "x".repeat(40_000) }])],
  [
    "control characters and half a surrogate pair",
    withCells([{ row: 30, column: 0, value: "a\u0000\u000b\ud83d_x0041_\uffff" }]),
  ],
  [
    "not-a-number as value and as result",
    withCells([
      { row: 30, column: 0, value: NaN },
      { row: 31, column: 0, value: Infinity, formula: { text: "1/0" } },
    ]),
  ],
  [
    "no tenants: a table of one blank row",
    bookOf({
      ...summarySpec("S"),
      cells: [
        { row: 3, column: 0, value: "Metric" },
        { row: 3, column: 1, value: "Points" },
        { row: 3, column: 2, value: "Max" },
      ],
      tables: [
        {
          name: "T",
          range: area(3, 0, 4, 2),
          columns: ["Metric", "Points", "Max"],
          style: "TableStyleLight1",
        },
      ],
      charts: [],
    }),
  ],
  [
    "one row and one bar",
    bookOf({
      ...summarySpec("S"),
      tables: [
        {
          name: "T",
          range: area(3, 0, 4, 2),
          columns: ["Metric", "Points", "Max"],
          style: "TableStyleLight1",
        },
      ],
      charts: summarySpec("S").charts.map((chart) => ({
        ...chart,
        categories: area(4, 0, 4, 0),
        series: [{ name: "Points", values: area(4, 1, 4, 1), fill: "0F6CBD", labels: true }],
      })),
    }),
  ],
  ["a sheet with nothing on it", { sheets: [plainSheet("Empty", [])], names: [], settings: {} }],
  [
    "widths and heights out of bounds",
    bookOf({ ...summarySpec("S"), columnWidths: [9999, -3], rowHeights: { 0: 5000 } }),
  ],
  [
    "a column chart with an unpainted base",
    bookOf({
      ...summarySpec("S"),
      charts: summarySpec("S").charts.map((chart) => ({
        ...chart,
        kind: "stackedColumn" as const,
        axisVisible: true,
        legend: true,
        series: [{ name: "Base", values: area(4, 1, 5, 1), labels: false }, ...chart.series],
      })),
    }),
  ],
  [
    "settings and names beside it",
    {
      ...summaryBook(),
      names: [{ name: "Everything", refersTo: "'Azure usage'!$A$1:$B$2" }],
      settings: { "a <b>": ["é", null] },
    },
  ],
];

describe("a workbook written from awkward input", () => {
  test.each(books)("is clean: %s", async (_, book) => {
    const bytes = await writeBook(book);
    expect(ruleFindings(bytes)).toEqual([]);
    if (hasSdkValidator) expect(sdkFindings(bytes)).toEqual([]);
    const again = await openFile(bytes, "again.xlsx");
    expect(again.sheets.map(({ name }) => name)).toEqual(book.sheets.map(({ name }) => name));
  });

  test("keeps a long text up to what a cell holds, ending in an ellipsis", async () => {
    const { sheets } = await openFile(
      await writeBook(withCells([{ row: 30, column: 0, value: "x".repeat(40_000) }])),
      "a.xlsx"
    );
    const text = String(sheets[0]!.grid[30]![0]);
    expect(text).toHaveLength(32_767);
    expect(text.endsWith("x…")).toBe(true);
  });

  test("keeps texts that look like formulas or escapes as they are", async () => {
    const texts = ["=1+1", "+1", "-1", "@x", "_x0041_", " spaces ", "two\nlines"];
    const cells = texts.map((value, i) => ({ row: 30 + i, column: 0, value }));
    const { sheets } = await openFile(await writeBook(withCells(cells)), "a.xlsx");
    expect(texts.map((_, i) => sheets[0]!.grid[30 + i]![0])).toEqual(texts);
    expect(sheets[0]!.details.filter(({ row, formula }) => row >= 30 && formula)).toEqual([]);
  });

  test("leaves a cell blank for what is not a number", async () => {
    const { sheets } = await openFile(
      await writeBook(
        withCells([
          { row: 30, column: 0, value: NaN },
          { row: 31, column: 0, value: 7 },
        ])
      ),
      "a.xlsx"
    );
    expect(sheets[0]!.grid.slice(30)).toEqual([[], [7]]);
  });
});
