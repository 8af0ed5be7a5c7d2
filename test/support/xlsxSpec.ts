import type { CellRange } from "../../src/evidence/address";
import type { SheetSpec } from "../../src/report/sheet";
import type { FileBook } from "../../src/workbook/file/fileBook";
import { plainSheet, sheetFromSpec } from "../../src/workbook/file/fileBook";
import { unzip, zip } from "./xlsxParts";

export function area(top: number, left: number, bottom: number, right: number): CellRange {
  return { top, left, bottom, right };
}

/** A summary sheet in small: each thing a declared sheet can hold, once. */
export function summarySpec(name: string, source = "Azure usage"): SheetSpec {
  const quoted = `'${source.replace(/'/g, "''")}'`;
  return {
    name,
    columnWidths: [32, 10, 10, 14],
    rowHeights: { 0: 30 },
    cells: [
      {
        row: 0,
        column: 0,
        value: "Infrastructure (Azure)",
        style: { bold: true, size: 18, color: "0F6CBD" },
      },
      {
        row: 1,
        column: 0,
        value: 61,
        numberFormat: '0" of 100"',
        formula: { text: `PARTNER.SCORE(${quoted}!$A$1:$F$9)` },
      },
      { row: 3, column: 0, value: "Metric" },
      { row: 3, column: 1, value: "Points" },
      { row: 3, column: 2, value: "Max" },
      { row: 4, column: 0, value: "Net customer adds" },
      { row: 4, column: 1, value: 20 },
      { row: 4, column: 2, value: 30 },
      { row: 5, column: 0, value: "Usage growth" },
      { row: 5, column: 1, value: 14 },
      { row: 5, column: 2, value: 20 },
      {
        row: 7,
        column: 0,
        value: "Net customer adds",
        formula: {
          text: `PARTNER.SCORECARD(${quoted}!$A$1:$F$9)`,
          spill: [
            ["Net customer adds", 20],
            ["Usage growth", 14],
          ],
        },
      },
      {
        row: 10,
        column: 3,
        value: 46327,
        numberFormat: "yyyy-mm-dd",
        style: { align: "right", fill: "F3F2F1", borderTop: "8A8886" },
      },
    ],
    tables: [
      {
        name: "Score_Metrics",
        range: area(3, 0, 5, 2),
        columns: ["Metric", "Points", "Max"],
        style: "TableStyleLight1",
      },
    ],
    dataBars: [{ range: area(4, 1, 5, 1), max: 30, color: "0F6CBD" }],
    charts: [
      {
        name: "PARTNER points",
        kind: "stackedBar",
        anchor: area(12, 0, 24, 3),
        categories: area(4, 0, 5, 0),
        series: [
          { name: "Points", values: area(4, 1, 5, 1), fill: "0F6CBD", labels: true },
          { name: "To go", values: area(4, 2, 5, 2), outline: "8A8886", labels: false },
        ],
        axisMin: 0,
        axisMax: 50,
        axisStep: 10,
        axisVisible: false,
        legend: true,
        gap: 60,
        altText: "Net customer adds 20 of 30, usage growth 14 of 20",
        reversed: true,
      },
    ],
    names: [{ name: "Score_Total", range: area(1, 0, 1, 0) }],
    freeze: { rows: 4, columns: 0 },
    gridlines: false,
    print: {
      area: area(0, 0, 24, 3),
      landscape: true,
      pagesTall: 0,
      titleRows: { first: 3, last: 3 },
    },
  };
}

export function summaryBook(name = "Score summary", source = "Azure usage"): FileBook {
  return {
    sheets: [
      plainSheet(source, [
        ["Month", "ACR_USD"],
        ["2026-10", 12.5],
      ]),
      sheetFromSpec(summarySpec(name, source)),
    ],
    names: [],
    settings: {},
  };
}

/** A file with one part changed. */
export function withPart(
  bytes: Uint8Array,
  path: string,
  change: (text: string) => string
): Buffer {
  const parts = unzip(bytes);
  const old = parts.get(path)!.toString("utf8");
  const changed = change(old);
  if (changed === old) throw new Error(`${path} is as before`);
  parts.set(path, Buffer.from(changed));
  return zip(parts);
}
