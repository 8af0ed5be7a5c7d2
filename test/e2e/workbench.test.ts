import { mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { score } from "../../src/engine/score";
import type { Cell } from "../../src/evidence/grid";
import { readEvidence } from "../../src/evidence/readEvidence";
import { plainSheet, type FileBook } from "../../src/workbook/file/fileBook";
import { openFile } from "../../src/workbook/file/openFile";
import { writeBook } from "../../src/workbook/file/writeBook";
import { launchBrowser } from "../support/browser";
import { serveFolder } from "../support/serveFolder";

const root = path.resolve(__dirname, "../..");
const artifacts = path.join(root, "test/artifacts");
const usage = "'Azure usage'!A1:M5092";
const trainings = "Trainings!A1:Q101";

jest.setTimeout(120_000);

let browser: Browser;
let page: Page;
let server: Awaited<ReturnType<typeof serveFolder>>;
const mishaps: string[] = [];
const strangers: string[] = [];

beforeAll(async () => {
  mkdirSync(artifacts, { recursive: true });
  server = await serveFolder(path.join(root, "dist"));
  browser = await launchBrowser();
  page = await browser.newPage({ viewport: { width: 1366, height: 820 }, acceptDownloads: true });
  page.on("pageerror", (error) => mishaps.push(String(error)));
  page.on("console", (message) => message.type() === "error" && mishaps.push(message.text()));
  page.on("request", (request) => {
    const { origin, protocol } = new URL(request.url());
    if (origin !== server.origin && protocol.startsWith("http")) strangers.push(request.url());
  });
  await page.addInitScript(() => {
    addEventListener("securitypolicyviolation", (event) =>
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`)
    );
  });
  await page.goto(`${server.origin}/workbench.html`);
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

describe("The workbench, opened by a new user", () => {
  test("shows the sample workbook with its live formulas and the pane's score", async () => {
    await pane("68");
    await until(async () => (await cell("Score", "B3")) === 68);
    await page.screenshot({ path: path.join(artifacts, "workbench-start.png") });
    expect(await cell("Score", "B4")).toBe(false);
    expect(await cells("Score", "A6:G12")).toContainEqual([
      "Net customer adds",
      "Performance",
      2,
      "customers",
      3,
      20,
      30,
    ]);
  });

  test("gives in a cell the number that the engine gives for the same file", async () => {
    await typeInto("Score", "K3", `=PARTNER.SCORE(${usage},${trainings})`);
    await until(async () => (await cell("Score", "K3")) !== null);
    await page.screenshot({ path: path.join(artifacts, "workbench-typed.png") });
    const { sheets } = await sample();
    const evidence = readEvidence(
      sheets
        .slice(0, 2)
        .map(({ name, grid }) => ({ grid, place: { label: name, sheet: name, top: 0, left: 0 } }))
    );
    expect(await cell("Score", "K3")).toBe(score(evidence, { today: "2026-11-22" }).total);
  });

  test("spills a scorecard over the cells beside and below", async () => {
    await typeInto("Score", "K5", `=PARTNER.SCORECARD(${usage},${trainings},,,,"Learn")`);
    await until(async () => (await cell("Score", "P11")) !== null);
    expect(await cells("Score", "K5:S5")).toEqual([
      ["Metric", "Category", "Value", "Unit", "Target", "Points", "Max", "Gap", "Note"],
    ]);
    expect(await cells("Score", "K11:Q11")).toEqual([["Total", null, 78, "points", 70, 78, 100]]);
  });

  test("says below the grid why a function gives an error", async () => {
    await typeInto("Score", "K14", "=PARTNER.SCORE(A1:B1)");
    await until(async () => (await cell("Score", "K14")) === "#VALUE!");
    await goTo("Score", "K14");
    const status = page.locator(".workbench-note");
    await status.filter({ hasText: "header" }).waitFor({ timeout: 10_000 });
    expect(await status.textContent()).toContain("range");
  });

  test("recalculates when a cell of the evidence changes, in the cells and in the pane", async () => {
    const amount = await lastAmountOf("Tailwind Traders", "2026-09");
    await setCell("Azure usage", amount.address, amount.value + 38.2);
    await until(async () => (await cell("Score", "B3")) === 78);
    await pane("78");
    await setCell("Azure usage", amount.address, amount.value);
    await until(async () => (await cell("Score", "B3")) === 68);
    await pane("68");
  });

  test("writes the score summary sheet at the press of one button", async () => {
    await page.getByRole("button", { name: "Write summary sheet" }).click();
    await until(async () => (await sheetNames()).includes("Score summary"), 30_000);
    await until(async () =>
      JSON.stringify(await cells("Score summary", "A1:N17")).includes("Net customer adds")
    );
    await page.getByText("Show it").click();
    // The charts are drawn a moment after the sheet is; only those in view are there.
    const charts = page.locator(".workbench-grid").getByRole("img");
    await charts.first().waitFor();
    await page.waitForTimeout(1000);
    await page.screenshot({ path: path.join(artifacts, "workbench-summary.png") });
    await goTo("Score summary", "L12");
    await page.waitForTimeout(1000);
    await page.screenshot({ path: path.join(artifacts, "workbench-charts.png") });
    expect((await charts.evaluateAll((all) => all.map((each) => each.ariaLabel))).join()).toMatch(
      /Net customer adds/
    );
    expect(JSON.stringify(await cells("Score summary", "A1:N40"))).toContain(
      "2 points short of 70"
    );
  });

  test("takes the whole summary back, and writes it again, as one step", async () => {
    const all = await sheetNames();
    await goTo("Score", "K20");
    await clickIntoGrid();
    await page.keyboard.press("Control+z");
    await until(async () => !(await sheetNames()).some((name) => /^Score ./.test(name)));
    await page.keyboard.press("Control+y");
    await until(async () => (await sheetNames()).length === all.length);
    expect(await sheetNames()).toEqual(all);
  });

  test("writing it again replaces it and touches nothing else", async () => {
    const before = await sheetNames();
    const user = await cells("Score", "A1:G12");
    await page.getByRole("button", { name: "Write summary sheet" }).click();
    await page.waitForTimeout(3000);
    expect(await sheetNames()).toEqual(before);
    expect(await cells("Score", "A1:G12")).toEqual(user);
  });

  test("saves a workbook that holds table, chart, values and formulas", async () => {
    const { sheets } = await saved("contoso.xlsx");
    const summary = sheets.find(({ name }) => name === "Score summary")!;
    expect(summary.charts.map(({ kind }) => kind)).toContain("stackedBar");
    expect(JSON.stringify(summary.grid)).toContain("Net customer adds");
    expect(sheets.flatMap(({ tables }) => tables).length).toBeGreaterThan(0);
    expect(JSON.stringify(sheets.flatMap(({ details }) => details))).toContain(
      "PARTNER.SCORECARD("
    );
    expect(sheets.find(({ name }) => name === "Azure usage")!.grid.length).toBe(5092);
  });

  test("asks before unsaved changes are lost", async () => {
    await goTo("Score", "K30");
    await clickIntoGrid();
    await typeInto("Score", "K30", "12");
    await page.getByRole("button", { name: "Sample" }).click();
    const question = page.getByRole("alert").filter({ hasText: "not saved" });
    await question.waitFor();
    await question.getByRole("button", { name: "Dismiss" }).click();
    expect(await cell("Score", "K30")).toBe(12);
    await page.getByRole("button", { name: "Sample" }).click();
    await question.getByRole("button", { name: "without saving" }).click();
    await until(async () => (await cell("Score", "K30")) === null);
    await pane("68");
  });

  test("never writes over a sheet of the user's own, and text stays text", async () => {
    await picked("own.xlsx", {
      sheets: [
        plainSheet("Azure usage", (await sample()).sheets[0]!.grid),
        plainSheet("Score summary", [["Mine"], ["=1+1"], ["@SUM(A1)"]]),
      ],
      names: [],
      settings: {},
    });
    await until(async () => (await sheetNames()).join() === "Azure usage,Score summary");
    await page.getByRole("button", { name: "Write summary sheet" }).click();
    const refusal = page
      .locator(".workbench-pane")
      .getByText(/already there and not written by PARTNER/)
      .first();
    await refusal.waitFor({ timeout: 20_000 });
    expect(await sheetNames()).toEqual(["Azure usage", "Score summary"]);
    await goTo("Score summary", "C1");
    await clickIntoGrid();
    await typeInto("Score summary", "C1", "5");
    const own = (await saved("own.xlsx")).sheets.find(({ name }) => name === "Score summary")!;
    expect(own.grid).toEqual([["Mine", null, 5], ["=1+1"], ["@SUM(A1)"]]);
    expect(own.details.filter(({ formula }) => formula)).toEqual([]);
  });

  test("opens a .csv file and says in a sentence when a file is none it can read", async () => {
    const picker = page.locator('input[type="file"]');
    await picker.setInputFiles({
      name: "picture.xlsx",
      mimeType: "application/zip",
      buffer: Buffer.from("not a workbook"),
    });
    await page.getByRole("alert").first().waitFor({ timeout: 10_000 });
    expect(await page.getByRole("alert").first().textContent()).toContain("picture.xlsx");
    await picker.setInputFiles(path.join(root, "assets/sample/azure-usage.csv"));
    await until(async () => ((await port("sources")) as unknown[]).length === 1);
    expect(await sheetNames()).not.toContain("Score summary");
  });

  test("asks nothing of the network but its own files, breaks no policy and raises no error", () => {
    expect({ strangers, mishaps }).toEqual({ strangers: [], mishaps: [] });
  });
});

interface PagePort {
  sources(): Promise<{ sheet: string }[]>;
  read(address: object): Promise<Cell[][]>;
  select(address: object): Promise<void>;
}

/** Calls the port of the workbook in the page: the grid itself is a canvas. */
function port(method: keyof PagePort, argument?: object): Promise<unknown> {
  return page.evaluate(
    ([name, value]) =>
      (window as unknown as { partnerWorkbench: PagePort }).partnerWorkbench[name as "read"](
        value as object
      ),
    [method, argument ?? {}] as const
  );
}

function area(sheet: string, text: string) {
  const [from, to] = text.split(":") as [string, string | undefined];
  const start = corner(from);
  const end = to ? corner(to) : start;
  return { sheet, top: start.row, left: start.column, bottom: end.row, right: end.column };
}

function corner(text: string): { row: number; column: number } {
  const [, letters, digits] = /^([A-Z]+)(\d+)$/.exec(text)!;
  const column = [...letters!].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
}

async function cells(sheet: string, text: string): Promise<Cell[][]> {
  return (await port("read", area(sheet, text))) as Cell[][];
}

async function cell(sheet: string, text: string): Promise<Cell> {
  return (await cells(sheet, text))[0]?.[0] ?? null;
}

async function sheetNames(): Promise<string[]> {
  return ((await port("sources")) as { sheet: string }[]).map(({ sheet }) => sheet);
}

async function goTo(sheet: string, text: string): Promise<void> {
  await port("select", area(sheet, text));
  await page.waitForTimeout(300);
}

/** The pane's buttons take the focus; a click gives it back to the cells. */
async function clickIntoGrid(): Promise<void> {
  await page.mouse.click(700, 700);
  await page.waitForTimeout(200);
}

async function sample(): Promise<FileBook> {
  const file = path.join(root, "assets/sample/contoso.xlsx");
  return openFile(new Uint8Array(readFileSync(file)), "contoso.xlsx");
}

/** Saves the workbook and reads the file back. */
async function saved(name: string): Promise<FileBook> {
  const waiting = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save .xlsx" }).click();
  const download = await waiting;
  expect(download.suggestedFilename()).toBe(name);
  const file = path.join(artifacts, `saved-${name}`);
  await download.saveAs(file);
  return openFile(new Uint8Array(readFileSync(file)), name);
}

/** Opens a workbook as if picked from the disk. */
async function picked(name: string, book: FileBook): Promise<void> {
  const buffer = Buffer.from(await writeBook(book));
  const mimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  await page.locator('input[type="file"]').setInputFiles({ name, mimeType, buffer });
}

/** Types as a person does: quicker, autocomplete takes the wrong function. */
async function typeInto(sheet: string, text: string, typed: string): Promise<void> {
  await goTo(sheet, text);
  await page.keyboard.type(typed, { delay: 60 });
  await page.keyboard.press("Enter");
  await page.waitForTimeout(300);
}

async function setCell(sheet: string, text: string, value: number): Promise<void> {
  await goTo(sheet, text);
  await page.keyboard.type(String(Number(value.toFixed(2))), { delay: 60 });
  await page.keyboard.press("Enter");
}

/** The last row of a customer in a month, with its amount. */
async function lastAmountOf(
  customer: string,
  month: string
): Promise<{ address: string; value: number }> {
  const rows = await cells("Azure usage", "A1:M5092");
  const header = rows[0]! as string[];
  const at = (name: string) => header.indexOf(name);
  const serial = Date.parse(`${month}-01T00:00:00Z`) / 86_400_000 + 25569;
  const row = rows.findLastIndex(
    (line) => line[at("CustomerName")] === customer && line[at("Month")] === serial
  );
  const column = String.fromCharCode(65 + at("ACR_USD"));
  return { address: `${column}${row + 1}`, value: rows[row]![at("ACR_USD")] as number };
}

/** Waits until the pane shows a score. */
async function pane(figure: string): Promise<void> {
  await page
    .locator(".workbench-pane")
    .getByText(figure, { exact: true })
    .first()
    .waitFor({ timeout: 30_000 });
}

async function until(holds: () => Promise<boolean>, within = 20_000): Promise<void> {
  const end = Date.now() + within;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`still not so after ${within} ms: ${holds.toString()}`);
    await page.waitForTimeout(200);
  }
}
