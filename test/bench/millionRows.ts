import "./pageInNode";
import { createExcelWorkbook } from "../../src/workbook/excel/excelWorkbook";
import type { Workbook } from "../../src/workbook/workbook";
import { startOfficeHost, type OfficeHost } from "../host/officeHost";
import { ledgerHeader } from "./ledger";

/** Milliseconds that the page may be busy without a break. */
const longestTask = 200;
/** Memory while reading, as a multiple of what the read grid holds in the end. */
const mostMemory = 2;
const rows = 1_000_000;
const address = { sheet: "Usage", top: 0, left: 0, bottom: 1_048_575, right: 16_383 };

/**
 * Reads a usage range of a million rows through the Excel adapter and the genuine client library. Says
 * whether progress, stalls, memory and cancelling are as they should be.
 */
export async function benchMillionRows(): Promise<boolean> {
  const host = startOfficeHost();
  usageSheet(host);
  const excel = createExcelWorkbook();
  const tasks = watchTasks(host);
  console.log(
    `\nReading ${rows.toLocaleString("en-US")} rows of 6 columns through the Excel adapter`
  );

  const { held, most, complete } = await memoryOf(excel);
  tasks.restart();
  let told = 0;
  const start = performance.now();
  await excel.read(address, { progress: () => told++ });
  const seconds = (performance.now() - start) / 1000;
  const stopped = await cancelAtFirst(excel, host);

  const { page, all } = tasks;
  console.log(`  progress   told ${told} times in ${seconds.toFixed(1)} s`);
  console.log(
    `  busy       at most ${page().toFixed(0)} ms without a break (limit ${longestTask} ms); ${all().toFixed(0)} ms with the making of the answer, which is Excel's`
  );
  console.log(
    `  memory     ${mb(held)} for the grid, at most ${mb(most)} while reading (limit ${mb(held * mostMemory)})`
  );
  console.log(`  cancelled  ${stopped.error} after ${stopped.requests} requests`);
  return (
    complete &&
    told > 10 &&
    page() <= longestTask &&
    most <= held * mostMemory &&
    stopped.error === "AbortError" &&
    stopped.requests <= 3 &&
    host.unknown.length === 0
  );
}

/** Measured apart: forced collections spoil the timing. */
async function memoryOf(excel: Workbook) {
  const before = live();
  let most = 0;
  let told = 0;
  const progress = () => {
    if (told++ % 8 === 0) most = Math.max(most, live() - before);
  };
  const grid = await excel.read(address, { progress });
  const held = live() - before;
  const complete = grid.length === rows + 1 && grid[rows]!.length === ledgerHeader.length;
  return { held, most: Math.max(most, held), complete };
}

async function cancelAtFirst(excel: Workbook, host: OfficeHost) {
  const before = host.requests.length;
  const cancel = new AbortController();
  const reading = excel.read(address, { signal: cancel.signal, progress: () => cancel.abort() });
  const error = await reading.then(
    () => "not cancelled",
    (reason: Error) => reason.name
  );
  return { error, requests: host.requests.length - before };
}

/** A sheet whose cells are made when they are asked for: a million rows of the model would take gigabytes. */
function usageSheet(host: OfficeHost): void {
  const { cells } = host.workbook.worksheets.add("Usage");
  const right = ledgerHeader.length - 1;
  cells.box = () => ({ top: 0, left: 0, bottom: rows, right });
  cells.at = (row, column) => {
    if (row > rows || column > right) return undefined;
    const content = row === 0 ? ledgerHeader[column]! : cellOf(row, column);
    return { content, formula: null, numberFormat: "General", format: new Map() };
  };
}

function cellOf(row: number, column: number): string | number {
  if (column === 0)
    return `${(row % 5000).toString(16).padStart(8, "0")}-0000-4000-8000-0123456789ab`;
  if (column === 1) return 45_597 + (row % 24) * 30;
  if (column === 2) return `Azure Service ${row % 60}`;
  if (column === 3) return (row % 10_000) / 8;
  return column === 4 ? "CSP Tier 1" : "USD";
}

/**
 * The longest times in ms without a turn for anybody else. An answer comes from another process, so it is
 * waited for; what is done from its arrival on until the next request is the page's.
 */
function watchTasks(host: OfficeHost) {
  let [page, all] = [0, 0];
  let [arrived, asked] = [Infinity, Infinity];
  host.weigh = () => void (arrived = performance.now());
  host.receive = async () => {
    page = Math.max(page, performance.now() - arrived);
    all = Math.max(all, performance.now() - asked);
    await new Promise((resolve) => setTimeout(resolve));
    asked = performance.now();
  };
  return {
    page: () => page,
    all: () => all,
    restart: () => void ([page, all, arrived, asked] = [0, 0, Infinity, Infinity]),
  };
}

function live(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

function mb(bytes: number): string {
  return `${(bytes / 1e6).toFixed(0)} MB`;
}
