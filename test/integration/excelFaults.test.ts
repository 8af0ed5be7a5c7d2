/** @jest-environment jsdom */
import type { RangeAddress } from "../../src/evidence/address";
import { createExcelWorkbook } from "../../src/workbook/excel/excelWorkbook";
import { WorkbookError } from "../../src/workbook/workbook";
import { asksFor, busy, editCell, limitReads, meanwhile, onTheWeb, slow } from "../host/faults";
import { startOfficeHost, type OfficeHost } from "../host/officeHost";
import { seen } from "../host/seen";
import { bare, summary, twin } from "../support/declaredSheets";

let host: OfficeHost;
let before: readonly unknown[];
const excel = createExcelWorkbook();
const usage = { sheet: "Azure usage", top: 0, left: 0, bottom: 1_048_575, right: 16_383 };

jest.setTimeout(60_000);

beforeEach(() => {
  host = startOfficeHost();
  fillRows(3);
});

afterEach(() => {
  expect(host.unknown).toEqual([]);
});

describe("a cell is being edited", () => {
  test("writing waits until the user leaves the cell", async () => {
    const { leave } = editCell(host);
    let written = false;
    const writing = excel.write([summary()]).then(() => (written = true));
    await wait(50);
    expect([written, sheetNames()]).toEqual([false, ["Azure usage"]]);
    leave();
    await writing;
    expect(sheetNames()).toEqual(["Azure usage", "Score summary"]);
  });

  test("an Excel that can't wait is told of in a sentence, with nothing written", async () => {
    host.delaysForCellEdit = false;
    editCell(host);
    await refusesToWrite(/A cell is being edited\. Press Enter or Escape/);
  });
});

describe("Excel on the web takes and gives 5 MB at once", () => {
  test("long texts in three-byte letters are written in several requests", async () => {
    onTheWeb(host);
    const cells = Array.from({ length: 300 }, (_, row) => ({
      row,
      column: 0,
      value: "あ".repeat(30_000),
    }));
    await excel.write([{ ...summary(), ...bare, cells }]);
    await excel.write([{ ...summary(), ...bare, cells }]);
    const sheet = host.workbook.worksheets.getItem("Score summary");
    expect(String(sheet.getRange("A300").values[0]![0]).length).toBe(30_000);
  });

  test("long texts are read in smaller blocks", async () => {
    fillRows(4_000, "x".repeat(2_000));
    onTheWeb(host);
    expect((await excel.read(usage)).length).toBe(4_000);
  });

  test("one text too long for any request is told of, with nothing written", async () => {
    onTheWeb(host);
    const cells = [{ row: 0, column: 0, value: "x".repeat(5_000_001) }];
    before = seen(host.workbook);
    await expect(excel.write([{ ...summary(), ...bare, cells }])).rejects.toThrow(
      /more than Excel takes at once/
    );
    expect(seen(host.workbook)).toEqual(before);
  });
});

describe("reading more cells than Excel gives at once", () => {
  test("600,000 rows of ten columns are asked for in blocks, never beyond 5 million cells", async () => {
    limitReads(host, "null");
    const sheet = host.workbook.worksheets.getItem("Azure usage");
    sheet.cells.touch(599_999, 9).content = "the last one";
    const grid = await excel.read(usage);
    expect([grid.length, grid[599_999]![9]]).toEqual([600_000, "the last one"]);
  });

  test.each(["null", "error"] as const)(
    "where less comes back than asked for (%s), smaller blocks are asked for",
    async (beyondIt) => {
      fillRows(30_000);
      limitReads(host, beyondIt, 20_000);
      const grid = await excel.read(usage);
      expect([grid.length, grid[29_999]]).toEqual([30_000, ["row 29999", 29_999]]);
    }
  );

  test("where not even a row comes back, a sentence does", async () => {
    limitReads(host, "null", 1);
    await expect(excel.read(usage)).rejects.toThrow(/more than Excel takes at once/);
  });
});

