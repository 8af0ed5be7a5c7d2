import type { RangeAddress } from "../../src/evidence/address";
import type { Cell, Grid } from "../../src/evidence/grid";
import type { SheetSpec } from "../../src/report/sheet";
import type { Workbook } from "../../src/workbook/workbook";
import type {
  HostDifferences,
  OpenedWorkbook,
  ReadingTold,
  Telling,
  UserSheet,
} from "./contractHost";
import { bareSheet, scoreSheet } from "./writtenSpecs";

const usage: UserSheet = {
  name: "Azure usage",
  grid: [
    ["Month", "Tenant", "ACR_USD"],
    [46296, "A", 1000.5],
    [46296, null, "#N/A"],
    [null, null, null],
    [46327, "B", true],
  ],
  tables: [{ name: "Usage", range: { top: 0, left: 0, bottom: 4, right: 2 } }],
};
const aside: UserSheet = {
  name: "Aside",
  grid: [[null], [null, "Metric", "Value"], [null, "Net customer adds", 2, null]],
};
const empty: UserSheet = { name: "Empty", grid: [] };
const hidden: UserSheet = { name: "Secret", grid: [["x"]], hidden: true };
const everything = [usage, hidden, aside, empty];

/** The examples that every workbook keeps to, whatever holds it. */
export function describeWorkbook(
  name: string,
  differs: HostDifferences,
  open: (sheets: readonly UserSheet[]) => Promise<OpenedWorkbook>
): void {
  const withUser = differs.user ? test : test.skip;

  describe(`${name}: sources`, () => {
    test("are the visible sheets in their order, with the cells in use and the tables", async () => {
      const { workbook } = await open(everything);
      expect(await workbook.sources()).toEqual([
        {
          sheet: "Azure usage",
          used: at("Azure usage", 0, 0, 4, 2),
          tables: [{ name: "Usage", address: at("Azure usage", 0, 0, 4, 2) }],
          held: [],
        },
        { sheet: "Aside", used: at("Aside", 1, 1, 2, 2), tables: [], held: [] },
        { sheet: "Empty", used: null, tables: [], held: [] },
      ]);
    });
  });

  describe(`${name}: reading`, () => {
    test("gives raw values: dates as serials, blanks as null, truth values, errors as their text", async () => {
      const { workbook } = await open(everything);
      expect(full(await workbook.read(at("Azure usage", 0, 0, 4, 2)), 3)).toEqual(usage.grid);
    });

    test("keeps to the corners it is given, whatever the capitals of the sheet's name", async () => {
      const { workbook } = await open(everything);
      expect(full(await workbook.read(at("AZURE usage", 1, 1, 2, 2)), 2)).toEqual([
        ["A", 1000.5],
        [null, "#N/A"],
      ]);
    });

    test("stops at the last cell in use, so that whole columns can be asked for", async () => {
      const { workbook } = await open(everything);
      const all = await workbook.read(at("Aside", 0, 0, 1_048_575, 16_383));
      expect(full(all, 3)).toEqual(full(aside.grid, 3));
    });

    test("gives nothing below or beside what is in use, nor of an empty sheet", async () => {
      const { workbook } = await open(everything);
      expect(await workbook.read(at("Aside", 10, 0, 1_048_575, 16_383))).toEqual([]);
      expect(await workbook.read(at("Aside", 0, 7, 1_048_575, 16_383))).toEqual([]);
      expect(await workbook.read(at("Empty", 0, 0, 3, 3))).toEqual([]);
    });

    test("reads a hidden sheet that is asked for by name", async () => {
      const { workbook } = await open(everything);
      expect(await workbook.read(at("Secret", 0, 0, 0, 0))).toEqual([["x"]]);
    });

    test("names the sheet that is not there", async () => {
      const { workbook } = await open([usage]);
      await expect(workbook.read(at("Gone", 0, 0, 1, 1))).rejects.toMatchObject({
        name: "WorkbookError",
        message: expect.stringContaining('no sheet named "Gone"'),
      });
    });

    test("tells rows done of rows in use until all are read", async () => {
      const { told, rows, last } = await readTelling(await open([longSheet]), wholeColumns, {});
      expect(rows).toBe(longRows);
      expect(last).toEqual([`row ${longRows - 1}`, longRows - 1]);
      expect(told.at(-1)).toEqual([longRows, longRows]);
      expect(told.map(([done]) => done)).toEqual(
        [...new Set(told.map(([done]) => done))].sort((a, b) => a - b)
      );
      expect(told.length).toBeGreaterThan(1);
    });

    test("hands rows over as they arrive, each once and in their order, and keeps none", async () => {
      const asked = at("Long", 10, 0, 1_048_575, 0);
      const read = await readTelling(await open([longSheet]), asked, { handOver: true });
      expect(read).toMatchObject({ rows: 0, error: null });
      expect(read.handed.length).toBe(read.told.length);
      let next = 0;
      for (const [from, count, first] of read.handed) {
        expect([from, first]).toEqual([next, `row ${10 + from}`]);
        next += count;
        expect(read.told).toContainEqual([next, longRows - 10]);
      }
      expect(next).toBe(longRows - 10);
    });

    test("hands nothing over once it is stopped, nor of a range without cells in use", async () => {
      const opened = await open([longSheet, empty]);
      const asked = { handOver: true, stop: true };
      const stopped = await readTelling(opened, wholeColumns, asked);
      expect(stopped).toMatchObject({ rows: null, error: "AbortError" });
      expect(stopped.handed.length).toBe(1);
      const nothing = await readTelling(opened, at("Empty", 0, 0, 3, 3), { handOver: true });
      expect(nothing).toMatchObject({ handed: [], rows: 0 });
    });

    test("ends with an AbortError when stopped while it reads, and before it begins", async () => {
      const opened = await open([longSheet]);
      const stopped = await readTelling(opened, wholeColumns, { stop: true });
      expect(stopped).toMatchObject({ rows: null, error: "AbortError" });
      expect(stopped.told.length).toBe(1);
      const never = opened.workbook.read(wholeColumns, { signal: AbortSignal.abort() });
      await expect(never).rejects.toMatchObject({ name: "AbortError" });
    });
  });

  describe(`${name}: formulas`, () => {
    const formula = { text: "SUM(60,2)" };
    const sum: SheetSpec = {
      ...scoreSheet("Score"),
      cells: [
        { row: 0, column: 0, value: "Total" },
        { row: 4, column: 1, value: 62, formula },
        { row: 5, column: 2, value: "=SUM(60,2)" },
      ],
      tables: [],
    };

    test("are in a range as soon as one of its cells is one", async () => {
      const { workbook } = await open([usage]);
      await workbook.write([sum]);
      const inside = (top: number, left: number, bottom: number, right: number) =>
        workbook.hasFormulas(at("score", top, left, bottom, right));
      await until(() => inside(0, 0, 4, 1));
      expect(await inside(4, 1, 9, 9)).toBe(true);
      expect(await inside(0, 0, 3, 9)).toBe(false);
      expect(await inside(0, 0, 9, 0)).toBe(false);
      expect(await inside(5, 0, 9, 9)).toBe(false);
      expect(await inside(0, 2, 9, 9)).toBe(false);
    });

    test("are not in cells that hold values, however many", async () => {
      const { workbook } = await open([...everything, longSheet]);
      expect(await workbook.hasFormulas(at("Azure usage", 0, 0, 4, 2))).toBe(false);
      expect(await workbook.hasFormulas(at("Secret", 0, 0, 5, 5))).toBe(false);
      expect(await workbook.hasFormulas(at("Long", 0, 0, longRows - 1, 1))).toBe(false);
    });
  });

  describe(`${name}: the selection`, () => {
    withUser("is what was selected last, on whichever sheet", async () => {
      const { workbook } = await open(everything);
      await workbook.select(at("Aside", 1, 1, 2, 2));
      expect(await workbook.selection()).toEqual(at("Aside", 1, 1, 2, 2));
      await workbook.select(at("azure usage", 0, 0, 0, 0));
      expect(await workbook.selection()).toEqual(at("Azure usage", 0, 0, 0, 0));
    });

    (differs.user ? test.skip : test)("is none where nobody can select", async () => {
      const { workbook } = await open(everything);
      await workbook.select(at("Aside", 1, 1, 2, 2));
      expect(await workbook.selection()).toBeNull();
    });

    test("refuses a sheet that is hidden or not there with a sentence", async () => {
      const { workbook } = await open(everything);
      await expect(workbook.select(at("Secret", 0, 0, 0, 0))).rejects.toMatchObject({
        name: "WorkbookError",
        message: expect.stringContaining('The sheet "Secret" is hidden'),
      });
      await expect(workbook.select(at("Gone", 0, 0, 0, 0))).rejects.toMatchObject({
        name: "WorkbookError",
        message: expect.stringContaining('no sheet named "Gone"'),
      });
    });
  });

  describe(`${name}: writing`, () => {
    test("puts values and tables behind the user's sheets and knows the sheets as its own", async () => {
      const { workbook } = await open(everything);
      expect(await workbook.ownSheets()).toEqual([]);
      await workbook.write([scoreSheet("Score"), bareSheet("Score people", [["Name"], ["Ana"]])]);
      expect(await workbook.ownSheets()).toEqual(["Score", "Score people"]);
      expect(await sheets(workbook)).toEqual([
        "Azure usage",
        "Aside",
        "Empty",
        "Score",
        "Score people",
      ]);
      expect(full(await workbook.read(at("Score", 0, 0, 3, 2)), 3)).toEqual([
        ["Metric", "Points", "Full"],
        ["Net customer adds", 20, false],
        ["Usage growth", 12.5, true],
        [46327, null, null],
      ]);
      const score = (await workbook.sources()).find(({ sheet }) => sheet === "Score")!;
      expect(score.tables).toEqual([{ name: "Score_Metrics", address: at("Score", 0, 0, 2, 2) }]);
    });

    test("writes formulas as formulas, with their results where the host has any", async () => {
      const { workbook, formulaAt } = await open([usage]);
      const formula = { text: "SUM(60,2)" };
      await workbook.write([
        { ...scoreSheet("Score"), cells: [{ row: 4, column: 1, value: 62, formula }], tables: [] },
      ]);
      expect(await formulaAt("Score", 4, 1)).toBe("SUM(60,2)");
      expect(await formulaAt("Azure usage", 1, 2)).toBeNull();
      if (!differs.results) return;
      await until(async () => (await workbook.read(at("Score", 4, 1, 4, 1)))[0]?.[0] === 62);
    });

    test("keeps text as text, whatever it looks like", async () => {
      const { workbook, formulaAt } = await open([usage]);
      await workbook.write([
        bareSheet(
          "Score",
          dangerous.map((text) => [text])
        ),
      ]);
      const written = await workbook.read(at("Score", 0, 0, dangerous.length - 1, 0));
      expect(written.map(([cell]) => cell)).toEqual(dangerous);
      for (const row of [0, 1, 2, 3]) expect(await formulaAt("Score", row, 0)).toBeNull();
    });

    test("leaves what the user has as it is", async () => {
      const { workbook } = await open(everything);
      const before = await workbook.sources();
      await workbook.write([scoreSheet("Score")]);
      expect((await workbook.sources()).slice(0, before.length)).toEqual(before);
      expect(full(await workbook.read(at("Azure usage", 0, 0, 4, 2)), 3)).toEqual(usage.grid);
    });

    test("replaces its own sheet in its place, and only that one", async () => {
      const { workbook } = await open([usage, hidden]);
      await workbook.write([
        bareSheet("Score", [["old", "old"], ["old"], ["old"]]),
        bareSheet("Score people", [["Ana"]]),
      ]);
      await workbook.write([bareSheet("score", [["new"]])]);
      expect((await workbook.ownSheets()).map((own) => own.toLowerCase())).toEqual([
        "score",
        "score people",
      ]);
      expect(await workbook.read(at("Score", 0, 0, 9, 9))).toEqual([["new"]]);
      expect(await workbook.read(at("Score people", 0, 0, 9, 9))).toEqual([["Ana"]]);
    });

    test("refuses a sheet of the user's with a sentence and leaves all as it was", async () => {
      const { workbook } = await open(everything);
      await workbook.write([bareSheet("Score", [["old"]])]);
      const before = await workbook.sources();
      for (const taken of ["azure USAGE", "Secret"]) {
        const attempt: readonly SheetSpec[] = [
          bareSheet("Score", [["new"], ["new"]]),
          bareSheet("Score people", [["Ana"]]),
          bareSheet(taken, [["mine now"]]),
        ];
        await expect(workbook.write(attempt)).rejects.toMatchObject({
          name: "WorkbookError",
          message: expect.stringMatching(
            new RegExp(`"${taken}" is already there and not written by PARTNER`, "i")
          ),
        });
      }
      expect(await workbook.sources()).toEqual(before);
      expect(await workbook.ownSheets()).toEqual(["Score"]);
      expect(await workbook.read(at("Score", 0, 0, 9, 9))).toEqual([["old"]]);
      expect(full(await workbook.read(at("Azure usage", 0, 0, 4, 2)), 3)).toEqual(usage.grid);
    });

    test("refuses two sheets of one name with a sentence and writes neither", async () => {
      const { workbook } = await open([usage]);
      const twice = [bareSheet("Score", [["one"]]), bareSheet("SCORE", [["two"]])];
      await expect(workbook.write(twice)).rejects.toMatchObject({ name: "WorkbookError" });
      expect(await sheets(workbook)).toEqual(["Azure usage"]);
      expect(await workbook.ownSheets()).toEqual([]);
    });
  });

  describe(`${name}: changes`, () => {
    withUser("by the user are told with the sheet's name, until told to stop", async () => {
      const { workbook, type } = await open([usage, aside]);
      const heard: RangeAddress[] = [];
      const stop = workbook.onChange((change) => heard.push(change));
      await settled();
      await type!("Aside", 2, 2, "7");
      await until(async () => heard.length > 0);
      expect(heard).toEqual([at("Aside", 2, 2, 2, 2)]);
      expect(await workbook.read(at("Aside", 2, 2, 2, 2))).toEqual([[7]]);
      stop();
      await settled();
      await type!("Aside", 2, 2, "8");
      await settled();
      expect(heard.length).toBe(1);
    });

    test("by the workbook's own writing are not told", async () => {
      const { workbook } = await open([usage, aside]);
      const heard: RangeAddress[] = [];
      const stop = workbook.onChange((change) => heard.push(change));
      await settled();
      await workbook.write([scoreSheet("Score")]);
      await workbook.write([scoreSheet("Score"), bareSheet("Score people", [["Ana"]])]);
      await settled();
      stop();
      expect(heard).toEqual([]);
    });
  });

  describe(`${name}: held ranges`, () => {
    const cells = at("Azure usage", 1, 0, 3, 2);
    const sheet = at("Aside", 0, 0, 1_048_575, 16_383);
    const held = async (workbook: Workbook) =>
      (await workbook.sources()).flatMap((source) =>
        source.held.map(({ key, address }) => [key, address.sheet, address.top, address.bottom])
      );
    const both = [
      { key: "a1", address: cells },
      { key: "b2", address: sheet },
    ];

    test("are told with the sheet they lie on, and only those held last", async () => {
      const { workbook } = await open(everything);
      await workbook.hold([{ key: "z9", address: at("Empty", 0, 0, 0, 0) }]);
      await workbook.hold(both);
      const sources = await workbook.sources();
      expect(sources.map((source) => source.held)).toEqual([[both[0]], [both[1]], []]);
      await workbook.hold([]);
      expect(await held(workbook)).toEqual([]);
    });

    test("stay when sheets are written, and are no sheet of its own", async () => {
      const { workbook } = await open(everything);
      await workbook.hold(both);
      await workbook.write([scoreSheet("Score")]);
      expect((await held(workbook)).map(([key]) => key)).toEqual(["a1", "b2"]);
      expect(await workbook.ownSheets()).toEqual(["Score"]);
    });

    withUser("follow their sheet when it is renamed and moved", async () => {
      const { workbook, sheets: user } = await open(everything);
      if (!user) return;
      await workbook.hold(both);
      await user.rename("Azure usage", "What's used");
      await user.rename("Aside", "Azure usage");
      await user.move("Azure usage", 0);
      expect(await held(workbook)).toEqual([
        ["b2", "Azure usage", 0, 1_048_575],
        ["a1", "What's used", 1, 3],
      ]);
    });

    withUser("follow their cells when rows are inserted above and between", async () => {
      const { workbook, sheets: user } = await open(everything);
      if (!user) return;
      await workbook.hold([both[0]!]);
      await user.insertRows("Azure usage", 0, 3);
      await user.insertRows("Azure usage", 5, 2);
      expect(await held(workbook)).toEqual([["a1", "Azure usage", 4, 8]]);
    });

    withUser("are gone with their sheet", async () => {
      const { workbook, sheets: user } = await open(everything);
      if (!user) return;
      await workbook.hold(both);
      await user.remove("Aside");
      expect((await held(workbook)).map(([key]) => key)).toEqual(["a1"]);
    });

    withUser("and what becomes of sheets is told, until told to stop", async () => {
      const { workbook, sheets: user } = await open(everything);
      if (!user) return;
      let heard = 0;
      const stop = workbook.onSheets(() => heard++);
      await settled();
      await user.rename("Aside", "Beside");
      await until(async () => heard === 1);
      await user.move("Beside", 0);
      await until(async () => heard === 2);
      await user.remove("Beside");
      await until(async () => heard === 3);
      stop();
      await settled();
      await user.rename("Empty", "Void");
      await settled();
      expect(heard).toBe(3);
    });
  });

  describe(`${name}: settings`, () => {
    test("come back as they were kept, and are null before", async () => {
      const { workbook } = await open([usage]);
      expect(await workbook.setting("partner.choices")).toBeNull();
      const kept = { ranges: ["'Azure usage'!A1:C5"], reading: null, deep: { é: [1, true, "<"] } };
      await workbook.keepSetting("partner.choices", kept);
      await workbook.keepSetting("other", "text");
      expect(await workbook.setting("partner.choices")).toEqual(kept);
      await workbook.keepSetting("partner.choices", 5);
      expect(await workbook.setting("partner.choices")).toBe(5);
      expect(await workbook.setting("other")).toBe("text");
    });

    test("are copies: a value changed afterwards is not", async () => {
      const { workbook } = await open([usage]);
      const kept = { ranges: ["A"] };
      await workbook.keepSetting("partner.choices", kept);
      kept.ranges.push("B");
      const read = (await workbook.setting("partner.choices")) as typeof kept;
      read.ranges.push("C");
      expect(await workbook.setting("partner.choices")).toEqual({ ranges: ["A"] });
    });

    test("that every object has are not there unless they were kept", async () => {
      const { workbook } = await open([usage]);
      for (const key of ["__proto__", "constructor", "toString"]) {
        expect(await workbook.setting(key)).toBeNull();
      }
      await workbook.keepSetting("__proto__", { polluted: true });
      expect(await workbook.setting("polluted")).toBeNull();
      expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    });
  });
}

