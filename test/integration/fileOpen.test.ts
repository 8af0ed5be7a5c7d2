import { mkdtempSync, openAsBlob, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeXlsx } from "hucre";
import { openFile } from "../../src/workbook/file/openFile";
import { writeBook } from "../../src/workbook/file/writeBook";
import { plainSheet } from "../../src/workbook/file/fileBook";
import { unzip, zip } from "../support/xlsxParts";
import { hasSdkValidator, sdkFindings } from "../support/xlsxOracle";
import { summaryBook, summarySpec, withPart } from "../support/xlsxSpec";
import { createFileWorkbook } from "../../src/workbook/file/fileWorkbook";

jest.setTimeout(60_000);

const utf8 = (text: string) => new TextEncoder().encode(text);

async function gridOf(text: string | Uint8Array, name = "usage.csv") {
  const { sheets } = await openFile(typeof text === "string" ? utf8(text) : text, name);
  return sheets[0]!.grid;
}

describe("a text file", () => {
  test.each([
    ["commas", "Month,ACR_USD\n2026-10,12.50\n"],
    ["semicolons", "Month;ACR_USD\r\n2026-10;12.50\r\n"],
    ["tabs", "Month\tACR_USD\n2026-10\t12.50"],
    ["a byte order mark", "\ufeffMonth,ACR_USD\n2026-10,12.50\n"],
    ["a line that names the delimiter", "sep=;\r\nMonth;ACR_USD\r\n2026-10;12.50"],
    ["quotes around every field", '"Month","ACR_USD"\n"2026-10","12.50"'],
    ["blank lines at its end", "Month,ACR_USD\n2026-10,12.50\n\n,\n"],
  ])("with %s is read into the same cells", async (_, text) => {
    expect(await gridOf(text)).toEqual([
      ["Month", "ACR_USD"],
      ["2026-10", 12.5],
    ]);
  });

  test("with decimal commas between semicolons is read by its semicolons", async () => {
    expect(await gridOf("Usage of October\nMonth;ACR;Share\n10;1,5;2,5\n11;3,5;4,5")).toEqual([
      ["Usage of October"],
      ["Month", "ACR", "Share"],
      [10, "1,5", "2,5"],
      [11, "3,5", "4,5"],
    ]);
  });

  test("keeps a delimiter, a quotation mark and a line break inside quotes", async () => {
    expect(await gridOf('Name,ACR\n"Contoso, ""East""\nLtd",5')).toEqual([
      ["Name", "ACR"],
      ['Contoso, "East"\nLtd', 5],
    ]);
  });

  test("reads UTF-16 as Excel's Unicode text has it, and the old Windows code page", async () => {
    const utf16 = Buffer.from("\ufeffName\tACR\nMünchen\t5", "utf16le");
    expect(await gridOf(utf16, "usage.txt")).toEqual([
      ["Name", "ACR"],
      ["München", 5],
    ]);
    expect(await gridOf(Buffer.from("Name,ACR\nM\xfcnchen,5", "latin1"))).toEqual([
      ["Name", "ACR"],
      ["München", 5],
    ]);
  });

  test.each([
    ["0", 0],
    ["-12.5", -12.5],
    ["1000", 1000],
    ["123456789012345", 123456789012345],
  ])("reads the plain decimal %s as a number", async (text, value) => {
    expect(await gridOf(`x,y\n${text},z`)).toEqual([
      ["x", "y"],
      [value, "z"],
    ]);
  });

  test.each([
    "007",
    "1234567890123456",
    "2026-10-01",
    "10/2026",
    "Oct-26",
    "1e5",
    "1 000",
    "$5",
    "12%",
    "1.234.567",
    "+5",
    "TRUE",
    "#N/A",
    "=1+1",
  ])("leaves %s as text", async (text) => {
    expect(await gridOf(`x,y\n${text},z`)).toEqual([
      ["x", "y"],
      [text, "z"],
    ]);
  });

  test("becomes a sheet named after the file, as far as Excel takes the name", async () => {
    const { sheets } = await openFile(
      utf8("a,b\n1,2"),
      "/exports/Usage [Oct] 2026: everything there is.csv"
    );
    expect(sheets.map(({ name }) => name)).toEqual(["Usage  Oct  2026  everything th"]);
  });
});

