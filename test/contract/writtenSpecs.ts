import type { Grid } from "../../src/evidence/grid";
import type { SheetSpec } from "../../src/report/sheet";

/** A declared sheet of values and nothing else. */
export function bareSheet(name: string, grid: Grid): SheetSpec {
  return {
    name,
    columnWidths: [],
    rowHeights: {},
    cells: grid.flatMap((line, row) =>
      line.flatMap((value, column) => (value === null ? [] : [{ row, column, value }]))
    ),
    tables: [],
    dataBars: [],
    charts: [],
    names: [],
    freeze: null,
    gridlines: true,
    print: {
      area: { top: 0, left: 0, bottom: 5, right: 5 },
      landscape: false,
      pagesTall: 1,
      titleRows: null,
    },
  };
}

/** A declared sheet with a table, looks and a date below it. */
export function scoreSheet(name: string): SheetSpec {
  const bare = bareSheet(name, [
    ["Metric", "Points", "Full"],
    ["Net customer adds", 20, false],
    ["Usage growth", 12.5, true],
    [46327],
  ]);
  return {
    ...bare,
    columnWidths: [30, 10, 10],
    rowHeights: { 0: 24 },
    cells: bare.cells.map((cell) =>
      cell.value === 46327
        ? { ...cell, numberFormat: "yyyy-mm-dd" }
        : { ...cell, style: cell.row === 0 ? { bold: true, fill: "F3F2F1" } : undefined }
    ),
    tables: [
      {
        name: "Score_Metrics",
        range: { top: 0, left: 0, bottom: 2, right: 2 },
        columns: ["Metric", "Points", "Full"],
        style: "TableStyleLight1",
      },
    ],
    names: [{ name: "Score_Best", range: { top: 2, left: 1, bottom: 2, right: 1 } }],
    freeze: { rows: 1, columns: 0 },
    gridlines: false,
  };
}
