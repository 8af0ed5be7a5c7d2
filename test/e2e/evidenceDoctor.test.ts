import { mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import type { Cell } from "../../src/evidence/grid";
import { plainSheet } from "../../src/workbook/file/fileBook";
import { openFile } from "../../src/workbook/file/openFile";
import { writeBook } from "../../src/workbook/file/writeBook";
import { launchBrowser } from "../support/browser";
import { serveFolder } from "../support/serveFolder";

const root = path.resolve(__dirname, "../..");
const artifacts = path.join(root, "test/artifacts");

jest.setTimeout(120_000);

let browser: Browser;
let page: Page;
let server: Awaited<ReturnType<typeof serveFolder>>;
const mishaps: string[] = [];

beforeAll(async () => {
  mkdirSync(artifacts, { recursive: true });
  server = await serveFolder(path.join(root, "dist"));
  browser = await launchBrowser();
  page = await browser.newPage({ viewport: { width: 1366, height: 820 } });
  page.on("pageerror", (error) => mishaps.push(String(error)));
  page.on("console", (message) => message.type() === "error" && mishaps.push(message.text()));
  await page.goto(`${server.origin}/workbench.html`);
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

describe("An export that went through a Spanish spreadsheet", () => {
  test("is opened with its score and all that CHECK finds in it", async () => {
    await open("mess.xlsx", await mess());
    await pane().getByText("68", { exact: true }).first().waitFor({ timeout: 30_000 });
    await pane()
      .getByRole("tab", { name: /Evidence/ })
      .click();
    await pane()
      .getByText(/mends offered/)
      .waitFor({ timeout: 30_000 });
    await picture("doctor-findings");
  });

  test("a click on a finding selects its cells", async () => {
    const text = await pane()
      .getByText(/Partner as end-customer doesn.t count/)
      .locator("..")
      .textContent();
    const [, row] = /Rows (\d+)/.exec(text!)!;
    await pane().getByText("Show first").first().click();
    await until(async () => ((await port("selection")) as { top: number }).top === Number(row) - 1);
  });

  test("is mended in a copy, and the user's own cells stay as they are", async () => {
    await pane()
      .getByRole("button", { name: /mends? offered/ })
      .click();
    await pane().getByRole("button", { name: "Write mended copy" }).waitFor();
    await picture("doctor-mends");
    const before = await cells("Uso", 3);
    await pane().getByRole("button", { name: "Write mended copy" }).click();
    await until(async () => (await sheetNames()).some((name) => /mended/.test(name)), 30_000);
    await pane()
      .getByText(/Mended copy of/)
      .waitFor({ timeout: 30_000 });
    await picture("doctor-mended");
    expect(await cells("Uso", 3)).toEqual(before);
    await pane().getByRole("tab", { name: "Score" }).click();
    await pane().getByText("68", { exact: true }).first().waitFor({ timeout: 30_000 });
  });

  test("the score may be taken from the original again", async () => {
    await pane()
      .getByRole("tab", { name: /Evidence/ })
      .click();
    await pane().getByRole("button", { name: "Use the original again" }).click();
    await pane()
      .getByText(/mends? offered/)
      .waitFor({ timeout: 30_000 });
  });
});

describe("Six months of usage instead of fourteen", () => {
  test("say which months are missing and what the score would be if nothing came before", async () => {
    const { sheets } = await sample();
    const [header, ...rows] = sheets[0]!.grid;
    const month = header!.indexOf("Month");
    const since = Date.UTC(2026, 4, 1) / 86_400_000 + 25569;
    await open("six.xlsx", [
      ["Uso", [header!, ...rows.filter((row) => Number(row[month]) >= since)]],
      ["Trainings", sheets[1]!.grid],
    ]);
    await pane()
      .getByText(/would be|would score|If nothing came before/)
      .first()
      .waitFor({ timeout: 30_000 });
    await picture("doctor-six-months");
  });
});

test("Nothing of it raised an error in the page", () => {
  expect(mishaps).toEqual([]);
});

/** The sample's usage as texts with decimal commas, some ids in capitals and braces, with a row of totals. */
async function mess(): Promise<readonly (readonly [string, Cell[][]])[]> {
  const { sheets } = await sample();
  const [header, ...rows] = sheets[0]!.grid;
  const at = (name: string) => header!.indexOf(name);
  const spanish = rows.map((row, index) =>
    row.map((cell, column): Cell => {
      if (column === at("ACR_USD") && typeof cell === "number")
        return cell.toFixed(2).replace(".", ",");
      if (column === at("CustomerTenantId") && index % 5 === 0)
        return `{${String(cell).toUpperCase()}}`;
      return cell;
    })
  );
  const total = header!.map((_, column): Cell => (column === 0 ? "Total general" : null));
  total[at("ACR_USD")] = "123456,00";
  spanish.splice(119, 0, total);
  return [
    ["Uso", [[...header!], ...spanish]],
    ["Trainings", sheets[1]!.grid.map((row) => [...row])],
  ];
}

async function sample() {
  const file = path.join(root, "assets/sample/contoso.xlsx");
  return openFile(new Uint8Array(readFileSync(file)), "contoso.xlsx");
}

async function open(
  name: string,
  sheets: readonly (readonly [string, readonly (readonly Cell[])[]])[]
): Promise<void> {
  const book = {
    sheets: sheets.map(([sheet, grid]) => plainSheet(sheet, grid)),
    names: [],
    settings: {},
  };
  const buffer = Buffer.from(await writeBook(book));
  const mimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  await page.locator('input[type="file"]').setInputFiles({ name, mimeType, buffer });
  const question = page.getByRole("button", { name: "without saving" });
  await Promise.race([
    question.waitFor({ timeout: 3000 }).then(
      () => question.click(),
      () => undefined
    ),
    until(
      async () => (await sheetNames()).join() === sheets.map(([sheet]) => sheet).join(),
      30_000
    ),
  ]);
  await until(
    async () => (await sheetNames()).join() === sheets.map(([sheet]) => sheet).join(),
    30_000
  );
}

function pane() {
  return page.locator(".workbench-pane");
}

/** A picture to look at; whatever it shows is said in words, never by the id of a message. */
async function picture(name: string): Promise<void> {
  await page.waitForTimeout(600);
  expect(await pane().textContent()).not.toMatch(
    /\b(taskpane|evidence|engine|advice|functions|report|rulebook)\.[a-z]+[A-Za-z.]*/
  );
  await page.screenshot({ path: path.join(artifacts, `${name}.png`) });
}

interface PagePort {
  sources(): Promise<{ sheet: string }[]>;
  read(address: object): Promise<Cell[][]>;
  selection(): Promise<object | null>;
}

function port(method: keyof PagePort, argument?: object): Promise<unknown> {
  return page.evaluate(
    ([name, value]) =>
      (window as unknown as { partnerWorkbench: PagePort }).partnerWorkbench[name as "read"](
        value as object
      ),
    [method, argument ?? {}] as const
  );
}

async function sheetNames(): Promise<string[]> {
  return ((await port("sources")) as { sheet: string }[]).map(({ sheet }) => sheet);
}

function cells(sheet: string, rows: number): Promise<unknown> {
  return port("read", { sheet, top: 0, left: 0, bottom: rows, right: 12 });
}

async function until(holds: () => Promise<boolean>, within = 20_000): Promise<void> {
  const end = Date.now() + within;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`still not so after ${within} ms: ${holds.toString()}`);
    await page.waitForTimeout(200);
  }
}
