import { writeXlsx } from "hucre";
import { openFile } from "../../src/workbook/file/openFile";
import { createFileWorkbook } from "../../src/workbook/file/fileWorkbook";
import { writeBook } from "../../src/workbook/file/writeBook";
import { hasSdkValidator, ruleFindings, sdkFindings } from "../support/xlsxOracle";
import { unzip, zip } from "../support/xlsxParts";
import { takeApart } from "../support/xlsxPackage";
import { all } from "../support/xlsxXml";
import { summarySpec } from "../support/xlsxSpec";

jest.setTimeout(60_000);

/** A workbook as its owner might have it: sheets stored in another order than shown, a chart, rules, a note, parts nobody here knows. */
async function ownersFile(): Promise<Buffer> {
  const bytes = await writeXlsx({
    properties: { custom: { Owner: "Ann" } },
    namedRanges: [
      { name: "Everything", range: "'Azure usage'!$A$1:$B$3" },
      { name: "Here", scope: "Notes & <more>", range: "'Notes & <more>'!$A$1" },
    ],
    sheets: [
      {
        name: "Azure usage",
        rows: [
          ["Month", "ACR_USD"],
          ["2026-09", 10],
          ["2026-10", 12.5],
        ],
        tables: [
          { name: "Usage", range: "A1:B3", columns: [{ name: "Month" }, { name: "ACR_USD" }] },
        ],
        conditionalRules: [
          {
            type: "cellIs",
            operator: "greaterThan",
            formula: "11",
            range: "B2:B3",
            priority: 1,
            style: { font: { bold: true } },
          },
        ],
        charts: [
          {
            type: "line",
            altText: "ACR",
            series: [{ values: "B2:B3" }],
            anchor: { from: { row: 4, col: 0 }, to: { row: 12, col: 5 } },
          },
        ],
      },
      {
        name: "Notes & <more>",
        rows: [["a", null, 1]],
        cells: new Map([
          [
            "0,0",
            {
              value: "a",
              comment: { text: "a note" },
              style: { font: { name: "Arial", size: 20 }, numFmt: "0.000" },
            },
          ],
          [
            "2,0",
            {
              formula: "SUM(C1:C1)",
              formulaType: "array" as const,
              formulaRef: "A3:A3",
              formulaDynamic: true,
              formulaResult: 1,
            },
          ],
        ]),
      },
    ],
  });
  const parts = unzip(bytes);
  const swapNumbers = (text: string) =>
    text.replace(/sheet([12])\.xml/g, (_, n: string) => `sheet${3 - Number(n)}.xml`);
  const swapped = new Map([...parts].map(([path, part]) => [swapNumbers(path), part]));
  for (const path of ["[Content_Types].xml", "xl/_rels/workbook.xml.rels"]) {
    swapped.set(path, Buffer.from(swapNumbers(swapped.get(path)!.toString())));
  }
  swapped.set("customXml/item1.xml", Buffer.from("<notes/>"));
  const workbookRels = swapped.get("xl/_rels/workbook.xml.rels")!.toString();
  const type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml";
  swapped.set(
    "xl/_rels/workbook.xml.rels",
    Buffer.from(
      workbookRels.replace(
        "</Relationships>",
        `<Relationship Id="rIdX" Type="${type}" Target="../customXml/item1.xml"/></Relationships>`
      )
    )
  );
  return zip(swapped);
}

async function judged(bytes: Uint8Array): Promise<Uint8Array> {
  expect(ruleFindings(bytes)).toEqual([]);
  if (hasSdkValidator) expect(sdkFindings(bytes)).toEqual([]);
  return bytes;
}

