/** @jest-environment jsdom */
import type { SheetSpec } from "../../src/report/sheet";
import { createExcelWorkbook } from "../../src/workbook/excel/excelWorkbook";
import { WorkbookError } from "../../src/workbook/workbook";
import { HostError } from "../host/hostError";
import { startOfficeHost, type OfficeHost } from "../host/officeHost";
import { seen } from "../host/seen";
import { summary, twin } from "../support/declaredSheets";

const excel = createExcelWorkbook();

jest.setTimeout(60_000);
const before = [summary(), twin()];
const after = [changed(summary()), changed(twin())];

/** What a writing begins with, and what it writes. */
const cases = {
  "the first writing": { there: [], written: after },
  "a writing over": { there: before, written: after },
  "a writing over one sheet, with a new one": { there: [summary()], written: after },
  "a first writing too large for one request": { there: [], written: large("b") },
  "a writing over too large for one request": { there: large("a"), written: large("b") },
} as const;

const refused = new HostError("GeneralException", "Something went wrong.");

describe.each(Object.entries(cases))("%s", (name, { there, written }) => {
  let old: unknown;
  let fresh: unknown;
  let requests: number;
  let members: readonly string[];

  beforeAll(async () => {
    const host = await prepared();
    old = seen(host.workbook);
    const used: string[] = [];
    host.refuse = (member) => used.push(member);
    const sent = host.requests.length;
    await excel.write(written);
    requests = host.requests.length - sent;
    members = used;
    fresh = seen(host.workbook);
    expect(fresh).not.toEqual(old);
  });

  const inOneRequest = !name.endsWith("too large for one request");
  const whenInOneRequest = inOneRequest ? test : () => undefined;

  whenInOneRequest("changes what is seen by one request", async () => {
    const host = await prepared();
    const states = [old];
    host.weigh = () => {
      if (JSON.stringify(seen(host.workbook)) !== JSON.stringify(states.at(-1)))
        states.push(seen(host.workbook));
    };
    await excel.write(written);
    expect(states).toEqual([old, fresh]);
  });

  test("leaves old or new when Excel refuses any one request", async () => {
    for (let n = 1; n <= requests; n++) {
      const host = await prepared();
      let received = 0;
      host.receive = () => {
        if (++received === n) throw refused;
      };
      await leavesOldOrNew(host, `request ${n}`);
    }
  });

  // Between two requests of a large writing nobody could put right what the first one did.
  whenInOneRequest("leaves old or new when Excel is gone from any request on", async () => {
    for (let n = 1; n <= requests; n++) {
      const host = await prepared();
      let received = 0;
      host.receive = () => {
        if (++received >= n) throw refused;
      };
      await leavesOldOrNew(host, `request ${n}`);
    }
  });

  test("leaves old or new when any one answer is lost", async () => {
    for (let n = 1; n <= requests; n++) {
      const host = await prepared();
      let answered = 0;
      host.weigh = () => {
        if (++answered === n) throw refused;
      };
      await leavesOldOrNew(host, `answer ${n}`);
    }
  });

  whenInOneRequest(
    "leaves old or new when Excel stops at any one member inside a request",
    async () => {
      for (let n = 1; n <= members.length; n++) {
        const host = await prepared();
        let used = 0;
        host.refuse = () => {
          if (++used === n) throw refused;
        };
        await leavesOldOrNew(host, `${n}: ${members[n - 1]}`);
      }
    }
  );

  async function prepared(): Promise<OfficeHost> {
    const host = startOfficeHost();
    host.workbook.worksheets.add("Azure usage").getRange("A1").values = [["Month"]];
    if (there.length > 0) {
      await excel.write(there);
      const own = host.workbook.worksheets.getItem(there[0]!.name);
      own.getRange("H50").values = [["the user's note"]];
    }
    return host;
  }

  async function leavesOldOrNew(host: OfficeHost, fault: string): Promise<void> {
    const error = await excel.write(written).then(
      () => null,
      (thrown: unknown) => thrown
    );
    // A silent failure would be as bad as a sheet half written.
    if (error !== null) expect(error).toBeInstanceOf(WorkbookError);
    expect(host.unknown).toEqual([]);
    const state = JSON.stringify(seen(host.workbook));
    const outcome =
      state === JSON.stringify(old) ? "old" : state === JSON.stringify(fresh) ? "new" : "between";
    const lost = fault.startsWith("answer");
    expect([fault, outcome, error !== null && !lost]).toEqual([
      fault,
      expect.stringMatching(/^(old|new)$/),
      outcome === "old" && !lost,
    ]);
  }
});

/** A sheet of long texts, about 4 MB. */
function large(letter: string): readonly SheetSpec[] {
  const cells = Array.from({ length: 130 }, (_, row) => ({
    row: row + 20,
    column: 0,
    value: letter.repeat(30_000),
  }));
  return [{ ...summary(), cells: [...summary().cells, ...cells] }];
}

function changed(spec: SheetSpec): SheetSpec {
  return {
    ...spec,
    columnWidths: [40, 20],
    cells: [...spec.cells, { row: 8, column: 0, value: "new" }],
    gridlines: true,
    freeze: null,
  };
}