describe("a file that is no workbook", () => {
  test.each([
    ["is empty", "usage.csv", "", /usage\.csv is empty.*export it again/],
    ["holds blanks only", "usage.csv", "\n\n,,\n", /usage\.csv is empty/],
    ["is an old .xls", "usage.xls", "\xd0\xcf\x11\xe0\xa1\xb1", /usage\.xls.*save it as \.xlsx/],
    ["is a PDF", "score.pdf", "%PDF-1.7", /score\.pdf is a PDF: choose/],
    ["is a picture", "a.csv", "\x89PNG\r\n", /a\.csv is a picture: choose/],
    [
      "is a web page called .xls",
      "report.xls",
      "<html><table>",
      /report\.xls is a web page.*save it as \.xlsx/,
    ],
    [
      "is text called .xlsx",
      "usage.xlsx",
      "Month,ACR\n1,2",
      /usage\.xlsx.*plain text.*rename it to \.csv/,
    ],
    [
      "is a web page without a beginning called .xls",
      "report.xls",
      "\xef\xbb\xbf \r\n<META charset=utf-8><table>",
      /report\.xls is a web page/,
    ],
    ["is a web page in UTF-16", "a.xls", "\xff\xfe<\0h\0t\0m\0l\0>\0", /a\.xls is a web page/],
    ["is a saved web archive", "report.xls", "MIME-Version: 1.0\r\n", /report\.xls is a web page/],
    ["is an Excel 2003 XML", "a.xml", "<?xml version='1.0'?><Workbook>", /a\.xml is .*XML/],
    ["is an .xls older than Excel 97", "a.xls", "\x09\x04\x06\0\0\0", /a\.xls.*save it as \.xlsx/],
    ["is a JPEG", "a.xlsx", "\xff\xd8\xff\xe0\0", /a\.xlsx is a picture/],
    ["is a GIF", "a.csv", "GIF89a", /a\.csv is a picture/],
    ["is a TIFF", "a.csv", "II*\0", /a\.csv is a picture/],
    ["is a bitmap", "a.csv", "BM\x36\x10\0\0\0\0\0\0", /a\.csv is a picture/],
    ["is a photo of a phone", "a.csv", "\0\0\0\x18ftypheic", /a\.csv is a picture/],
    ["is packed by gzip", "usage.csv.gz", "\x1f\x8b\x08", /usage\.csv\.gz is a packed.*unpack it/],
    ["is packed by 7-Zip", "usage.7z", "7z\xbc\xaf\x27\x1c", /usage\.7z is a packed file/],
    ["is Parquet", "usage.parquet", "PAR1\x15\x04", /usage\.parquet is a Parquet.*\.csv/],
    ["is JSON", "usage.csv", ' {"value": [1]}', /usage\.csv is JSON/],
    ["is a list in JSON", "usage.csv", '[{"month": 1}]', /usage\.csv is JSON/],
    ["is an e-mail of Outlook", "a.msg", "\xd0\xcf\x11\xe0\xa1\xb1", /a\.msg is neither/],
    ["holds zeros only", "usage.csv", "\0".repeat(5000), /usage\.csv is empty/],
    ["is some binary", "x.csv", "ab\0\0cd", /x\.csv is neither a workbook nor text/],
    ["is cut short", "x.xlsx", "PK\x03\x04abcdef", /x\.xlsx is cut short or damaged/],
    [
      "has a quotation mark that never closes",
      "x.csv",
      'a,b\n"1,2\n3,4',
      /x\.csv has a quotation mark in line 2/,
    ],
  ])("and %s is refused with a sentence", async (_, name, text, sentence) => {
    const refused = openFile(Buffer.from(text, "latin1"), name);
    await expect(refused).rejects.toMatchObject({
      name: "WorkbookError",
      message: expect.stringMatching(sentence),
    });
  });

  test("but an archive is refused with a sentence", async () => {
    await expect(
      openFile(zip(new Map([["usage.csv", Buffer.from("a,b")]])), "a.zip")
    ).rejects.toThrow(/a\.zip is an archive that holds no workbook/);
    await expect(openFile(zip(new Map()), "a.zip")).rejects.toThrow(/holds no workbook/);
  });

  test.each([
    ["an .xlsb", "xl/workbook.bin", /\.xlsb/],
    ["an .ods", "mimetype", /a\.xlsx is an OpenDocument file/],
    ["a .docx", "word/document.xml", /a\.xlsx is a Word or PowerPoint file/],
    ["a .pptx", "ppt/presentation.xml", /a\.xlsx is a Word or PowerPoint file/],
    ["a .numbers", "Index/Document.iwa", /a\.xlsx is an Apple Numbers file: export it/],
  ])("but %s is told for what it is", async (_, part, sentence) => {
    const parts = ["[Content_Types].xml", part].map((name) => [name, Buffer.from("x")] as const);
    await expect(openFile(zip(new Map(parts)), "a.xlsx")).rejects.toThrow(sentence);
  });

  test("but an old workbook by another name is told for what it is", async () => {
    const bytes = Buffer.concat([
      Buffer.from("d0cf11e0a1b11ae1", "hex"),
      Buffer.alloc(504),
      Buffer.from("Workbook\0", "utf16le"),
    ]);
    await expect(openFile(bytes, "a.csv")).rejects.toThrow(/a\.csv is an Excel 97–2003 workbook/);
  });

  test("but one that changes while it is read is refused with a sentence", async () => {
    const folder = mkdtempSync(join(tmpdir(), "partner-"));
    const path = join(folder, "usage.csv");
    writeFileSync(path, "Month,ACR\n2026-10,5\n");
    const source = await openAsBlob(path);
    writeFileSync(path, "Month,ACR\n2026-10,5\n2026-11,6\n");
    await expect(openFile(source, "usage.csv")).rejects.toThrow(
      /^usage\.csv was changed, moved or locked .*: choose it again/
    );
    rmSync(folder, { recursive: true });
  });

  test("but a protected workbook is refused with a sentence", async () => {
    const bytes = Buffer.concat([
      Buffer.from("d0cf11e0a1b11ae1", "hex"),
      Buffer.alloc(504),
      Buffer.from("EncryptedPackage", "utf16le"),
    ]);
    await expect(openFile(bytes, "a.xlsx")).rejects.toThrow(/a\.xlsx is protected by a password/);
  });

  test("but a workbook with a broken part is refused with a sentence", async () => {
    const good = await writeBook(summaryBook());
    const parts = unzip(good);
    parts.delete("xl/workbook.xml");
    await expect(openFile(zip(parts), "a.xlsx")).rejects.toThrow(/a\.xlsx/);
  });
});

