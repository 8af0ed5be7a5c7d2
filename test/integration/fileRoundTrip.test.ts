import fc from "fast-check";
import type { Cell } from "../../src/evidence/grid";
import { openFile } from "../../src/workbook/file/openFile";
import { plainSheet } from "../../src/workbook/file/fileBook";
import { writeBook } from "../../src/workbook/file/writeBook";
import { hasSdkValidator, ruleFindings, sdkFindings } from "../support/xlsxOracle";
import { unzip, zip } from "../support/xlsxParts";
import { summaryBook, summarySpec } from "../support/xlsxSpec";
import { createFileWorkbook } from "../../src/workbook/file/fileWorkbook";

jest.setTimeout(60_000);

const awkward = [
  "",
  "=1",
  "'",
  "<x>",
  "&amp;",
  "_x000D_",
  "#N/A",
  "a\r\nb",
  "\t",
  " ",
  "]]>",
  "😀",
  "TRUE",
  "007",
];
const cell: fc.Arbitrary<Cell> = fc.oneof(
  fc.constantFrom(...awkward),
  fc.string({ unit: "binary" }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
  fc.boolean(),
  fc.constant(null)
);
const grids = fc.array(fc.array(cell, { maxLength: 6 }), { minLength: 1, maxLength: 12 });

test("any cells come back as they were, but for what XML can't hold", async () => {
  await fc.assert(
    fc.asyncProperty(grids, async (grid) => {
      const bytes = await writeBook({ sheets: [plainSheet("S", grid)], names: [], settings: {} });
      expect(ruleFindings(bytes)).toEqual([]);
      expect((await openFile(bytes, "a.xlsx")).sheets[0]!.grid).toEqual(asKept(grid));
    }),
    { numRuns: 60 }
  );
});

function asKept(grid: readonly (readonly Cell[])[]): Cell[][] {
  const kept = grid.map((line) => {
    const cells = line.map((value) =>
      typeof value === "string" ? holdable(value) || null : Object.is(value, -0) ? 0 : value
    );
    while (cells.length > 0 && cells.at(-1) === null) cells.pop();
    return cells;
  });
  while (kept.length > 0 && kept.at(-1)!.length === 0) kept.pop();
  return kept;
}

/** Letter by letter: control characters but tab and line ends, lone surrogates and two code points go. */
function holdable(text: string): string {
  return [...text]
    .filter((letter) => {
      const code = letter.codePointAt(0)!;
      const control = code < 32 && ![9, 10, 13].includes(code);
      return !control && !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff;
    })
    .join("");
}

test("a workbook with prefixed XML is written from the model, and just as clean", async () => {
  const parts = unzip(await writeBook(summaryBook("Old one")));
  const prefixed = parts
    .get("xl/workbook.xml")!
    .toString()
    .replace(/<(\/?)(?!\?)(\w)/g, "<$1x:$2")
    .replace('xmlns="', 'xmlns:x="');
  parts.set("xl/workbook.xml", Buffer.from(prefixed));
  const book = await openFile(zip(parts), "sdk.xlsx");
  const workbook = createFileWorkbook(book);
  await workbook.write([{ ...summarySpec("Score summary"), tables: [] }]);
  const bytes = await writeBook(workbook.book());
  expect(ruleFindings(bytes)).toEqual([]);
  if (hasSdkValidator) expect(sdkFindings(bytes)).toEqual([]);
  const { sheets } = await openFile(bytes, "a.xlsx");
  expect(sheets.map(({ name }) => name)).toEqual(["Azure usage", "Old one", "Score summary"]);
  expect(sheets[1]).toMatchObject({
    own: true,
    grid: book.sheets[1]!.grid,
    charts: book.sheets[1]!.charts,
  });
});
