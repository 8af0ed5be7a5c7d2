/** @jest-environment jsdom */
import { HostError } from "../host/hostError";
import { startOfficeHost, type OfficeHost } from "../host/officeHost";

let host: OfficeHost;

beforeEach(() => {
  host = startOfficeHost();
  host.workbook.worksheets.add("Data").getRange("A1:B2").values = [
    [1, 2],
    [3, 4],
  ];
});

describe("a member the in-memory Excel does not know", () => {
  test.each<[string, (context: Excel.RequestContext) => unknown]>([
    ["Worksheet.copy()", ({ workbook }) => workbook.worksheets.getItem("Data").copy()],
    [
      "Worksheet.tabColor",
      ({ workbook }) => (workbook.worksheets.getItem("Data").tabColor = "#FF0000"),
    ],
    ["Range.address", (context) => context.workbook.getSelectedRange().load("address")],
    ["Workbook.pivotTables", ({ workbook }) => workbook.pivotTables.load("items/name")],
    [
      "conditional format ColorScale",
      (context) => data(context).conditionalFormats.add("ColorScale"),
    ],
  ])("%s is refused and kept for the test to find", async (member, use) => {
    host.workbook.selected = host.workbook.worksheets.getItem("Data").getRange("A1");
    const error = await failure(use);
    expect([error.code, error.message]).toEqual(["ApiNotFound", `This host has no ${member}.`]);
    expect(host.unknown).toEqual([`This host has no ${member}.`]);
  });
});

describe("null objects", () => {
  test("are told by isNullObject, and so is whatever is asked of them", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject("Gone").load("name");
      const used = sheet.getUsedRangeOrNullObject().load("rowCount");
      const there = context.workbook.worksheets.getItemOrNullObject("data").load("name");
      await context.sync();
      expect([sheet.isNullObject, used.isNullObject, there.isNullObject]).toEqual([
        true,
        true,
        false,
      ]);
      expect(there.name).toBe("Data");
    });
  });
});

describe("references", () => {
  test("a range is the same over several exchanges, and given up at the end", async () => {
    await Excel.run(async (context) => {
      const range = data(context).load("values");
      await context.sync();
      host.workbook.worksheets.getItem("Data").name = "Renamed";
      range.values = [
        [5, 6],
        [7, 8],
      ];
      await context.sync();
      range.load("values");
      await context.sync();
      expect(range.values).toEqual([
        [5, 6],
        [7, 8],
      ]);
    });
    const names = host.requests.map(({ Actions }) => Actions.map(({ Name }) => Name));
    expect(names.at(-1)).toContain("_RemoveReference");
  });

  test("a sheet deleted between two exchanges is gone, not another one of its name", async () => {
    host.workbook.worksheets.add("Other");
    const error = await failure(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Data").load("name");
      await context.sync();
      host.workbook.worksheets.getItem("Data").delete();
      host.workbook.worksheets.add("Data");
      sheet.getRange("A1").values = [[1]];
    });
    expect(error.code).toBe("ItemNotFound");
    const [cell] = host.workbook.worksheets.getItem("Data").getRange("A1").values;
    expect(cell).toEqual([""]);
  });
});

describe("errors", () => {
  test("carry the library's own account of the statement that failed", async () => {
    const error = await failure((context) => {
      const sheet = context.workbook.worksheets.getItem("Data");
      sheet.getRange("A1").values = [[9]];
      sheet.tables.getItem("None").name = "Some";
      sheet.getRange("B1").values = [[9]];
    });
    expect(error.code).toBe("ItemNotFound");
    expect(error.debugInfo.statement).toBe("var table = tables.getItem(...);");
    expect(error.debugInfo.surroundingStatements!.join("\n")).toContain(">>>>>");
    // What stood before the failing statement has happened, what stands behind it has not.
    expect(host.workbook.worksheets.getItem("Data").getRange("A1:B1").values).toEqual([[9, 2]]);
  });

  test("of a request refused whole leave everything as it was", async () => {
    host.receive = () => {
      throw new HostError("ServiceNotAvailable", "The service is unavailable.");
    };
    const error = await failure((context) => {
      data(context).values = [
        [0, 0],
        [0, 0],
      ];
    });
    expect(error.code).toBe("ServiceNotAvailable");
    expect(host.workbook.worksheets.getItem("Data").getRange("A1").values).toEqual([[1]]);
  });

  test("the library itself refuses a value that was not loaded", async () => {
    const error = await failure((context) => {
      const range = data(context);
      range.load("rowCount");
      return range.values;
    });
    expect(error.code).toBe("PropertyNotLoaded");
    expect(host.requests).toEqual([]);
  });

  test("blocks of another size than their range are refused", async () => {
    const error = await failure((context) => (data(context).values = [[1, 2, 3]]));
    expect(error.code).toBe("InvalidArgument");
  });
});

function data(context: Excel.RequestContext): Excel.Range {
  return context.workbook.worksheets.getItem("Data").getRange("A1:B2");
}

async function failure(
  use: (context: Excel.RequestContext) => unknown
): Promise<OfficeExtension.Error> {
  const outcome: unknown = await Excel.run(async (context) => {
    await use(context);
    await context.sync();
  }).then(
    () => null,
    (error: unknown) => error
  );
  expect(outcome).toBeInstanceOf(OfficeExtension.Error);
  return outcome as OfficeExtension.Error;
}
