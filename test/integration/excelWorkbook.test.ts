/** @jest-environment jsdom */
import type { RangeAddress } from "../../src/evidence/address";
import { createExcelWorkbook } from "../../src/workbook/excel/excelWorkbook";
import { WorkbookError } from "../../src/workbook/workbook";
import { HostError } from "../host/hostError";
import { startOfficeHost, type CellChange, type OfficeHost } from "../host/officeHost";
import { seen } from "../host/seen";
import type { Worksheet } from "../host/worksheet";
import { bare, summary, twin } from "../support/declaredSheets";

let host: OfficeHost;
const excel = createExcelWorkbook();

beforeEach(() => {
  host = startOfficeHost();
  fill(host.workbook.worksheets.add("Azure usage"), [
    ["Month", "Tenant", "ACR_USD"],
    [46296, "A", 1000.5],
    [46296, "", "#N/A"],
    [46327, "B", true],
  ]);
});

afterEach(() => {
  expect(host.unknown).toEqual([]);
});

describe("what the workbook holds", () => {
  test("lists visible sheets in order with their used ranges and tables", async () => {
    const { worksheets } = host.workbook;
    worksheets.add("Empty");
    worksheets.add("Hidden").visibility = "VeryHidden";
    const usage = worksheets.getItem("Azure usage");
    usage.tables.add(usage.getRange("A1:C3"), true).name = "Usage";
    const place = { sheet: "Azure usage", top: 0, left: 0, right: 2 };
    expect(await excel.sources()).toEqual([
      {
        sheet: "Azure usage",
        used: { ...place, bottom: 3 },
        tables: [{ name: "Usage", address: { ...place, bottom: 2 } }],
        held: [],
      },
      { sheet: "Empty", used: null, tables: [], held: [] },
    ]);
    // The third one is the library's own, giving up its references.
    expect(host.requests.length).toBeLessThanOrEqual(3);
  });

  test("tells the selected range, and nothing when a chart is selected", async () => {
    expect(await excel.selection()).toBeNull();
    await excel.select({ sheet: "Azure usage", top: 1, left: 0, bottom: 2, right: 1 });
    expect(await excel.selection()).toEqual({
      sheet: "Azure usage",
      top: 1,
      left: 0,
      bottom: 2,
      right: 1,
    });
  });

  test("says which sheet to show when it is asked to select on a hidden one", async () => {
    host.workbook.worksheets.add("Hidden").visibility = "Hidden";
    await expect(
      excel.select({ sheet: "Hidden", top: 0, left: 0, bottom: 0, right: 0 })
    ).rejects.toThrow(/The sheet "Hidden" is hidden/);
  });

  test("keeps a setting with the workbook", async () => {
    expect(await excel.setting("ranges")).toBeNull();
    await excel.keepSetting("ranges", { usage: ["Azure usage!A1:C4"], reading: null });
    expect(await excel.setting("ranges")).toEqual({ usage: ["Azure usage!A1:C4"], reading: null });
  });
});

describe("reading a range", () => {
  const wholeColumns = { sheet: "Azure usage", top: 0, left: 0, bottom: 1_048_575, right: 16_383 };

  test("gives raw values, blanks as null and errors as text, and stops at the last cell in use", async () => {
    expect(await excel.read(wholeColumns)).toEqual([
      ["Month", "Tenant", "ACR_USD"],
      [46296, "A", 1000.5],
      [46296, null, "#N/A"],
      [46327, "B", true],
    ]);
  });

  test("gives nothing for a range below or beside what is in use", async () => {
    expect(await excel.read({ ...wholeColumns, top: 10 })).toEqual([]);
    expect(await excel.read({ ...wholeColumns, left: 5 })).toEqual([]);
  });

  test("asks for long ranges block by block and tells how far it is", async () => {
    fillRows(100_000);
    const told: number[][] = [];
    const grid = await excel.read(wholeColumns, { progress: (...at) => told.push(at) });
    expect(grid.length).toBe(100_000);
    expect(grid[99_999]).toEqual(["row 99999", 99_999]);
    expect(told).toEqual([
      [40_000, 100_000],
      [80_000, 100_000],
      [100_000, 100_000],
    ]);
  });

  test("stops between blocks when it is cancelled", async () => {
    fillRows(100_000);
    const cancel = new AbortController();
    const reading = excel.read(wholeColumns, {
      signal: cancel.signal,
      progress: () => cancel.abort(),
    });
    await expect(reading).rejects.toMatchObject({ name: "AbortError" });
    expect(host.requests.filter(asksForValues).length).toBe(1);
  });

  test("asks for less at once when an answer is too large for Excel on the web", async () => {
    fillRows(100_000);
    host.weigh = (bytes) => {
      if (bytes > 600_000) throw new HostError("ResponsePayloadSizeLimitExceeded", "Too large.");
    };
    const grid = await excel.read(wholeColumns);
    expect(grid.length).toBe(100_000);
    expect(grid[54_321]).toEqual(["row 54321", 54_321]);
  });

  test("names the sheet when it is gone", async () => {
    await expect(excel.read({ ...wholeColumns, sheet: "Gone" })).rejects.toThrow(
      /There is no sheet named "Gone"/
    );
  });

  function fillRows(count: number): void {
    const sheet = host.workbook.worksheets.getItem("Azure usage");
    sheet.getRange().clear();
    for (let row = 0; row < count; row++) {
      sheet.cells.touch(row, 0).content = `row ${row}`;
      sheet.cells.touch(row, 1).content = row;
    }
  }
});

