import type { SheetSpec } from "../../src/report/sheet";

/** For a sheet with nothing but cells. */
export const bare = { tables: [], dataBars: [], charts: [], names: [], freeze: null } as const;

export function summary(): SheetSpec {
  const cells = (top: number, left: number, bottom: number, right: number) => ({
    top,
    left,
    bottom,
    right,
  });
  const band = { bold: true, size: 18, color: "FFFFFF", fill: "0C3B5E" };
  const hairline = { borderBottom: "E6E6E6" };
  return {
    name: "Score summary",
    columnWidths: [31, 12, 13],
    rowHeights: { 0: 31.5 },
    cells: [
      { row: 0, column: 0, value: "Partner score", style: band },
      { row: 0, column: 1, style: band },
      { row: 1, column: 0, value: "Metric" },
      { row: 1, column: 1, value: "Points" },
      { row: 1, column: 2, value: "Bar" },
      { row: 2, column: 0, value: "Net customer adds", style: hairline },
      { row: 2, column: 1, value: 20, numberFormat: "0", style: hairline },
      { row: 2, column: 2, value: 20, style: hairline },
      { row: 3, column: 0, value: "=1+1" },
      { row: 3, column: 1, value: 68, formula: { text: "PARTNER.SCORE('Azure usage'!A1:C4)" } },
    ],
    tables: [
      {
        name: "ScoreMetrics",
        range: cells(1, 0, 2, 2),
        columns: ["Metric", "Points", "Bar"],
        style: "TableStyleLight1",
      },
    ],
    dataBars: [{ range: cells(2, 2, 2, 2), max: 30, color: "0F6CBD" }],
    charts: [
      {
        name: "Score points",
        kind: "stackedBar",
        anchor: cells(5, 0, 15, 2),
        categories: cells(2, 0, 2, 0),
        series: [
          { name: "Points", values: cells(2, 1, 2, 1), fill: "0F6CBD", labels: true },
          { name: "To full points", values: cells(2, 2, 2, 2), outline: "616161", labels: false },
        ],
        axisMin: 0,
        axisMax: 30,
        axisStep: 10,
        axisVisible: true,
        legend: true,
        gap: 60,
        altText: "20 of 30 points",
        reversed: true,
      },
    ],
    names: [{ name: "Score_Total", range: cells(2, 1, 2, 1) }],
    freeze: { rows: 2, columns: 1 },
    gridlines: false,
    print: {
      area: cells(0, 0, 20, 3),
      landscape: true,
      pagesTall: 1,
      titleRows: { first: 0, last: 1 },
    },
  };
}

/** A second sheet like the summary, under names of its own. */
export function twin(): SheetSpec {
  const [table] = summary().tables;
  return { ...summary(), name: "Score customers", tables: [{ ...table!, name: "ScoreCustomers" }] };
}
