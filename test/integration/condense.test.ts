import { readEvidence } from "../../src/evidence/readEvidence";
import { score, scorecard } from "../../src/functions/functions";
import { condensedSheet } from "../../src/report/condensed/condensedSheet";
import { plainSheet } from "../../src/workbook/file/fileBook";
import { findRanges } from "../../src/taskpane/session/findRanges";
import { createFileWorkbook } from "../../src/workbook/file/fileWorkbook";
import { openFile } from "../../src/workbook/file/openFile";
import { writeBook } from "../../src/workbook/file/writeBook";
import type { Workbook } from "../../src/workbook/workbook";
import { trainingsGrid } from "../support/sample/trainings";
import { usageGrid } from "../support/sample/usage";
import { usage } from "../support/grids";
import { hasSdkValidator, ruleFindings, sdkFindings } from "../support/xlsxOracle";
import type { Grid } from "../../src/evidence/grid";

// Thousands of rows are folded, written and read, on machines that do other things too.
jest.setTimeout(60_000);

const matrix = (grid: Grid) => grid.map((row) => row.map((cell) => cell ?? 0));
const madeAt = new Date(2026, 10, 22, 20, 10);

async function condensedIn(grid: Grid): Promise<{ workbook: Workbook; bytes: Uint8Array }> {
  const book = { sheets: [plainSheet("Azure usage", grid)], names: [], settings: {} };
  const workbook = createFileWorkbook(book);
  const [source] = await workbook.sources();
  const place = { label: "Azure usage!A1", sheet: "Azure usage", top: 0, left: 0 };
  const { usage: read, findings } = readEvidence([
    { grid: await workbook.read(source!.used!), place },
  ]);
  const { spec } = condensedSheet({ usage: read!, findings, rows: grid.length - 1, madeAt });
  await workbook.write([spec]);
  return { workbook, bytes: await writeBook(workbook.book()) };
}

async function tableOf(workbook: Workbook): Promise<Grid> {
  const tables = (await workbook.sources()).flatMap((source) => source.tables);
  return workbook.read(tables.find(({ name }) => name === "PartnerEvidence")!.address);
}

test("A ledger is condensed beside itself, and its table scores as the ledger does, saved and opened again", async () => {
  const [raw, trainings] = [usageGrid("sheet"), matrix(trainingsGrid("sheet"))];
  const { workbook, bytes } = await condensedIn(raw);
  expect(ruleFindings(bytes)).toEqual([]);
  if (hasSdkValidator) expect(sdkFindings(bytes)).toEqual([]);
  const opened = createFileWorkbook(await openFile(bytes, "condensed.xlsx"));
  for (const host of [workbook, opened]) {
    const table = matrix(await tableOf(host));
    expect(table.length).toBeLessThan(raw.length / 10);
    expect(score(table, trainings)).toBe(score(matrix(raw), trainings));
    expect(scorecard(table, trainings)).toEqual(scorecard(matrix(raw), trainings));
    expect(await host.ownSheets()).toEqual(["PARTNER evidence"]);
    const whole = (await host.sources()).find(({ sheet }) => sheet === "PARTNER evidence")!.used!;
    // Who takes the sheet instead of the table gets the same.
    expect(score(matrix(await host.read(whole)), trainings)).toBe(score(table, trainings));
  }
});

test("Names that begin like formulas and ids like numbers come back from a file as they were", async () => {
  const odd = ["=cmd()", "-5", "+1", "@x", "007", "1e5", "Dec-25", "TRUE", "'quoted", " '=x"];
  const raw = usage(
    ...odd.map((tenant) => ({ tenant, name: `=${tenant}`, service: `-${tenant}` }))
  );
  const { bytes } = await condensedIn(raw);
  const opened = createFileWorkbook(await openFile(bytes, "condensed.xlsx"));
  const place = { label: "Azure usage!A1", sheet: "Azure usage", top: 0, left: 0 };
  const before = readEvidence([{ grid: raw, place }]).usage!;
  const after = readEvidence([{ grid: await tableOf(opened), place }]).usage!;
  expect(after.tenants).toEqual(before.tenants);
  expect(after.services).toEqual(before.services);
});

test("A table of 20,000 lines is written, and read again whole", async () => {
  const months = Array.from(
    { length: 24 },
    (_, at) => `${2024 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}`
  );
  const lines = Array.from({ length: 20_000 }, (_, tenant) => ({
    tenant: `tenant-${tenant}`,
    name: `Customer ${tenant}`,
    month: months[tenant % 24]!,
    acr: tenant / 100,
  }));
  const { bytes } = await condensedIn(usage(...lines));
  const opened = createFileWorkbook(await openFile(bytes, "condensed.xlsx"));
  const table = await tableOf(opened);
  expect(table.length).toBeGreaterThan(20_000);
});

test("The pane scores from the ledger while it is there, and from the condensed table where it is not", async () => {
  const { workbook } = await condensedIn(usageGrid("sheet"));
  const kinds = async (host: Workbook) =>
    (await findRanges(host, null, new AbortController().signal)).ranges.map(
      ({ recognised }) => recognised?.kind
    );
  expect(await kinds(workbook)).toEqual(["usage"]);
  const book = (workbook as ReturnType<typeof createFileWorkbook>).book();
  const alone = createFileWorkbook({ ...book, sheets: book.sheets.slice(1) });
  expect(await kinds(alone)).toEqual(["condensedUsage"]);
});
