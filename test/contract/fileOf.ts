import { plainSheet, type FileBook } from "../../src/workbook/file/fileBook";
import type { UserSheet } from "./contractHost";

/** The user's sheets as a file holds them. */
export function fileOf(sheets: readonly UserSheet[]): FileBook {
  return {
    sheets: sheets.map(({ name, grid, hidden, tables = [] }) => ({
      ...plainSheet(name, grid),
      visible: !hidden,
      tables: tables.map((table) => ({
        ...table,
        columns: grid[table.range.top]!.map(String),
        style: "TableStyleLight1",
      })),
    })),
    names: [],
    settings: {},
  };
}