describe("listening for changes", () => {
  const heard: RangeAddress[] = [];
  let stop: () => void;

  beforeEach(async () => {
    heard.length = 0;
    stop = excel.onChange((change) => heard.push(change));
    await settled();
  });

  afterEach(async () => {
    stop();
    await settled();
  });

  test("hears of every range the user changed, by the sheet's name", async () => {
    change({ address: "B2:C3,A4" });
    await settled();
    const sheet = "Azure usage";
    expect(heard).toEqual([
      { sheet, top: 1, left: 1, bottom: 2, right: 2 },
      { sheet, top: 3, left: 0, bottom: 3, right: 0 },
    ]);
  });

  test("hears nothing of what others or this add-in write", async () => {
    change({ source: "Remote" });
    change({ triggerSource: "ThisLocalAddin" });
    await settled();
    expect(heard).toEqual([]);
  });

  test("hears nothing of a sheet that went at once", async () => {
    change({ worksheetId: "{gone}" });
    await settled();
    expect(heard).toEqual([]);
  });

  test("stops when told to", async () => {
    stop();
    await settled();
    expect(host.workbook.worksheets.listened).toBe(false);
    change({});
    await settled();
    expect(heard).toEqual([]);
  });

  function change(what: Partial<CellChange>): void {
    host.tellChanged({
      worksheetId: host.workbook.worksheets.getItem("Azure usage").id,
      address: "A1",
      source: "Local",
      triggerSource: "Unknown",
      ...what,
    });
  }

  function settled(): Promise<void> {
    return new Promise((resolve) => setTimeout(resolve, 30));
  }
});