describe("protection", () => {
  test("an own sheet that is protected is told of by its name, and left alone", async () => {
    await excel.write([summary(), twin()]);
    named("Score customers").protection.protected = true;
    await refusesToWrite(/"Score customers" is protected\. Unprotect it/);
  });

  test("one protected while the writing runs is told of, and left alone", async () => {
    await excel.write([summary(), twin()]);
    meanwhile(host, asksFor("ConditionalFormats"), () => {
      named("Score customers").protection.protected = true;
    });
    await refusesToWrite(/the workbook or the sheet is protected or read-only/);
  });

  test("a protected structure is told of, and no sheet is added", async () => {
    host.workbook.protection.protected = true;
    await refusesToWrite(/structure is protected, so no sheet can be added/);
  });
});

describe("a sheet or a table goes meanwhile", () => {
  const blocks = asksFor("GetRangeByIndexes");

  test("a sheet renamed while it is read is read to its end", async () => {
    fillRows(100_000);
    meanwhile(host, blocks, () => (named("Azure usage").name = "Usage of October"));
    expect((await excel.read(usage)).length).toBe(100_000);
  });

  test("a sheet deleted while it is read is told of by its name", async () => {
    host.workbook.worksheets.add("Other");
    meanwhile(host, blocks, () => named("Azure usage").delete());
    await expect(excel.read(usage)).rejects.toThrow(
      /The sheet "Azure usage" was deleted while it was being read/
    );
  });

  test("a table deleted or renamed while sheets are listed is listed as it is now", async () => {
    const sheet = named("Azure usage");
    for (const [name, range] of [
      ["One", "A1:A3"],
      ["Two", "B1:B3"],
    ] as const) {
      sheet.getRange(range).values = [[name], [1], [2]];
      sheet.tables.add(sheet.getRange(range), true).name = name;
    }
    meanwhile(host, asksFor("GetUsedRangeOrNullObject"), () => {
      sheet.tables.getItem("One").delete();
      sheet.tables.getItem("Two").name = "Second";
    });
    const [listed] = await excel.sources();
    expect(listed!.tables.map(({ name }) => name)).toEqual(["Second"]);
  });

  test("an own sheet deleted while it is written over is told of, and no other is touched", async () => {
    await excel.write([summary(), twin()]);
    const [user, own] = seen(host.workbook);
    meanwhile(host, asksFor("ConditionalFormats"), () => named("Score customers").delete());
    await expect(excel.write([changed(), twin()])).rejects.toThrow(/no longer in the workbook/);
    expect(seen(host.workbook)).toEqual([user, own]);
  });
});

test("below the floor of the object model, every call says which version is needed", async () => {
  host.version = "1.11";
  const needs = /too old for the pane: it needs version 1\.12/;
  await expect(excel.sources()).rejects.toThrow(needs);
  await expect(excel.read(usage)).rejects.toThrow(needs);
  await expect(excel.selection()).rejects.toThrow(needs);
  await expect(excel.ownSheets()).rejects.toThrow(needs);
  await expect(excel.setting("ranges")).rejects.toThrow(needs);
  await refusesToWrite(needs);
  expect(host.requests).toEqual([]);
});

