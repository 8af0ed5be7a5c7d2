import { createFileWorkbook } from "../../src/workbook/file/fileWorkbook";
import { openFile } from "../../src/workbook/file/openFile";
import { writeBook } from "../../src/workbook/file/writeBook";
import { plainSheet, type FileBook } from "../../src/workbook/file/fileBook";
import type { SheetSpec } from "../../src/report/sheet";
import { area, summaryBook, summarySpec, withPart } from "../support/xlsxSpec";

const book: FileBook = {
  sheets: [
    plainSheet("Azure usage", [[], [null, "Month", "ACR"], [null, "2026-10", 5, null]]),
    plainSheet("Empty", []),
    { ...plainSheet("Secret", [["x"]]), visible: false },
  ],
  names: [],
  settings: {},
};

describe("a file as a workbook", () => {
  test("tells its visible sheets, with what they hold", async () => {
    expect(await createFileWorkbook(book).sources()).toEqual([
      {
        sheet: "Azure usage",
        used: { sheet: "Azure usage", top: 1, left: 1, bottom: 2, right: 2 },
        tables: [],
        held: [],
      },
      { sheet: "Empty", used: null, tables: [], held: [] },
    ]);
  });

  test("gives the raw values of a range, and of one that reaches beyond the cells", async () => {
    const workbook = createFileWorkbook(book);
    expect(await workbook.read({ sheet: "azure USAGE", ...area(1, 1, 2, 2) })).toEqual([
      ["Month", "ACR"],
      ["2026-10", 5],
    ]);
    expect(await workbook.read({ sheet: "Azure usage", ...area(2, 2, 1_048_575, 16_383) })).toEqual(
      [[5, null]]
    );
  });

  test("refuses a sheet that is not there with a sentence", async () => {
    await expect(
      createFileWorkbook(book).read({ sheet: "Gone", ...area(0, 0, 1, 1) })
    ).rejects.toThrow(/no sheet named "Gone"/);
  });

  test("tells how far it has read, and stops when asked to", async () => {
    const steps: number[][] = [];
    await createFileWorkbook(book).read(
      { sheet: "Azure usage", ...area(0, 0, 2, 2) },
      { progress: (...step) => steps.push(step) }
    );
    expect(steps.at(-1)).toEqual([3, 3]);
    const stopped = createFileWorkbook(book).read(
      { sheet: "Azure usage", ...area(0, 0, 2, 2) },
      { signal: AbortSignal.abort() }
    );
    await expect(stopped).rejects.toMatchObject({ name: "AbortError" });
  });

  test("puts its own sheets where they stood, and only those", async () => {
    const workbook = createFileWorkbook(book);
    await workbook.write([
      summarySpec("Score summary"),
      withoutTable(summarySpec("Score customers")),
    ]);
    expect(workbook.book().sheets.map(({ name }) => name)).toEqual([
      "Azure usage",
      "Empty",
      "Secret",
      "Score summary",
      "Score customers",
    ]);
    expect(workbook.book().sheets[0]).toBe(book.sheets[0]);
    const kept = workbook.book().sheets[4];
    const again = { ...summarySpec("Score summary"), columnWidths: [99] };
    await workbook.write([again]);
    expect(await workbook.ownSheets()).toEqual(["Score summary", "Score customers"]);
    expect(workbook.book().sheets[3]!.columnWidths).toEqual([99]);
    expect(workbook.book().sheets[4]).toBe(kept);
  });

  test("remembers its own sheets and settings in the saved file", async () => {
    const workbook = createFileWorkbook(book);
    await workbook.write([summarySpec("Score summary")]);
    await workbook.keepSetting("choice", { track: "smb", list: ["<é>"] });
    const again = createFileWorkbook(await openFile(await writeBook(workbook.book()), "a.xlsx"));
    expect(await again.ownSheets()).toEqual(["Score summary"]);
    expect(await again.setting("choice")).toEqual({ track: "smb", list: ["<é>"] });
    expect(await again.setting("other")).toBeNull();
  });

  test("knows its own sheets by either mark: Excel's custom property, or the name that other programs keep", async () => {
    const bytes = await writeBook(summaryBook());
    const marks: [string, (text: string) => string][] = [
      [
        "xl/workbook.xml",
        (xml) => xml.replace(/<definedName name="PARTNER_written".*?<\/definedName>/, ""),
      ],
      [
        "xl/worksheets/sheet2.xml",
        (xml) => xml.replace(/<customProperties>.*?<\/customProperties>/, ""),
      ],
    ];
    for (const [path, without] of marks) {
      const one = createFileWorkbook(await openFile(withPart(bytes, path, without), "a.xlsx"));
      expect(await one.ownSheets()).toEqual(["Score summary"]);
    }
    const none = marks.reduce<Uint8Array>(
      (file, [path, without]) => withPart(file, path, without),
      bytes
    );
    expect(await createFileWorkbook(await openFile(none, "a.xlsx")).ownSheets()).toEqual([]);
  });

  test("never replaces a sheet of the user's, and is as before when it can't write", async () => {
    const workbook = createFileWorkbook({
      ...book,
      sheets: [...book.sheets, plainSheet("score SUMMARY", [])],
    });
    const before = workbook.book();
    await expect(workbook.write([summarySpec("Score summary")])).rejects.toThrow(
      /"score SUMMARY" is already there.*rename it/
    );
    const bad = {
      ...summarySpec("Fine"),
      tables: [{ ...summarySpec("x").tables[0]!, columns: ["Metric", "Points", "Most"] }],
    };
    await expect(workbook.write([withoutTable(summarySpec("Other")), bad])).rejects.toThrow(
      /header of table Score_Metrics/
    );
    expect(workbook.book()).toBe(before);
  });
});