describe("a workbook", () => {
  test("gives dates as serials, errors as their text, booleans and blanks as they are", async () => {
    const sheet = {
      ...plainSheet("Data", [
        ["x", 46296.5, true, null, "#N/A", "y"],
        [1, 60, 59, 61, 0.25],
      ]),
      details: [1, 2, 3, 4].flatMap((column) => [
        { row: 0, column, numberFormat: "yyyy-mm-dd hh:mm" },
        { row: 1, column, numberFormat: "m/d/yyyy" },
      ]),
    };
    const { sheets } = await openFile(
      await writeBook({ sheets: [sheet], names: [], settings: {} }),
      "a.xlsx"
    );
    expect(sheets[0]!.grid).toEqual([
      ["x", 46296.5, true, null, "#N/A", "y"],
      [1, 59, 59, 61, 0.25],
    ]);
  });

  test("that counts days from 1904 gives serials that count from 1900", async () => {
    const sheet = {
      ...plainSheet("Data", [[44834]]),
      details: [{ row: 0, column: 0, numberFormat: "yyyy-mm-dd" }],
    };
    const bytes = await writeBook({ sheets: [sheet], names: [], settings: {} });
    const mac = withPart(bytes, "xl/workbook.xml", (xml) =>
      xml.replace("<bookViews>", '<workbookPr date1904="1"/><bookViews>')
    );
    expect((await openFile(mac, "a.xlsx")).sheets[0]!.grid).toEqual([[46296]]);
  });

  test("gives formulas by the names Excel shows, filled ones moved", async () => {
    const bytes = withPart(await writeBook(summaryBook()), "xl/worksheets/sheet1.xml", (xml) =>
      xml.replace(
        "</sheetData>",
        '<row r="5"><c r="A5"><f t="shared" si="0" ref="A5:A6">B5*$C$1&amp;"B5"</f><v>1</v></c></row>' +
          '<row r="6"><c r="A6"><f t="shared" si="0"/><v>2</v></c></row></sheetData>'
      )
    );
    const { sheets } = await openFile(bytes, "a.xlsx");
    expect(sheets[0]!.details.map(({ formula }) => formula!.text)).toEqual([
      'B5*$C$1&"B5"',
      'B6*$C$1&"B5"',
    ]);
    expect(sheets[1]!.details.map(({ formula }) => formula?.text)).toContain(
      "PARTNER.SCORE('Azure usage'!$A$1:$F$9)"
    );
  });

  test("gives back a declared sheet as it was declared", async () => {
    const book = summaryBook("Q1 'A' & B");
    const again = await openFile(await writeBook(book), "a.xlsx");
    const { grid, tables, dataBars, charts, names, freeze, gridlines, print, own } =
      book.sheets[1]!;
    expect(again.sheets[1]).toMatchObject({
      grid,
      tables,
      dataBars,
      charts,
      names,
      freeze,
      gridlines,
      print,
      own,
    });
    const formulas = (details: (typeof book.sheets)[1]["details"]) =>
      details.filter(({ formula }) => formula);
    expect(formulas(again.sheets[1]!.details)).toEqual(
      formulas(book.sheets[1]!.details).map((detail) =>
        expect.objectContaining({ formula: detail.formula })
      )
    );
  });

  test("gives a table without its totals row, which is no evidence", async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: "S",
          rows: [
            ["Month", "ACR"],
            ["2026-10", 5],
            ["Total", 5],
          ],
          tables: [
            {
              name: "Usage",
              range: "A1:B3",
              columns: [{ name: "Month" }, { name: "ACR" }],
              showTotalRow: true,
            },
          ],
        },
      ],
    });
    const [table] = (await openFile(bytes, "a.xlsx")).sheets[0]!.tables;
    expect(table).toMatchObject({ name: "Usage", range: { top: 0, left: 0, bottom: 1, right: 1 } });
  });

  test("whose sheet has a million blank rows is opened all the same", async () => {
    const rows = Array.from({ length: 1_048_575 }, (_, i) => `<row r="${i + 2}"/>`).join("");
    const bytes = withPart(
      await writeBook({
        sheets: [plainSheet("Data", [["Month", "ACR"]])],
        names: [],
        settings: {},
      }),
      "xl/worksheets/sheet1.xml",
      (xml) => xml.replace("</sheetData>", () => `${rows}</sheetData>`)
    );
    expect((await openFile(bytes, "a.xlsx")).sheets[0]!.grid).toEqual([["Month", "ACR"]]);
  });

  test("with a stray cell in its last corner is refused with a sentence", async () => {
    const bytes = withPart(
      await writeBook({ sheets: [plainSheet("Data", [["Month"]])], names: [], settings: {} }),
      "xl/worksheets/sheet1.xml",
      (xml) =>
        xml.replace(
          "</sheetData>",
          '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
        )
    );
    await expect(openFile(bytes, "a.xlsx")).rejects.toThrow(
      /a\.xlsx has a sheet whose cells reach too far apart/
    );
  });

  test("with a chart sheet gives its worksheets, and keeps the chart sheet in the file", async () => {
    const bytes = withChartSheet(await writeBook(summaryBook()));
    const book = await openFile(bytes, "a.xlsx");
    expect(book.sheets.map(({ name, visible }) => [name, visible])).toEqual([
      ["Azure usage", true],
      ["Trend & <more>", false],
      ["Score summary", true],
    ]);
    const workbook = createFileWorkbook(book);
    expect((await workbook.sources()).map(({ sheet }) => sheet)).toEqual([
      "Azure usage",
      "Score summary",
    ]);
    await workbook.write([summarySpec("Score summary")]);
    const written = await writeBook(workbook.book());
    const part = "xl/chartsheets/sheet1.xml";
    expect(unzip(written).get(part)!.equals(unzip(bytes).get(part)!)).toBe(true);
    const again = await openFile(written, "a.xlsx");
    expect(again.sheets.map(({ name }) => name)).toEqual(book.sheets.map(({ name }) => name));
    if (hasSdkValidator) expect(sdkFindings(written)).toEqual(sdkFindings(bytes));
  });

  test("of chart sheets only is refused with a sentence", async () => {
    const bytes = withPart(
      withChartSheet(await writeBook(summaryBook())),
      "xl/workbook.xml",
      (xml) => xml.replace(/<sheet [^>]*name="(Azure usage|Score summary)"[^>]*>/g, "")
    );
    await expect(openFile(bytes, "a.xlsx")).rejects.toThrow(/a\.xlsx holds no worksheet/);
  });
});

