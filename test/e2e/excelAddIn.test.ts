import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { score } from "../../src/engine/score";
import type { Grid } from "../../src/evidence/grid";
import { readEvidence } from "../../src/evidence/readEvidence";
import { currentExcel, type ExcelEdition, type NativeBridge } from "../host/browser/nativeBridge";
import { openInExcel, type BrowserHost } from "../host/browser/openInExcel";
import { Range, rangeAt } from "../host/range";
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
  beforeAll(() => openAddIn());

  test("finds the sample's ranges in the workbook and shows their score", async () => {
    await paneShows("68");
    await picture("excel-pane");
  });

  test("has a policy that refuses what is not its own", async () => {
    const refused = page.waitForEvent("console", (message) => /^policy/.test(message.text()));
    await page.evaluate(() => {
      const script = document.createElement("script");
      script.textContent = "document.title = 'run'";
      document.body.append(script);
    });
    expect((await refused).text()).toBe("policy: script-src-elem inline");
    mishaps.length = 0;
    expect(await page.title()).not.toBe("run");
  });

  test("gives the same score to a formula in a cell", async () => {
    expect(await answerTo("B2", `=PARTNER.SCORE(${usage},${trainings})`)).toBe(68);
  });

  test("hands over as null what a formula leaves out", async () => {
    await answerTo("B2", `=PARTNER.SCORE(${usage},${trainings},,,,"Learn")`);
    const { name, values, address } = excel.calculation.invocations.at(-1)!;
    expect({ name, address, rest: values.slice(2) }).toEqual({
      name: "SCORE",
      address: "Check!B2",
      rest: [null, null, null, "Learn", null, null],
    });
  });

  test.each([0, null, ""] as const)(
    "scores the same when blank cells arrive as %j",
    async (blank) => {
      excel.calculation.blank = blank;
      expect(await answerTo("B2", `=PARTNER.SCORE(${usage},${trainings})`)).toBe(68);
      const { values } = excel.calculation.invocations.at(-1)!;
      expect(values.slice(0, 2).flat(2)).toContain(blank);
    }
  );

  test("scores ranges with an error cell beside the figures", async () => {
    const cell = at("Trainings", "O40");
    const before = cell.values[0]![0] as string;
    await excel.type(cell, "#N/A");
    expect(await answerTo("B2", `=PARTNER.SCORE(${usage},${trainings})`)).toBe(68);
    await excel.type(cell, before);
  });

  test("spills a scorecard over the cells beside and below, and fills it again when a cell changes", async () => {
    await answerTo("D5", `=PARTNER.SCORECARD(${usage},${trainings})`);
    expect(at("Check", "D5:L5").values).toEqual([
      ["Metric", "Category", "Value", "Unit", "Target", "Points", "Max", "Gap", "Note"],
    ]);
    expect(at("Check", "D11:J11").values).toEqual([["Total", "", 68, "points", 70, 68, 100]]);
  });

  test("asks again for what a changed cell touches, in the cells and in the pane", async () => {
    const amount = lastAmountOf("Tailwind Traders", "2026-09");
    const before = amount.values[0]![0] as number;
    await excel.type(amount, before + 38.2);
    await excel.calculated();
    expect(at("Check", "B2").values).toEqual([[78]]);
    expect(at("Check", "D11:J11").values).toEqual([["Total", "", 78, "points", 70, 78, 100]]);
    await paneShows("78");
    await excel.type(amount, before);
    await excel.calculated();
    expect(at("Check", "B2").values).toEqual([[68]]);
    await paneShows("68");
  });

  test("asks no more often than arguments change", async () => {
    const before = excel.calculation.invocations.length;
    await excel.type(at("Check", "A1"), "A note");
    await excel.calculated();
    expect(excel.calculation.invocations.length).toBe(before);
  });

  test("spills nothing over a cell that holds something, until it is empty", async () => {
    await excel.type(at("Check", "F22"), "mine");
    expect(await answerTo("D20", `=PARTNER.SCORECARD(${usage},${trainings})`)).toBe("#SPILL!");
    expect(at("Check", "D21:F22").values).toEqual([
      ["", "", ""],
      ["", "", "mine"],
    ]);
    await excel.type(at("Check", "F22"), "");
    await excel.calculated();
    expect(at("Check", "D20:D26").values.flat()).toEqual(at("Check", "D5:D11").values.flat());
  });

  test("proves its rules in a cell", async () => {
    await answerTo("N5", "=PARTNER.SELFTEST()");
    const [passed, run, rulebookHash] = at("Check", "N6:P6").values[0]!;
    expect(run).toBeGreaterThan(0);
    expect(passed).toBe(run);
    expect(rulebookHash).toMatch(/\S/);
    expect(at("Check", "N7:P7").values).toEqual([["", "", ""]]);
  });

  test("says in a sentence why a range can't be scored", async () => {
    expect(await answerTo("B30", "=PARTNER.SCORE(A1:B1)")).toBe("#VALUE!");
    expect(excel.calculation.messageAt(at("Check", "B30"))).toMatch(/range.*header/i);
  });

  test("says in a sentence why a question has no answer", async () => {
    const formula = `=PARTNER.SCORE(${usage},${trainings},,DATE(2019,1,1))`;
    expect(await answerTo("B31", formula)).toBe("#N/A");
    expect(excel.calculation.messageAt(at("Check", "B31"))).toMatch(/2019.*\.$/);
  });

  test("writes the summary at the press of one button, with formulas that Excel calculates", async () => {
    await page.getByRole("button", { name: "Write summary sheet" }).click();
    await page.getByText("Written to Score summary").waitFor();
    await excel.calculated();
    await picture("excel-written");
    const { items } = excel.workbook.worksheets;
    expect(items.map(({ name }) => name).slice(0, 3)).toEqual([
      "Azure usage",
      "Trainings",
      "Check",
    ]);
    expect(items.length).toBe(8);
    const summary = excel.workbook.worksheets.getItem("Score summary");
    expect(summary.charts.items.length).toBeGreaterThan(0);
    expect(items.flatMap(({ tables }) => tables.items).length).toBeGreaterThan(0);
    expect(excel.workbook.active).toBe(summary);
    expect(at("Score summary", "W11:X11").values).toEqual([["Metric", "Category"]]);
    expect(at("Score summary", "X19:X20").values).toEqual([[68], [false]]);
    expect(at("Score summary", "W17:Y17").values).toEqual([["Total", "", 68]]);
  });

  test("keeps the written summary's live figures with the data", async () => {
    const amount = lastAmountOf("Tailwind Traders", "2026-09");
    const before = amount.values[0]![0] as number;
    await excel.type(amount, before + 38.2);
    await excel.calculated();
    expect(at("Score summary", "X19:X20").values).toEqual([[78], [true]]);
    expect(at("Score summary", "W17:Y17").values).toEqual([["Total", "", 78]]);
    await excel.type(amount, before);
    await excel.calculated();
    expect(at("Score summary", "X19:X20").values).toEqual([[68], [false]]);
  });

  test("scores the selection from a cell's menu", async () => {
    excel.workbook.selected = at("Azure usage", "A1:M5092");
    await excel.press("scoreThisRange");
    await paneShows("44");
    await picture("excel-selection");
    expect(excel.shown).toEqual(["Visible"]);
    await page.waitForFunction(
      () =>
        (window as unknown as { partnerBridge: NativeBridge }).partnerBridge.completed.length > 0
    );
    expect((await excel.bridge()).completed).toEqual(["scoreThisRange"]);
  });
});