describe("writing sheets", () => {
  test("puts values, formulas, looks, table, data bars, chart and names on a new sheet", async () => {
    await excel.write([summary()]);
    const sheet = host.workbook.worksheets.getItem("Score summary");
    expect(sheet.getRange("A1:C4").formulas).toEqual([
      ["Partner score", "", ""],
      ["Metric", "Points", "Bar"],
      ["Net customer adds", 20, 20],
      ["=1+1", "=PARTNER.SCORE('Azure usage'!A1:C4)", ""],
    ]);
    expect(sheet.cells.at(3, 0)!.formula).toBeNull();
    expect(sheet.getRange("A1").format.font.bold).toBe(true);
    expect(sheet.getRange("A1:B1").format.fill.color).toBe("#0C3B5E");
    expect(sheet.getRange("B3").numberFormat).toEqual([["0"]]);
    expect(sheet.getRange("A3").format.borders.getItem("EdgeBottom").color).toBe("#E6E6E6");
    expect(sheet.columnWidths.get(0)).toBeCloseTo((31 * 7 + 5) * 0.75);
    expect(sheet.rowHeights.get(0)).toBe(31.5);
    expect(sheet.gridlines).toBe(false);
    expect(sheet.freezePanes.frozen).toEqual({ rows: 2, columns: 1 });
    expect(sheet.tables.items.map(({ name, style }) => [name, style])).toEqual([
      ["ScoreMetrics", "TableStyleLight1"],
    ]);
    expect(sheet.dataBars[0]!.dataBar).toMatchObject({
      showDataBarOnly: true,
      upperBoundRule: { type: "Number", formula: "30" },
      positiveFormat: { fillColor: "#0F6CBD", gradientFill: false },
    });
    expect(sheet.names.items.map(({ name }) => name)).toEqual(["Score_Total"]);
    expect(sheet.pageLayout).toMatchObject({ orientation: "Landscape", titleRows: "$1:$2" });
    expect(host.workbook.active).toBe(sheet);
  });

  test("draws the chart series by series, with axis, order and description", async () => {
    await excel.write([summary()]);
    const [chart] = host.workbook.worksheets.getItem("Score summary").charts.items;
    expect(chart!.chartType).toBe("BarStacked");
    expect(chart!.name).toBe("Score points: 20 of 30 points");
    expect(chart!.axes).toMatchObject({
      valueAxis: { minimum: 0, maximum: 30, majorUnit: 10 },
      categoryAxis: { reversePlotOrder: true, position: "Maximum" },
    });
    expect(
      chart!.series.items.map(({ name, format, hasDataLabels }) => [
        name,
        format.fill.colour,
        hasDataLabels,
      ])
    ).toEqual([
      ["Points", "#0F6CBD", true],
      ["To full points", null, false],
    ]);
  });

  test("writes white numbers inside dark bars, and none for a bar of nothing", async () => {
    await excel.write([summary()]);
    const [chart] = host.workbook.worksheets.getItem("Score summary").charts.items;
    expect(chart!.series.items[0]!.dataLabels).toMatchObject({
      position: "InsideEnd",
      numberFormat: "#,##0;-#,##0;;",
      format: { font: { color: "#FFFFFF" } },
    });
  });

  test("keeps text as text, whatever it looks like", async () => {
    const texts = [
      "=1+1",
      "+34 600",
      "-5",
      "@name",
      "00123",
      "Dec-25",
      "1/2",
      "TRUE",
      "'quoted",
      "12%",
      "plain",
    ];
    await excel.write([
      { ...summary(), ...bare, cells: texts.map((value, row) => ({ row, column: 0, value })) },
    ]);
    const range = host.workbook.worksheets.getItem("Score summary").getRange("A1:A11");
    expect(range.values.flat()).toEqual(texts);
    expect(range.formulas.flat()).toEqual(texts);
  });

  test("writes over its own sheet in place, renamed tables and old content gone", async () => {
    await excel.write([summary(), { ...summary(), ...bare, name: "Score people" }]);
    const first = host.workbook.worksheets.getItem("Score summary");
    first.getRange("H50").values = [["note"]];
    await excel.write([{ ...summary(), cells: summary().cells.slice(0, -1) }]);
    expect(sheetNames()).toEqual(["Azure usage", "Score summary", "Score people"]);
    const again = host.workbook.worksheets.getItem("Score summary");
    expect(again).toBe(first);
    expect(again.getRange("H50").values).toEqual([[""]]);
    expect(again.tables.items.map(({ name }) => name)).toEqual(["ScoreMetrics"]);
    expect(again.charts.items.length).toBe(1);
    expect(again.dataBars.length).toBe(1);
    expect(again.names.items.length).toBe(1);
  });

  test("knows its own sheets after they were renamed, and leaves them alone then", async () => {
    await excel.write([summary()]);
    host.workbook.worksheets.getItem("Score summary").name = "Score October";
    expect(await excel.ownSheets()).toEqual(["Score October"]);
    await excel.write([summary()]);
    expect(await excel.ownSheets()).toEqual(["Score October", "Score summary"]);
  });

  test("takes away what an interrupted writing left behind, and nothing else of that name", async () => {
    await excel.write([summary()]);
    host.workbook.worksheets.getItem("Score summary").name = "~1";
    fill(host.workbook.worksheets.add("~2"), [["mine"]]);
    await excel.write([summary()]);
    expect(sheetNames()).toEqual(["Azure usage", "~2", "Score summary"]);
  });

  test("gives a table another name where the user has one of that name", async () => {
    const usage = host.workbook.worksheets.getItem("Azure usage");
    usage.tables.add(usage.getRange("A1:C3"), true).name = "scoremetrics";
    await excel.write([summary()]);
    expect(host.workbook.tables.items.map(({ name }) => name)).toEqual([
      "scoremetrics",
      "ScoreMetrics_2",
    ]);
  });

  test("writes a sheet of 20,000 rows in requests that Excel on the web takes", async () => {
    const cells = Array.from({ length: 20_000 }, (_, row) =>
      Array.from({ length: 12 }, (_, column) => ({ row, column, value: `tenant ${row} ${column}` }))
    ).flat();
    await excel.write([{ ...summary(), ...bare, cells }]);
    const sizes = host.requests.map((request) => JSON.stringify(request).length);
    expect(Math.max(...sizes)).toBeLessThan(5_000_000);
    const sheet = host.workbook.worksheets.getItem("Score summary");
    expect(sheet.getRange("L20000").values).toEqual([["tenant 19999 11"]]);
  });
});