/** The workbook with a sheet between its two that is nothing but a chart's. */
function withChartSheet(bytes: Uint8Array): Buffer {
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const parts = unzip(bytes);
  const change = (path: string, from: string, to: string) => {
    const old = parts.get(path)!.toString("utf8");
    expect(old).toContain(from);
    parts.set(path, Buffer.from(old.replace(from, () => to)));
  };
  change(
    "[Content_Types].xml",
    "</Types>",
    '<Override PartName="/xl/chartsheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.chartsheet+xml"/></Types>'
  );
  change(
    "xl/_rels/workbook.xml.rels",
    "</Relationships>",
    `<Relationship Id="rIdChart" Type="${office}/chartsheet" Target="chartsheets/sheet1.xml"/></Relationships>`
  );
  const second = /<sheet [^>]*name="Score summary"/.exec(
    parts.get("xl/workbook.xml")!.toString("utf8")
  )![0];
  change(
    "xl/workbook.xml",
    second,
    `<sheet name="Trend &amp; &lt;more&gt;" sheetId="77" r:id="rIdChart"/>${second}`
  );
  parts.set(
    "xl/chartsheets/sheet1.xml",
    Buffer.from(
      `<chartsheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"/></sheetViews></chartsheet>`
    )
  );
  return zip(parts);
}