describe("A sheet with 10,000 formulas", () => {
  test("is answered in full, in few messages", async () => {
    await openAddIn();
    const sheet = excel.workbook.worksheets.getItem("Check");
    const figures = [
      ["Metric", "Value"],
      ["Net customer adds", 2],
      ["Deployments", 5],
    ];
    rangeAt(sheet, "A1:B3").values = figures;
    for (let row = 0; row < 10_000; row += 1) {
      sheet.cells.touch(row, 4).formula = "=PARTNER.SCORE($A$1:$B$3)";
    }
    const before = (await excel.bridge()).commands.length;
    const begun = performance.now();
    await excel.calculated();
    const through = performance.now() - begun;
    const place = { label: "range", top: 0, left: 0 };
    const { total } = score(readEvidence([{ grid: figures, place }]), { today: "2026-11-22" });
    expect(total).toBeGreaterThan(0);
    expect(new Set(rangeAt(sheet, "E1:E10000").values.flat())).toEqual(new Set([total]));
    expect((await excel.bridge()).commands.length - before).toBeLessThan(30);
    const direct = await millisecondsOf("SCORE", 10_000, [figures]);
    const milliseconds = { through: Math.round(through), direct: Math.round(direct) };
    writeFileSync(path.join(artifacts, "excel-throughput.json"), JSON.stringify(milliseconds));
  });
});

