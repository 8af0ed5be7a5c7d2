import { writeBook } from "../../src/workbook/file/writeBook";
import { hasSdkValidator, ruleFindings, sdkFindings } from "../support/xlsxOracle";
import { summaryBook, withPart } from "../support/xlsxSpec";

jest.setTimeout(60_000);

const summary = "xl/worksheets/sheet2.xml";
const swap = (from: string | RegExp, to: string) => (text: string) => text.replace(from, to);

const faults: readonly [string, string, (text: string) => string, RegExp][] = [
  [
    "a defined name whose sheet is not quoted",
    "xl/workbook.xml",
    swap("'Score summary'!$A$2", "Score summary!$A$2"),
    /not quoted/,
  ],
  [
    "a print area on a sheet that is not there",
    "xl/workbook.xml",
    swap("'Score summary'!$A$1:$D$25", "'Gone'!$A$1:$D$25"),
    /no sheet Gone/,
  ],
  [
    "a defined name like a cell",
    "xl/workbook.xml",
    swap('name="Score_Total"', 'name="FY26"'),
    /FY26 is like a cell/,
  ],
  [
    "two sheets of one name",
    "xl/workbook.xml",
    swap('name="Azure usage"', 'name="SCORE SUMMARY"'),
    /twice/,
  ],
  [
    "only hidden sheets",
    "xl/workbook.xml",
    swap(/(<sheet )/g, '$1state="hidden" '),
    /no visible sheet/,
  ],
  [
    "a header that is not its column's name",
    "xl/tables/table1.xml",
    swap('name="Points"', 'name="Pts"'),
    /header Points is not column Pts/,
  ],
  [
    "a table twice as wide as its columns",
    "xl/tables/table1.xml",
    swap(/ref="A4:C6"/g, 'ref="A4:F6"'),
    /do not fill/,
  ],
  [
    "a table without a data row",
    "xl/tables/table1.xml",
    swap(/ref="A4:C6"/g, 'ref="A4:C4"'),
    /no data row/,
  ],
  [
    "a dangling relationship",
    "xl/_rels/workbook.xml.rels",
    swap("worksheets/sheet1.xml", "worksheets/sheet9.xml"),
    /no part|dangling/,
  ],
  [
    "a part without relationship",
    "xl/worksheets/_rels/sheet2.xml.rels",
    swap(/<Relationship [^>]*tables[^>]*>/, ""),
    /has no relationship|nothing leads to/,
  ],
  [
    "a wrong content type",
    "[Content_Types].xml",
    swap("drawingml.chart+xml", "drawing+xml"),
    /wrong content type/,
  ],
  ["a formula with its equals sign", summary, swap("<f>_xldudf", "<f>=_xldudf"), /begins with =/],
  [
    "a function by the name Excel shows",
    summary,
    swap("<f>_xldudf_PARTNER_SCORE", "<f>PARTNER.SCORE"),
    /by its Excel name/,
  ],
  ["a formula with a semicolon", summary, swap("$F$9)</f>", "$F$9;1)</f>"), /semicolon/],
  [
    "a sheet not quoted in a formula",
    summary,
    swap("<f>_xldudf_PARTNER_SCORE('Azure usage'!", "<f>_xldudf_PARTNER_SCORE(Azure usage!"),
    /not quoted/,
  ],
  [
    "an array without its range",
    summary,
    swap('t="array" ref="A8:B9"', 't="array"'),
    /array without its range/,
  ],
  ["cells out of order", summary, swap('<c r="B4"', '<c r="A4"'), /out of order/],
  ["a style that is not there", summary, swap(/ s="\d+"/, ' s="99"'), /no style 99/],
  ["a number that is none", summary, swap("<v>61</v>", "<v>NaN</v>"), /no number/],
  [
    "elements out of order",
    summary,
    swap(/(<conditionalFormatting.*<\/conditionalFormatting>)(.*)(<\/worksheet>)/, "$2$1$3"),
    /out of order/,
  ],
  [
    "a chart on a sheet not quoted",
    "xl/charts/chart1.xml",
    swap(/'Score summary'!\$B/g, "Score summary!$B"),
    /not quoted/,
  ],
  [
    "a colour with a hash",
    "xl/charts/chart1.xml",
    swap('val="0F6CBD"', 'val="#0F6CBD"'),
    /six hex digits/,
  ],
  [
    "an axis that is missing",
    "xl/charts/chart1.xml",
    swap('<c:crossAx val="111111111"/>', '<c:crossAx val="5"/>'),
    /axis/,
  ],
  [
    "two series of one index",
    "xl/charts/chart1.xml",
    swap('<c:idx val="1"/><c:order', '<c:idx val="0"/><c:order'),
    /two series of one idx/,
  ],
  [
    "a drawing that runs backwards",
    "xl/drawings/drawing2.xml",
    swap(
      /<xdr:to>.*?<\/xdr:to>/,
      "<xdr:to><xdr:col>0</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>0</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>"
    ),
    /backwards/,
  ],
  ["markup that is not closed", summary, swap("</sheetData>", ""), /closes/],
];

describe("the oracle that judges a written workbook", () => {
  let clean: Uint8Array;
  beforeAll(async () => {
    clean = await writeBook(summaryBook());
  });

  test("finds nothing in a clean file", () => {
    expect(ruleFindings(clean)).toEqual([]);
  });

  test.each(faults)("finds %s", (_, path, change, finding) => {
    expect(ruleFindings(withPart(clean, path, change)).join("\n")).toMatch(finding);
  });

  (hasSdkValidator ? test : test.skip)(
    "asks the Open XML SDK, which knows the schema (Linux x64 only)",
    () => {
      expect(sdkFindings(clean)).toEqual([]);
      const broken = withPart(clean, summary, swap("<sheetData>", '<sheetData wrong="1">'));
      expect(sdkFindings(broken).join("\n")).toMatch(/wrong/);
    }
  );
});
