import { mkdirSync } from "node:fs";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import type { Grid } from "../../src/evidence/grid";
import { openInExcel, type BrowserHost } from "../host/browser/openInExcel";
import { rangeAt, type Range } from "../host/range";
import { Workbook } from "../host/workbook";
import { launchBrowser } from "../support/browser";
import { serveFolder } from "../support/serveFolder";
import { trainingsGrid } from "../support/sample/trainings";
import { usageGrid } from "../support/sample/usage";

const root = path.resolve(__dirname, "../..");
const dist = process.env.PARTNER_DIST ?? path.join(root, "dist");
const artifacts = path.join(root, "test/artifacts");
const usage = "'Azure usage'!A1:M5092";
const trainings = "Trainings!A1:Q101";

jest.setTimeout(60_000);

let browser: Browser;
let server: Awaited<ReturnType<typeof serveFolder>>;
let page: Page;
let excel: BrowserHost;
let mishaps: string[] = [];

beforeAll(async () => {
  mkdirSync(artifacts, { recursive: true });
  server = await serveFolder(dist);
  browser = await launchBrowser();
  ({ page, mishaps } = await newPage());
  excel = await openInExcel(page, {
    origin: server.origin,
    folder: dist,
    workbook: samplePartner(),
  });
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

afterEach(async () => {
  expect(await excel.unknown()).toEqual([]);
  expect(mishaps).toEqual([]);
});

describe("The add-in, opened in Excel", () => {
  test("finds the sample's ranges in the workbook and shows their score", async () => {
    await page.locator(".pane-figure", { hasText: "68" }).waitFor();
    await page.screenshot({ path: path.join(artifacts, "excel-pane.png") });
  });

  test("gives the same score to a formula in a cell", async () => {
    const cell = at("Check", "B2");
    await excel.type(cell, `=PARTNER.SCORE(${usage},${trainings})`);
    await excel.calculated();
    expect(cell.values).toEqual([[68]]);
  });
});

function at(sheet: string, address: string): Range {
  return rangeAt(excel.workbook.worksheets.getItem(sheet), address);
}

/** The sample partner's two exports and an empty sheet, as a user has them. */
function samplePartner(): Workbook {
  const workbook = new Workbook();
  put(workbook, "Azure usage", usageGrid("sheet"));
  put(workbook, "Trainings", trainingsGrid("sheet"));
  workbook.worksheets.add("Check");
  return workbook;
}

function put(workbook: Workbook, name: string, grid: Grid): void {
  const sheet = workbook.worksheets.add(name);
  grid.forEach((line, row) =>
    line.forEach((cell, column) => {
      if (cell !== null) sheet.cells.touch(row, column).content = cell;
    })
  );
}

/** A pane's width, and whatever goes wrong in it: errors, refused by the policy, strangers on the network. */
async function newPage(): Promise<{ page: Page; mishaps: string[] }> {
  const opened = await browser.newPage({ viewport: { width: 350, height: 800 } });
  const told: string[] = [];
  opened.on("pageerror", (error) => told.push(String(error)));
  opened.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) told.push(message.text());
  });
  opened.on("request", (request) => {
    const { origin, protocol } = new URL(request.url());
    const known = [server.origin, "https://appsforoffice.microsoft.com"].includes(origin);
    if (!known && protocol.startsWith("http")) told.push(`request of ${request.url()}`);
  });
  await opened.addInitScript(() => {
    addEventListener("securitypolicyviolation", (event) =>
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`)
    );
  });
  return { page: opened, mishaps: told };
}