describe("The add-in in another Excel", () => {
  test("speaks with an Excel of another language", async () => {
    await openAddIn({ ...currentExcel, locale: "es-ES", lcid: 3082 });
    await paneShows("68");
    expect(excel.officeFiles).toContain("es-es/office_strings.js");
    expect(await answerTo("B2", `=PARTNER.SCORE(${usage},${trainings})`)).toBe(68);
    await picture("excel-spanish");
  });

  test("is dark where Excel is", async () => {
    await openAddIn({ ...currentExcel, theme: "black" });
    await paneShows("68");
    expect(await page.locator(".pane").getAttribute("data-theme")).toBe("dark");
    await picture("excel-dark");
  });

  test("says what an Excel too old for the pane lacks, and scores in cells all the same", async () => {
    await openAddIn({ ...currentExcel, sets: { ...currentExcel.sets, ExcelApi: "1.9" } });
    await page.getByText(/too old for the pane: it needs version 1\.12/).waitFor();
    await picture("excel-too-old");
    expect(await answerTo("B2", `=PARTNER.SCORE(${usage},${trainings})`)).toBe(68);
  });
});

async function openAddIn(edition?: ExcelEdition): Promise<void> {
  ({ page, mishaps } = await newPage());
  const workbook = samplePartner();
  excel = await openInExcel(page, { origin: server.origin, folder: dist, workbook, edition });
}

/** How long as many calls of a function take in the page, without the runtime between. */
function millisecondsOf(name: string, calls: number, values: unknown[]): Promise<number> {
  return page.evaluate(
    ([id, times, handed]) => {
      const { _association } = CustomFunctions as unknown as {
        _association: { mappings: Record<string, (...values: unknown[]) => unknown> };
      };
      const begun = performance.now();
      for (let i = 0; i < times; i += 1) _association.mappings[id]!(...handed);
      return performance.now() - begun;
    },
    [name, calls, values] as const
  );
}

function paneShows(figure: string): Promise<void> {
  return page.locator(".pane-figure", { hasText: figure }).waitFor();
}

function picture(name: string): Promise<unknown> {
  return page.screenshot({ path: path.join(artifacts, `${name}.png`) });
}

/** Types a formula into a cell of the sheet Check; what the cell shows then. */
async function answerTo(address: string, formula: string): Promise<unknown> {
  const cell = at("Check", address);
  await excel.type(cell, formula);
  await excel.calculated();
  return cell.values[0]![0];
}

/** The cell with a customer's last amount of a month in the usage export. */
function lastAmountOf(customer: string, month: string): Range {
  const sheet = excel.workbook.worksheets.getItem("Azure usage");
  const [header, ...rows] = rangeAt(sheet, "A1:M5092").values;
  const column = (title: string) => header!.indexOf(title);
  const serial = Date.parse(`${month}-01`) / 86_400_000 + 25_569;
  const row = rows.findLastIndex(
    (cells) => cells.includes(customer) && cells[column("Month")] === serial
  );
  return new Range(sheet, row + 1, column("ACR_USD"), 1, 1);
}

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
