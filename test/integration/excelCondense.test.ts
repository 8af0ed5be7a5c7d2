/** @jest-environment jsdom */
import { addressText } from "../../src/evidence/address";
import { holdsCondensed } from "../../src/evidence/condensed/condensedTable";
import type { Grid } from "../../src/evidence/grid";
import { readEvidence } from "../../src/evidence/readEvidence";
import { condensedSheet } from "../../src/report/condensed/condensedSheet";
import { createExcelWorkbook } from "../../src/workbook/excel/excelWorkbook";
import { startOfficeHost, type OfficeHost } from "../host/officeHost";
import { usage } from "../support/grids";
import { usageGrid } from "../support/sample/usage";

let host: OfficeHost;
const excel = createExcelWorkbook();
beforeEach(() => {
  host = startOfficeHost();
});
afterEach(() => {
  expect(host.unknown).toEqual([]);
});

/** The usage of a grid, and what Excel's condensed table of it is read as. */
async function condensedInExcel(grid: Grid) {
  const place = { label: "Azure usage!A1", sheet: "Azure usage", top: 0, left: 0 };
  const { usage: before, findings } = readEvidence([{ grid, place }]);
  const madeAt = new Date(2026, 10, 22, 20, 10);
  await excel.write([condensedSheet({ usage: before!, findings, rows: 1, madeAt }).spec]);
  const [source] = (await excel.sources()).filter(holdsCondensed);
  const { address } = source!.tables[0]!;
  const read = readEvidence([
    { grid: await excel.read(address), place: { ...place, label: addressText(address) } },
  ]);
  return { before: before!, after: read.usage! };
}

test("Excel holds the sample's condensed table as it was declared", async () => {
  const { before, after } = await condensedInExcel(usageGrid("sheet"));
  expect({ ...after, ofServices: null }).toEqual({
    ...before,
    ofServices: null,
    approximate: null,
    moreServices: false,
  });
});

test("What Excel would take for a number, a date or a formula stays the text it was", async () => {
  const odd = [
    "=cmd()",
    "-5",
    "+1",
    "@x",
    "007",
    "1e5",
    "Dec-25",
    "TRUE",
    "'quoted",
    " '=x",
    "1/2",
  ];
  const { before, after } = await condensedInExcel(
    usage(...odd.map((tenant) => ({ tenant, name: `=${tenant}`, service: `-${tenant}` })))
  );
  expect(after.tenants).toEqual(before.tenants);
  expect(after.services).toEqual(before.services);
});