describe("a co-author", () => {
  test("changes cells: nobody is told that the user did", async () => {
    const heard: RangeAddress[] = [];
    const stop = excel.onChange((change) => heard.push(change));
    await wait(30);
    const change = { worksheetId: named("Azure usage").id, address: "A1" };
    host.tellChanged({ ...change, source: "Remote", triggerSource: "Unknown" });
    await wait(30);
    expect(heard).toEqual([]);
    host.tellChanged({ ...change, source: "Local", triggerSource: "Unknown" });
    await wait(30);
    expect(heard.length).toBe(1);
    stop();
    await wait(30);
  });

  test("adds a sheet of the summary's name while it is written: it stays", async () => {
    meanwhile(host, asksFor("Add"), () => {
      host.workbook.worksheets.add("Score summary").getRange("A1").values = [["theirs"]];
    });
    await expect(excel.write([twin(), summary()])).rejects.toThrow(
      /Nothing was written: try again/
    );
    expect(sheetNames()).toEqual(["Azure usage", "Score summary"]);
    expect(named("Score summary").getRange("A1").values).toEqual([["theirs"]]);
  });

  test("adds an empty sheet of that name: it stays too", async () => {
    meanwhile(host, asksFor("Add"), () => host.workbook.worksheets.add("Score summary"));
    await expect(excel.write([twin(), summary()])).rejects.toThrow(
      /Nothing was written: try again/
    );
    expect(sheetNames()).toEqual(["Azure usage", "Score summary"]);
  });
});

test("a sheet of the user's own has the summary's name: it is told of and stays", async () => {
  host.workbook.worksheets.add("score SUMMARY").getRange("A1").values = [["mine"]];
  await refusesToWrite(/"Score summary" is already there and not written by PARTNER: rename it/);
});

describe("Excel is busy", () => {
  test.each(["ServiceNotAvailable", "ActivityLimitReached"] as const)(
    "%s: a sentence asks to wait, with nothing written",
    async (code) => {
      await excel.write([summary()]);
      busy(host, code);
      await refusesToWrite(/Excel is busy and took nothing\. Wait a moment/);
    }
  );
});

describe("Excel is slow", () => {
  test("two presses write one after the other", async () => {
    slow(host, 10);
    await Promise.all([excel.write([summary()]), excel.write([changed()])]);
    expect(sheetNames()).toEqual(["Azure usage", "Score summary"]);
    expect(named("Score summary").getRange("A9").values).toEqual([["new"]]);
  });

  test("a writing that fails does not keep the next one from being done", async () => {
    slow(host, 10);
    host.workbook.protection.protected = true;
    const refused = expect(excel.write([summary()])).rejects.toThrow(WorkbookError);
    const next = excel.write([summary()]);
    await refused;
    host.workbook.protection.protected = false;
    await next;
    expect(sheetNames()).toEqual(["Azure usage", "Score summary"]);
  });

  test("a reading that is cancelled ends at once, not with Excel's answer", async () => {
    const cancel = new AbortController();
    let asked = () => undefined as void;
    const waits = new Promise<void>((resolve) => (asked = resolve));
    host.receive = (request) => {
      if (!asksFor("GetRangeByIndexes")(request)) return undefined;
      asked();
      return new Promise(() => undefined);
    };
    const reading = excel.read(usage, { signal: cancel.signal });
    await waits;
    cancel.abort();
    await expect(reading).rejects.toMatchObject({ name: "AbortError" });
  });
});

/** The writing is refused in this sentence, and the workbook is as it was. */
async function refusesToWrite(sentence: RegExp): Promise<void> {
  before = seen(host.workbook);
  const refusal = expect(excel.write([changed(), twin()])).rejects;
  await refusal.toThrow(sentence);
  expect(seen(host.workbook)).toEqual(before);
}

function changed(): ReturnType<typeof summary> {
  return { ...summary(), cells: [...summary().cells, { row: 8, column: 0, value: "new" }] };
}

function fillRows(count: number, text = "row"): void {
  const { worksheets } = host.workbook;
  const sheet = worksheets.getItemOrNullObject("Azure usage") ?? worksheets.add("Azure usage");
  for (let row = 0; row < count; row++) {
    sheet.cells.touch(row, 0).content = `${text} ${row}`;
    sheet.cells.touch(row, 1).content = row;
  }
}

function named(name: string) {
  return host.workbook.worksheets.getItem(name);
}

function sheetNames(): string[] {
  return host.workbook.worksheets.items.map(({ name }) => name);
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
