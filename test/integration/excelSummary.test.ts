/** @jest-environment jsdom */
import { score } from "../../src/engine/score";
import type { EvidenceRange, Grid } from "../../src/evidence/grid";
import { addressText } from "../../src/evidence/address";
import { readEvidence } from "../../src/evidence/readEvidence";
import type { SheetSpec } from "../../src/report/sheet";
import { summarySheets } from "../../src/report/summarySheets";
import { createExcelWorkbook } from "../../src/workbook/excel/excelWorkbook";
import { startOfficeHost, type OfficeHost } from "../host/officeHost";
import { trainingsGrid } from "../support/sample/trainings";
import { usageGrid } from "../support/sample/usage";

let host: OfficeHost;
const excel = createExcelWorkbook();

beforeEach(() => {
  host = startOfficeHost();
  put("Azure usage", usageGrid("sheet"));
  put("Trainings", trainingsGrid("sheet"));
});

afterEach(() => {
  expect(host.unknown).toEqual([]);
});

test("the sample is found, read and scored through Excel's object model", async () => {
  const { evidence } = await readAll();
  const { total } = score(evidence, { today: "2026-11-22" });
  expect(total).toBe(68);
});

test.each(["live", "values"] as const)("the summary is written as declared, %s", async (mode) => {
  const sheets = await summary(mode);
  await excel.write(sheets);
  const { worksheets } = host.workbook;
  expect(worksheets.items.map(({ name }) => name)).toEqual([
    "Azure usage",
    "Trainings",
    ...sheets.map(({ name }) => name),
  ]);
  for (const spec of sheets) {
    const sheet = worksheets.getItem(spec.name);
    expect(
      held(
        spec,
        ({ row, column }) =>
          sheet.cells.at(row, column)!.formula ?? sheet.cells.at(row, column)!.content
      )
    ).toEqual(held(spec, ({ value, formula }) => (formula ? `=${formula.text}` : value!)));
    expect(sheet.tables.items.map(({ name }) => name)).toEqual(spec.tables.map(({ name }) => name));
    expect(sheet.charts.items.length).toBe(spec.charts.length);
    expect(sheet.names.items.map(({ name }) => name)).toEqual(spec.names.map(({ name }) => name));
  }
  expect(JSON.stringify(sheets).includes("PARTNER.SCORE")).toBe(mode === "live");
});

test("the summary takes few requests, each small enough for Excel on the web", async () => {
  const sheets = await summary("live");
  const before = host.requests.length;
  await excel.write(sheets);
  const sent = host.requests.slice(before).map((request) => JSON.stringify(request).length);
  expect(sent.length).toBeLessThanOrEqual(12);
  expect(Math.max(...sent)).toBeLessThan(5_000_000);
});

test("written again, the summary stays where it is and keeps what points at it", async () => {
  await excel.write(await summary("live"));
  const first = host.workbook.worksheets.getItem("Score summary");
  await excel.write(await summary("values"));
  expect(host.workbook.worksheets.getItem("Score summary")).toBe(first);
  expect(host.workbook.worksheets.items.length).toBe(7);
  const formulas = [...first.cells.within(0, 0, Infinity, Infinity)].filter(
    ([, , cell]) => cell.formula
  );
  expect(formulas).toEqual([]);
});

async function readAll() {
  const ranges: EvidenceRange[] = [];
  const addresses = (await excel.sources()).map(({ used }) => used!);
  for (const address of addresses) {
    const { sheet, top, left } = address;
    const place = { label: addressText(address), sheet, top, left };
    ranges.push({ grid: await excel.read(address), place });
  }
  return { evidence: readEvidence(ranges), addresses };
}

async function summary(mode: "live" | "values"): Promise<readonly SheetSpec[]> {
  const { evidence, addresses } = await readAll();
  return summarySheets({
    scorecard: score(evidence, { today: "2026-11-22" }),
    evidence,
    mode,
    ranges: addresses.slice(0, 2),
    writtenAt: new Date(2026, 10, 22, 14, 5),
    version: "0.1.0",
    partnerName: "Contoso Cloud Services",
  });
}

/** Row, column and content of each declared cell that holds something. */
function held(spec: SheetSpec, content: (cell: SheetSpec["cells"][number]) => unknown): unknown {
  return spec.cells
    .filter(({ value, formula }) => formula || (value !== undefined && value !== ""))
    .map((cell) => [cell.row, cell.column, content(cell)]);
}

function put(name: string, grid: Grid): void {
  const sheet = host.workbook.worksheets.add(name);
  grid.forEach((line, row) =>
    line.forEach((cell, column) => {
      if (cell !== null) sheet.cells.touch(row, column).content = cell;
    })
  );
}