describe("the summary written into its owner's workbook", () => {
  let before: Buffer;
  let after: Uint8Array;
  beforeAll(async () => {
    before = await ownersFile();
    const workbook = createFileWorkbook(await openFile(before, "partner.xlsx"));
    await workbook.write([summarySpec("Score summary")]);
    after = await writeBook(workbook.book());
  });

  test("is clean by every offline rule", async () => {
    await judged(before);
    await judged(after);
  });

  test("leaves every part of the owner's sheets byte for byte", () => {
    const old = unzip(before);
    const now = unzip(after);
    const touched =
      /^(\[Content_Types\]\.xml|_rels\/\.rels|xl\/(workbook|styles)\.xml|xl\/_rels\/workbook\.xml\.rels|docProps\/app\.xml)$/;
    const kept = [...old.keys()].filter((path) => !touched.test(path));
    expect(kept).toContain("xl/comments2.xml");
    expect(kept).toContain("customXml/item1.xml");
    for (const path of kept)
      expect([path, now.get(path)?.equals(old.get(path)!)]).toEqual([path, true]);
  });

  test("stands behind the owner's sheets, which keep their names and looks", async () => {
    const { sheets, names } = await openFile(after, "a.xlsx");
    expect(sheets.map(({ name, own }) => [name, own])).toEqual([
      ["Azure usage", false],
      ["Notes & <more>", false],
      ["Score summary", true],
    ]);
    expect(names).toEqual([{ name: "Everything", refersTo: "'Azure usage'!$A$1:$B$3" }]);
    expect(sheets[1]!.names).toEqual([
      { name: "Here", range: { top: 0, left: 0, bottom: 0, right: 0 } },
    ]);
    expect(sheets[1]!.details[0]).toMatchObject({ numberFormat: "0.000", style: { size: 20 } });
    expect(sheets[2]!.details[0]).toMatchObject({
      style: { bold: true, size: 18, color: "0F6CBD" },
    });
  });

  test("written again replaces what it owns and grows nothing", async () => {
    const workbook = createFileWorkbook(await openFile(after, "a.xlsx"));
    await workbook.write([summarySpec("Score summary")]);
    const again = await judged(await writeBook(workbook.book()));
    const styles = (bytes: Uint8Array) => unzip(bytes).get("xl/styles.xml")!.toString();
    expect(styles(again)).toBe(styles(after));
    expect(unzip(again).size).toBe(unzip(after).size);
    expect(takeApart(again).sheets.map(({ name }) => name)).toEqual(
      takeApart(after).sheets.map(({ name }) => name)
    );
  });

  test("taken out again leaves nothing of itself", async () => {
    const workbook = createFileWorkbook(await openFile(after, "a.xlsx"));
    const book = workbook.book();
    const without = await judged(
      await writeBook({ ...book, sheets: book.sheets.filter(({ own }) => !own) })
    );
    expect([...unzip(without).keys()].sort()).toEqual([...unzip(before).keys()].sort());
    expect(
      all(takeApart(without).workbook, "definedName").map(({ attributes }) => attributes.name)
    ).toEqual(["Everything", "Here"]);
  });
});

test("a sheet changed by hand is written from the model, with its rules and chart; the others stay", async () => {
  const before = await ownersFile();
  const book = await openFile(before, "partner.xlsx");
  const [usage, ...others] = book.sheets;
  const grid = usage!.grid.map((line) => [...line]);
  grid[2]![1] = 99;
  const bytes = await judged(
    await writeBook({ ...book, sheets: [{ ...usage!, grid }, ...others] })
  );
  const pack = takeApart(bytes);
  expect((await openFile(bytes, "a.xlsx")).sheets[0]!.grid[2]).toEqual(["2026-10", 99]);
  expect(all(pack.sheets[0]!.xml, "cfRule")).toHaveLength(1);
  expect(all(pack.sheets[0]!.xml, "drawing")).toHaveLength(1);
  expect(
    pack.parts.get(pack.sheets[1]!.path)!.equals(unzip(before).get("xl/worksheets/sheet1.xml")!)
  ).toBe(true);
});

test("a workbook that counts from 1904 keeps doing so, and the summary's dates with it", async () => {
  const parts = unzip(await ownersFile());
  const xml = parts
    .get("xl/workbook.xml")!
    .toString()
    .replace("<bookViews>", '<workbookPr date1904="1"/><bookViews>');
  parts.set("xl/workbook.xml", Buffer.from(xml));
  const workbook = createFileWorkbook(await openFile(zip(parts), "mac.xlsx"));
  await workbook.write([summarySpec("Score summary")]);
  const bytes = await writeBook(workbook.book());
  const cell = all(takeApart(bytes).sheets[2]!.xml, "c").find(
    ({ attributes }) => attributes.r === "D11"
  )!;
  expect(cell.children[0]!.text).toBe(String(46327 - 1462));
  expect((await openFile(bytes, "a.xlsx")).sheets[2]!.grid[10]![3]).toBe(46327);
});

test("macros and a template's type do not go into an .xlsx", async () => {
  const parts = unzip(await ownersFile());
  const macro = "application/vnd.ms-excel.sheet.macroEnabled.main+xml";
  parts.set("xl/vbaProject.bin", Buffer.from("macro"));
  parts.set(
    "[Content_Types].xml",
    Buffer.from(
      parts
        .get("[Content_Types].xml")!
        .toString()
        .replace(
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
          macro
        )
        .replace(
          "</Types>",
          '<Override PartName="/xl/vbaProject.bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>'
        )
    )
  );
  parts.set(
    "xl/_rels/workbook.xml.rels",
    Buffer.from(
      parts
        .get("xl/_rels/workbook.xml.rels")!
        .toString()
        .replace(
          "</Relationships>",
          '<Relationship Id="rIdM" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/></Relationships>'
        )
    )
  );
  const workbook = createFileWorkbook(await openFile(zip(parts), "macros.xlsm"));
  await workbook.write([summarySpec("Score summary")]);
  const bytes = await judged(await writeBook(workbook.book()));
  expect(unzip(bytes).has("xl/vbaProject.bin")).toBe(false);
});
