/** @jest-environment jsdom */
import { readFileSync } from "node:fs";
import { createExcelWorkbook } from "../../src/workbook/excel/excelWorkbook";
import { HostError } from "../host/hostError";
import { startOfficeHost, type OfficeHost } from "../host/officeHost";
import { notUndoable } from "../host/undo";
import { summary, twin } from "../support/declaredSheets";

let host: OfficeHost;
let used: Set<string>;
const excel = createExcelWorkbook();
const sheets = [summary(), twin()];
const documented = new Set<string>(Object.values(notUndoable).flat());

beforeEach(() => {
  host = startOfficeHost();
  host.workbook.worksheets.add("Azure usage");
  used = new Set();
  host.refuse = (member) => used.add(member);
});

afterEach(() => {
  expect(host.unknown).toEqual([]);
});

test("the first writing uses no member that Microsoft lists as one that can't be undone", async () => {
  await excel.write(sheets);
  expect(used.size).toBeGreaterThan(50);
  expect(cantBeUndone()).toEqual([]);
});

test("nor does a writing over, which deletes and renames no sheet", async () => {
  await excel.write(sheets);
  used.clear();
  await excel.write(sheets);
  expect([...used]).toEqual(expect.arrayContaining(["Range.clear", "Table.delete"]));
  expect(cantBeUndone()).toEqual([]);
});

test("the last resort, new sheets in the place of old ones, is found out by the list", async () => {
  await excel.write(sheets);
  host.refuse = (member) => {
    used.add(member);
    if (member === "RangeFormat.useStandardHeight") {
      throw new HostError("GeneralException", "Something went wrong.");
    }
  };
  await excel.write(sheets);
  expect(cantBeUndone()).toEqual(["Worksheet.delete", "Worksheet.name"]);
});

test.each([
  ["merges all exchanges into one undo step where Excel can", "1.20", true],
  ["does not ask an older Excel to merge", "1.19", undefined],
])("a writing %s", async (_, version, merged) => {
  host.version = version;
  const run = jest.spyOn(Excel, "run");
  for (const round of ["first", "again"]) {
    run.mockClear();
    await excel.write(sheets);
    const [writing] = run.mock.calls.map(([options]) => options as Excel.RunOptions);
    expect([round, writing!.mergeUndoGroup]).toEqual([round, merged]);
    expect(writing!.delayForCellEdit).toBe(true);
  }
  run.mockRestore();
});

test("every member the adapter uses is documented, and none is newer than the floor it asks for", async () => {
  await excel.write(sheets);
  await excel.write(sheets);
  await excel.sources();
  await excel.read({ sheet: "Score summary", top: 0, left: 0, bottom: 5, right: 5 });
  await excel.select({ sheet: "Score summary", top: 0, left: 0, bottom: 5, right: 5 });
  await excel.keepSetting("key", 1);
  await excel.setting("key");
  const members = [...used].filter((member) => !/\._/.test(member)).sort();
  const versions = members.map((member) => [member, versionOf(member)] as const);
  expect(versions.filter(([, version]) => version === null)).toEqual([]);
  expect(versions.filter(([, version]) => version! > 12)).toEqual([]);
});

test("the list calls members as the object model does, but for seven that are in preview or go by another name", () => {
  expect([...documented].filter((member) => !declared(member)).sort()).toEqual([
    "Query.delete",
    "Query.refresh",
    "QueryCollection.refreshAll",
    "Slicer.nameInFormula",
    "Style.addIndent",
    "Style.orientation",
    "WorksheetCollection.addFromBase64",
  ]);
});

function cantBeUndone(): readonly string[] {
  return [...used].filter((member) => documented.has(member)).sort();
}

const declarations = readFileSync(require.resolve("@types/office-js/index.d.ts"), "utf8");
const model = declarations.slice(declarations.indexOf("\ndeclare namespace Excel {"));

/** The minor version of the ExcelApi set that brought a member; null for one that is not documented. */
function versionOf(member: string): number | null {
  const name = member.split(".")[1];
  const sets = [
    ...classOf(member).matchAll(
      new RegExp(`\\[Api set: ([^\\]]*)\\](?:(?!\\*/)[^])*\\*/\\s+(?:readonly )?${name}[(:?]`, "g")
    ),
  ].map(([, set]) => Number(/^ExcelApi 1\.(\d+)/.exec(set!)?.[1] ?? 99));
  return sets.length === 0 ? null : Math.min(...sets);
}

function declared(member: string): boolean {
  return new RegExp(`\\n\\s+(readonly )?${member.split(".")[1]}[(:?]`).test(classOf(member));
}

function classOf(member: string): string {
  const start = model.search(new RegExp(`\\n    class ${member.split(".")[0]} extends`));
  return start < 0 ? "" : model.slice(start, model.indexOf("\n    }", start));
}
