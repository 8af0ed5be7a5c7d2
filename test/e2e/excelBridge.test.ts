import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { version as installed } from "@microsoft/office-js/package.json";
import type { Browser, Page } from "playwright-core";
import { devDependencies } from "../../package.json";
import { openInExcel, type BrowserHost } from "../host/browser/openInExcel";
import type { WireRequest } from "../host/protocol";
import { rangeAt } from "../host/range";
import { Workbook } from "../host/workbook";
import { launchBrowser } from "../support/browser";
import { serveFolder } from "../support/serveFolder";

/**
 * What the in-memory Excel takes for granted about Microsoft's script, on a page that holds nothing else: should
 * an upgrade of the script change it, these tests say where, before those of the add-in fail.
 */
jest.setTimeout(60_000);

const page = `<!doctype html>
<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>
<script src="page.js"></script>`;

const script = `
window.ready = Office.onReady();
CustomFunctions.associate("ECHO", (range, text) => {
  if (text === "fail") throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, "No such thing.");
  if (text === "crash") throw new Error("Lost.");
  return range === null ? "nothing" : range;
});`;

const metadata = { functions: [{ name: "ECHO", parameters: [{}, {}] }] };

let folder: string;
let server: Awaited<ReturnType<typeof serveFolder>>;
let browser: Browser;
let opened: Page;
let excel: BrowserHost;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "partner-bridge-"));
  writeFileSync(path.join(folder, "taskpane.html"), page);
  writeFileSync(path.join(folder, "page.js"), script);
  writeFileSync(path.join(folder, "functions.json"), JSON.stringify(metadata));
  server = await serveFolder(folder);
  browser = await launchBrowser();
  opened = await browser.newPage();
  const workbook = new Workbook();
  workbook.worksheets.add("Sheet1");
  excel = await openInExcel(opened, { origin: server.origin, folder, workbook });
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(folder, { recursive: true });
});

test("Microsoft's script is the version these tests know", () => {
  expect(installed).toBe(devDependencies["@microsoft/office-js"]);
});

test("the script starts in Excel for Windows, from three files", async () => {
  const info = await opened.evaluate(() => (window as unknown as { ready: unknown }).ready);
  expect(info).toMatchObject({ host: "Excel", platform: "PC" });
  expect(excel.officeFiles).toEqual([
    "office.js",
    "excel-win32-16.01.js",
    "en-us/office_strings.js",
  ]);
});

test("a request has the shape that the host executes", async () => {
  rangeAt(sheet(), "A1:B1").values = [["Month", 12]];
  const before = excel.requests.length;
  const values = await opened.evaluate(() =>
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:B1").load("values");
      await context.sync();
      return range.values as unknown[][];
    })
  );
  expect(values).toEqual([["Month", 12]]);
  const [{ Actions, ObjectPaths }, cleanUp] = excel.requests.slice(before) as [
    WireRequest,
    WireRequest,
  ];
  expect(Actions.map(({ ActionType }) => ActionType)).toEqual([1, 1, 1, 1, 3, 1, 2]);
  expect(
    Object.values(ObjectPaths).map(({ ObjectPathType, Name }) => [ObjectPathType, Name])
  ).toEqual([
    [1, ""],
    [4, "Worksheets"],
    [5, ""],
    [3, "GetRange"],
  ]);
  expect(cleanUp.Actions.map(({ Name }) => Name)).toContain("_RemoveReference");
});

test("a function gets what its cell names and gives back a block, a sentence or nothing", async () => {
  expect(await shown("A3", "=PARTNER.ECHO(A1:B1)")).toEqual(["Month", null]);
  expect(rangeAt(sheet(), "B3").values).toEqual([[12]]);
  expect(await shown("A3", "=PARTNER.ECHO(A1:B1)")).toEqual(["Month", null]);
  expect(await shown("A4", "=PARTNER.ECHO()")).toEqual(["nothing", null]);
  expect(await shown("A5", '=PARTNER.ECHO(,"fail")')).toEqual(["#N/A", "No such thing."]);
  expect(await shown("A6", '=PARTNER.ECHO(,"crash")')).toEqual(["#VALUE! (runtime code 2)", ""]);
  expect(await shown("A7", "=PARTNER.NOTHING()")).toEqual(["#NAME?", null]);
});

test("the script hears of a cell that the user changed", async () => {
  const heard = opened.evaluate(
    () =>
      new Promise((resolve) => {
        void Excel.run(async (context) => {
          context.workbook.worksheets.onChanged.add((event) => {
            resolve({ address: event.address, source: event.source });
            return Promise.resolve();
          });
          await context.sync();
          document.title = "listening";
        });
      })
  );
  await opened.waitForFunction(() => document.title === "listening");
  await excel.type(rangeAt(sheet(), "C9"), 5);
  expect(await heard).toEqual({ address: "C9", source: "Local" });
});

test("the script uses nothing of Excel's bridge but what stands in for it here", async () => {
  expect(await excel.unknown()).toEqual([]);
  const { commands, events } = await excel.bridge();
  expect({ commands: [...new Set(commands)], events: [...new Set(events)].sort() }).toEqual({
    commands: [93],
    events: [33, 39],
  });
});

function sheet() {
  return excel.workbook.worksheets.getItem("Sheet1");
}

/** What a cell shows of a formula, and the sentence beside it. */
async function shown(address: string, formula: string): Promise<unknown[]> {
  const cell = rangeAt(sheet(), address);
  await excel.type(cell, formula);
  await excel.calculated();
  return [cell.values[0]![0], excel.calculation.messageAt(cell)];
}
