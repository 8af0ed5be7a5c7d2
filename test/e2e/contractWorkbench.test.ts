import { readFileSync } from "node:fs";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import type { RangeAddress } from "../../src/evidence/address";
import type { Cell, Grid } from "../../src/evidence/grid";
import { openFile } from "../../src/workbook/file/openFile";
import { writeBook } from "../../src/workbook/file/writeBook";
import { WorkbookError, type Workbook } from "../../src/workbook/workbook";
import type { OpenedWorkbook, ReadingTold, Telling } from "../contract/contractHost";
import { fileOf } from "../contract/fileOf";
import { describeWorkbook } from "../contract/workbookContract";
import { launchBrowser } from "../support/browser";
import { serveFolder } from "../support/serveFolder";

jest.setTimeout(60_000);

let browser: Browser;
let page: Page;
let server: Awaited<ReturnType<typeof serveFolder>>;
let hear: (change: RangeAddress) => void = () => undefined;
const mishaps: string[] = [];

beforeAll(async () => {
  server = await serveFolder(path.resolve(__dirname, "../../dist"));
  browser = await launchBrowser();
  page = await browser.newPage({ viewport: { width: 1366, height: 820 }, acceptDownloads: true });
  page.on("pageerror", (error) => mishaps.push(String(error)));
  await page.exposeFunction("partnerHeard", (change: RangeAddress) => hear(change));
  await page.goto(`${server.origin}/workbench.html`);
  await page.waitForFunction(() => "partnerWorkbench" in window && !!window.partnerWorkbench);
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

afterEach(() => {
  expect(mishaps).toEqual([]);
});

let opened = 0;

describeWorkbook(
  "The workbench",
  { user: true, results: true },
  async (sheets): Promise<OpenedWorkbook> => {
    hear = () => undefined;
    const name = `contract-${++opened}.xlsx`;
    await open(name, Buffer.from(await writeBook(fileOf(sheets))));
    return {
      workbook: forwarding,
      type,
      formulaAt: (...cell) => savedFormula(name, ...cell),
      readTelling,
    };
  }
);

declare global {
  interface Window {
    partnerWorkbench?: Workbook;
    partnerHeard(change: RangeAddress): void;
    partnerBefore?: Workbook | undefined;
    partnerStop?: (() => void) | undefined;
  }
}

/** Opens a file as if picked from the disk, unsaved changes given up. */
async function open(name: string, buffer: Buffer): Promise<void> {
  await page.evaluate(() => {
    window.partnerBefore = window.partnerWorkbench;
  });
  const mimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  await page.locator('input[type="file"]').setInputFiles({ name, mimeType, buffer });
  const anyway = page.getByRole("button", { name: "without saving" });
  const there = page.waitForFunction(() => window.partnerWorkbench !== window.partnerBefore);
  await Promise.race([there, anyway.click().catch(() => undefined)]);
  await there;
}

type Method = Exclude<keyof Workbook, "onChange" | "onSheets">;

/** The port of the workbook in the page, called from here. Errors come over by name and sentence. */
const forwarding: Workbook = {
  sources: () => call("sources"),
  read: (address, options) => call("read", address, { aborted: options?.signal?.aborted }),
  hasFormulas: (address) => call("hasFormulas", address),
  selection: () => call("selection"),
  select: (address) => call("select", address),
  write: (specs) => call("write", specs),
  ownSheets: () => call("ownSheets"),
  onChange: (listener) => {
    hear = listener;
    void page.evaluate(() => {
      window.partnerStop = window.partnerWorkbench!.onChange((change) =>
        window.partnerHeard(change)
      );
    });
    return () => void page.evaluate(() => window.partnerStop!());
  },
  onSheets: () => () => undefined,
  hold: (ranges) => call("hold", ranges),
  setting: (key) => call("setting", key),
  keepSetting: (key, value) => call("keepSetting", key, value),
};

async function call<T>(method: Method, ...values: readonly unknown[]): Promise<T> {
  // As JSON: what crosses into the page otherwise loses a key such as "__proto__".
  const answer = await page.evaluate(
    async ([name, json]) => {
      const port = window.partnerWorkbench as unknown as Record<
        string,
        (...values: unknown[]) => Promise<unknown>
      >;
      const given = JSON.parse(json) as unknown[];
      const stopped = name === "read" && (given[1] as { aborted?: boolean }).aborted;
      if (stopped) given[1] = { signal: AbortSignal.abort() };
      try {
        const result = await port[name]!(...given);
        return { json: JSON.stringify(result ?? null) };
      } catch (error) {
        const { name: kind, message } = error as Error;
        return { kind, message };
      }
    },
    [method, JSON.stringify(values)] as const
  );
  if (answer.json !== undefined) return JSON.parse(answer.json) as T;
  if (answer.kind === "WorkbookError") throw new WorkbookError(answer.message);
  throw Object.assign(new Error(answer.message), { name: answer.kind });
}

function readTelling(address: RangeAddress, telling: Telling): Promise<ReadingTold> {
  return page.evaluate(
    async ([asked, { stop, handOver }]) => {
      const cancel = new AbortController();
      const told: [number, number][] = [];
      const handed: [number, number, Cell][] = [];
      const progress = (done: number, all: number) => {
        told.push([done, all]);
        if (stop) cancel.abort();
      };
      const rows = (block: Grid, from: number) =>
        void handed.push([from, block.length, block[0]![0] ?? null]);
      try {
        const options = { progress, signal: cancel.signal, ...(handOver && { rows }) };
        const grid = await window.partnerWorkbench!.read(asked, options);
        return {
          told,
          handed,
          rows: grid.length,
          last: (grid.at(-1) ?? null) as Cell[] | null,
          error: null,
        };
      } catch (error) {
        return { told, handed, rows: null, last: null, error: (error as Error).name };
      }
    },
    [address, telling] as const
  );
}

async function type(sheet: string, row: number, column: number, value: string): Promise<void> {
  await forwarding.select({ sheet, top: row, left: column, bottom: row, right: column });
  // The pane's buttons take the focus; a click gives it back to the cells.
  await page.mouse.click(700, 700);
  await forwarding.select({ sheet, top: row, left: column, bottom: row, right: column });
  await page.waitForTimeout(300);
  await page.keyboard.type(value, { delay: 60 });
  await page.keyboard.press("Enter");
}

/** Formulas are not part of the port: the workbook is saved and looked into. */
async function savedFormula(
  name: string,
  sheet: string,
  row: number,
  column: number
): Promise<string | null> {
  const waiting = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save .xlsx" }).click();
  const file = await (await waiting).path();
  const { sheets } = await openFile(new Uint8Array(readFileSync(file)), name);
  const { details } = sheets.find((each) => each.name === sheet)!;
  const cell = details.find((each) => each.row === row && each.column === column);
  return cell?.formula?.text ?? null;
}