describe("when sheets can't be written", () => {
  test("refuses to touch a sheet of the user's own", async () => {
    fill(host.workbook.worksheets.add("score SUMMARY"), [["mine"]]);
    const before = seen(host.workbook);
    await expect(excel.write([summary()])).rejects.toThrow(
      /"Score summary" is already there and not written by PARTNER/
    );
    expect(seen(host.workbook)).toEqual(before);
  });

  test("says that the structure is protected", async () => {
    host.workbook.protection.protected = true;
    await expect(excel.write([summary()])).rejects.toThrow(/structure is protected/);
    expect(sheetNames()).toEqual(["Azure usage"]);
  });

  test("says that its own sheet is protected", async () => {
    await excel.write([summary()]);
    host.workbook.worksheets.getItem("Score summary").protection.protected = true;
    await expect(excel.write([summary()])).rejects.toThrow(/"Score summary" is protected/);
  });

  const moments = [
    "WorksheetCollection.add",
    "Chart.setPosition",
    "Range.formulas",
    "ConditionalDataBarPositiveFormat.fillColor",
  ] as const;
  test.each(moments)(
    "leaves no sheet behind when Excel refuses %s on the first writing",
    async (member) => {
      const before = seen(host.workbook);
      refuseOnce(member, 2);
      await expect(
        excel.write([{ ...summary(), ...bare, name: "Score people" }, summary(), twin()])
      ).rejects.toThrow(WorkbookError);
      expect(seen(host.workbook)).toEqual(before);
    }
  );

  test.each(moments)(
    "leaves its own sheet as it was when Excel refuses %s for good",
    async (member) => {
      await excel.write([summary()]);
      const before = seen(host.workbook);
      refuseAlways(member);
      await expect(excel.write([{ ...summary(), cells: [] }, twin()])).rejects.toThrow(
        WorkbookError
      );
      expect(seen(host.workbook)).toEqual(before);
    }
  );

  test("puts a new sheet in the place of the old one when painting over it fails", async () => {
    await excel.write([summary()]);
    host.refuse = (member) => {
      if (member === "RangeFormat.useStandardHeight")
        throw new HostError("GeneralException", "Something went wrong.");
    };
    await excel.write([
      { ...summary(), cells: [...summary().cells, { row: 9, column: 0, value: "new" }] },
    ]);
    expect(sheetNames()).toEqual(["Azure usage", "Score summary"]);
    const sheet = host.workbook.worksheets.getItem("Score summary");
    expect(sheet.getRange("A10").values).toEqual([["new"]]);
    expect(sheet.tables.items.map(({ name }) => name)).toEqual(["ScoreMetrics"]);
    expect(await excel.ownSheets()).toEqual(["Score summary"]);
  });

  test("writes without a common undo step where Excel can't give one", async () => {
    let refused = 0;
    host.refuse = (member) => {
      if (member === "Chart.setPosition" && refused++ === 0)
        throw new HostError("UndoNotSupported", "No undo.");
    };
    await excel.write([summary()]);
    expect(sheetNames()).toEqual(["Azure usage", "Score summary"]);
  });

  test("writes although the page can't be laid out", async () => {
    host.refuse = (member) => {
      if (member === "PageLayout.setPrintArea")
        throw new HostError("GeneralException", "Not here.");
    };
    await excel.write([summary()]);
    expect(sheetNames()).toEqual(["Azure usage", "Score summary"]);
  });

  test("names the version it needs in an old Excel", async () => {
    host.version = "1.11";
    await expect(excel.sources()).rejects.toThrow(/version 1.12 of Excel's add-in interface/);
  });

  function refuseOnce(member: string, turn: number): void {
    let seen = 0;
    host.refuse = (used) => {
      if (used === member && ++seen === turn)
        throw new HostError("GeneralException", "Something went wrong.");
    };
  }

  function refuseAlways(member: string): void {
    host.refuse = (used) => {
      if (used === member) throw new HostError("GeneralException", "Something went wrong.");
    };
  }
});

function fill(sheet: Worksheet, values: unknown[][]): void {
  values.forEach((line, row) =>
    line.forEach((value, column) => {
      sheet.cells.touch(row, column).content = value as string;
    })
  );
}

function sheetNames(): string[] {
  return host.workbook.worksheets.items.map(({ name }) => name);
}

function asksForValues(request: (typeof host.requests)[number]): boolean {
  return request.Actions.some(({ QueryInfo }) => QueryInfo?.Select?.includes("values"));
}