describe("a workbook that Excel would repair is refused before it is written", () => {
  const spec = summarySpec("S");
  const cell = (formula: string): Partial<SheetSpec> => ({
    cells: [...spec.cells, { row: 40, column: 0, value: 1, formula: { text: formula } }],
  });
  test.each<[string, Partial<SheetSpec>, RegExp]>([
    ["a sheet name of 32 characters", { name: "x".repeat(32) }, /can't be the name of a sheet/],
    ["a sheet name with a colon", { name: "a:b" }, /can't be the name of a sheet/],
    ["a sheet name in apostrophes", { name: "'a'" }, /can't be the name of a sheet/],
    ["a sheet called History", { name: "History" }, /can't be the name of a sheet/],
    ["a sheet name taken in other capitals", { name: "AZURE usage" }, /Two sheets are named/],
    [
      "a table name like a cell",
      { tables: [{ ...spec.tables[0]!, name: "FY26" }] },
      /"FY26" can't be the name of a table/,
    ],
    [
      "two tables of one name",
      { tables: [spec.tables[0]!, { ...spec.tables[0]!, name: "SCORE_METRICS" }] },
      /can't be the name of a table/,
    ],
    [
      "a table of a header alone",
      { tables: [{ ...spec.tables[0]!, range: area(3, 0, 3, 2) }] },
      /no row below its header/,
    ],
    [
      "tables that overlap",
      { tables: [spec.tables[0]!, { ...spec.tables[0]!, name: "Other" }] },
      /overlaps another table/,
    ],
    [
      "a name with a space",
      { names: [{ name: "Score total", range: area(0, 0, 0, 0) }] },
      /"Score total" can't be a name/,
    ],
    [
      "a name twice",
      { names: [...spec.names, { name: "score_TOTAL", range: area(0, 0, 0, 0) }] },
      /can't be a name/,
    ],
    ["a formula with its equals sign", cell("=1+1"), /cell A41.*"=1\+1"/],
    ["a formula with an open bracket", cell("SUM(1"), /cell A41/],
    ["a formula with a semicolon", cell("SUM(1;2)"), /cell A41/],
    ["a formula with a long literal", cell(`LEN("${"x".repeat(256)}")`), /cell A41/],
    [
      "a formula on a sheet that is not there",
      cell("SUM('Gone one'!A1)"),
      /names the sheet "Gone one"/,
    ],
    [
      "a number format too long",
      { cells: [{ row: 0, column: 0, value: 1, numberFormat: "0".repeat(256) }], tables: [] },
      /number format/,
    ],
    [
      "a colour by name",
      { cells: [{ row: 0, column: 0, value: 1, style: { fill: "red" } }], tables: [] },
      /"red" is not a colour/,
    ],
    [
      "a chart that runs backwards",
      { charts: [{ ...spec.charts[0]!, anchor: area(5, 5, 2, 2) }] },
      /chart "PARTNER points"/,
    ],
  ])("%s", async (_, change, sentence) => {
    const [usage, summary] = summaryBook().sheets;
    const { sheetFromSpec } = await import("../../src/workbook/file/fileBook");
    const refused = writeBook({
      sheets: [usage!, sheetFromSpec({ ...spec, ...change })],
      names: [],
      settings: {},
    });
    await expect(refused).rejects.toMatchObject({
      name: "WorkbookError",
      message: expect.stringMatching(sentence),
    });
    expect(summary!.own).toBe(true);
  });

  test("nothing but hidden sheets", async () => {
    const hidden = { ...plainSheet("a", []), visible: false };
    await expect(writeBook({ sheets: [hidden], names: [], settings: {} })).rejects.toThrow(
      /no visible sheet/
    );
  });
});

function withoutTable(spec: SheetSpec): SheetSpec {
  return { ...spec, tables: [], charts: [] };
}
