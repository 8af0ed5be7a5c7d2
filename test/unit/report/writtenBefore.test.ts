import { createFileWorkbook } from "../../../src/workbook/file/fileWorkbook";
import { openFile } from "../../../src/workbook/file/openFile";
import { writeBook } from "../../../src/workbook/file/writeBook";
import { plainSheet } from "../../../src/workbook/file/fileBook";
import { modernWork } from "../../support/designationScorecards";
import { golden } from "../../support/scorecards";
import { valueAt, written } from "../../support/writtenSheets";
import { ruleFindings } from "../../support/xlsxOracle";

const names = (sheets: ReturnType<typeof written>) => sheets.map(({ name }) => name);

describe("a sheet that another designation filled", () => {
  test("says that this designation has nothing for it", () => {
    const sheets = written({
      scorecard: golden,
      writtenBefore: names(written({ scorecard: modernWork })),
    });
    expect(names(sheets)).toEqual([...names(written()), "Score lines"]);
    const emptied = sheets.at(-1)!;
    expect(valueAt(emptied, "B1")).toBe("Score lines");
    expect(valueAt(emptied, "B2")).toMatch(/^As of 1 Nov 2026/);
    expect(valueAt(emptied, "B4")).toBe(
      "Infrastructure (Azure) is not scored by what this sheet shows for other designations"
    );
    expect(emptied.tables).toEqual([]);
  });

  test("is emptied the other way round too", () => {
    const sheets = written({ scorecard: modernWork, writtenBefore: names(written()) });
    expect(names(sheets)).toEqual([...names(written({ scorecard: modernWork })), "Score services"]);
  });

  test("is not invented where it was never written", () => {
    expect(names(written({ writtenBefore: ["Score summary", "Notes"] }))).toEqual(names(written()));
  });

  test("is a sheet that Excel takes, and keeps its place", async () => {
    const workbook = createFileWorkbook({
      sheets: [plainSheet("Usage", [["a"]])],
      names: [],
      settings: {},
    });
    await workbook.write(written({ scorecard: modernWork }));
    await workbook.write(written({ writtenBefore: await workbook.ownSheets() }));
    const bytes = await writeBook(workbook.book());
    expect(ruleFindings(bytes)).toEqual([]);
    const { sheets } = await openFile(bytes, "book.xlsx");
    expect(sheets.map(({ name }) => name)).toEqual([
      "Usage",
      "Score summary",
      "Score customers",
      "Score people",
      "Score lines",
      "Score rules",
      "Score services",
    ]);
    expect(JSON.stringify(sheets[4]!.grid)).not.toContain("Trey Research");
  });
});
