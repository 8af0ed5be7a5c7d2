/** @jest-environment jsdom */
import { cellsText } from "../../src/evidence/address";
import { createExcelWorkbook } from "../../src/workbook/excel/excelWorkbook";
import type { UserSheet } from "../contract/contractHost";
import { describeWorkbook } from "../contract/workbookContract";
import { startOfficeHost, type OfficeHost } from "../host/officeHost";

let host: OfficeHost;

afterEach(() => {
  expect(host.unknown).toEqual([]);
});

describeWorkbook(
  "Excel, by its genuine client library",
  { user: true, results: false },
  async (sheets) => {
    host = startOfficeHost();
    for (const sheet of sheets) add(sheet);
    const named = (name: string) => host.workbook.worksheets.getItem(name);
    return {
      workbook: createExcelWorkbook(),
      type: async (name, row, column, value) => {
        const sheet = named(name);
        const cell = sheet.getRangeByIndexes(row, column, 1, 1);
        cell.formulas = [[value]];
        host.tellChanged({
          worksheetId: sheet.id,
          address: cellsText({ top: row, left: column, bottom: row, right: column }),
          source: "Local",
          triggerSource: "Unknown",
        });
      },
      sheets: {
        rename: async (name, to) => {
          const sheet = named(name);
          sheet.name = to;
          host.tellSheets("nameChanged", sheet.id);
        },
        move: async (name, to) => {
          const sheet = named(name);
          host.workbook.worksheets.move(sheet, to);
          host.tellSheets("moved", sheet.id);
        },
        insertRows: async (name, before, count) => named(name).insertRows(before, count),
        remove: async (name) => {
          const sheet = named(name);
          sheet.delete();
          host.tellSheets("deleted", sheet.id);
        },
      },
      formulaAt: async (name, row, column) => {
        const formula = named(name).cells.at(row, column)?.formula ?? null;
        return formula && formula.slice(1);
      },
    };
  }
);

/** Straight into the model: nothing of it is read as if typed. */
function add({ name, grid, hidden, tables = [] }: UserSheet): void {
  const sheet = host.workbook.worksheets.add(name);
  grid.forEach((line, row) =>
    line.forEach((value, column) => {
      if (value !== null) sheet.cells.touch(row, column).content = value;
    })
  );
  for (const { name: table, range } of tables) {
    const { top, left, bottom, right } = range;
    const cells = sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
    sheet.tables.add(cells, true).name = table;
  }
  if (hidden) sheet.visibility = "Hidden";
}