/** Text that a host which reads what it is given as if typed would take for something else. */
const dangerous = [
  "=1+1",
  "+1+1",
  "-1+1",
  "@SUM(A1)",
  "\u0027=1+1",
  "＝1+1",
  "＋1",
  "－1",
  "＠SUM(A1)",
  "=cmd|' /C calc'!A0",
  "00123",
  "Dec-25",
  "1/2",
  "TRUE",
  "12%",
];

const longRows = 50_000;
const longSheet: UserSheet = {
  name: "Long",
  grid: Array.from({ length: longRows }, (_, row) => [`row ${row}`, row]),
};
const wholeColumns = at("Long", 0, 0, 1_048_575, 16_383);

function at(sheet: string, top: number, left: number, bottom: number, right: number) {
  return { sheet, top, left, bottom, right };
}

/** Rows may be of unequal length; what is missing is blank. */
function full(grid: Grid, columns: number): Cell[][] {
  return grid.map((row) => Array.from({ length: columns }, (_, i) => row[i] ?? null));
}

async function sheets(workbook: OpenedWorkbook["workbook"]): Promise<string[]> {
  return (await workbook.sources()).map(({ sheet }) => sheet);
}

async function readTelling(
  { workbook, readTelling: elsewhere }: OpenedWorkbook,
  address: RangeAddress,
  asked: Telling
): Promise<ReadingTold> {
  if (elsewhere) return elsewhere(address, asked);
  const cancel = new AbortController();
  const told: [number, number][] = [];
  const handed: [number, number, Cell][] = [];
  const progress = (done: number, all: number) => {
    told.push([done, all]);
    if (asked.stop) cancel.abort();
  };
  const rows = (block: Grid, from: number) =>
    void handed.push([from, block.length, block[0]![0] ?? null]);
  try {
    const grid = await workbook.read(address, {
      progress,
      signal: cancel.signal,
      ...(asked.handOver && { rows }),
    });
    return { told, handed, rows: grid.length, last: grid.at(-1) ?? null, error: null };
  } catch (error) {
    return { told, handed, rows: null, last: null, error: (error as Error).name };
  }
}

/** Long enough for what a host tells late. */
function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 300));
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let i = 0; i < 50 && !(await holds()); i++) await settled();
  expect(await holds()).toBe(true);
}
