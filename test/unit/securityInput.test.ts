import { readQuestion } from "../../src/engine/question";
import { score } from "../../src/engine/score";
import type { Cell, Grid } from "../../src/evidence/grid";
import { explain, rules, score as scoreFunction } from "../../src/functions/functions";
import { summarySheets } from "../../src/report/summarySheets";
import { plainText } from "../../src/report/plainText";
import { defaultChoices, keptChoices } from "../../src/taskpane/session/choices";
import { plainSheet, type FileBook } from "../../src/workbook/file/fileBook";
import { createFileWorkbook } from "../../src/workbook/file/fileWorkbook";
import { openFile } from "../../src/workbook/file/openFile";
import { writeBook } from "../../src/workbook/file/writeBook";
import {
  aYearAgo,
  each,
  evidenceOf,
  figures,
  found,
  now,
  scored,
  titles,
  trainings,
  usage,
} from "../support/grids";

const today = "2026-11-22";
const inherited = ["__proto__", "constructor", "prototype", "toString", "hasOwnProperty"];
const untouched = Object.getOwnPropertyNames(Object.prototype).sort();

afterEach(() => {
  expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(untouched);
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
});

describe("names that every object has", () => {
  const customers = (names: readonly string[]) =>
    usage(
      ...aYearAgo,
      ...names.flatMap((tenant) => each(now, { tenant, name: tenant, acr: 2000 }))
    );

  test("as tenants are customers like any other", () => {
    const plain = scored([customers(["a", "b", "c", "d", "e"])]);
    const odd = scored([customers(inherited)]);
    expect(odd.metrics.map(({ value, points }) => [value, points])).toEqual(
      plain.metrics.map(({ value, points }) => [value, points])
    );
    expect(plain.metrics.some(({ points }) => (points ?? 0) > 0)).toBe(true);
  });

  test("as services, people and associations count as anything unknown does", () => {
    const odd = (names: readonly string[]) => [
      usage(
        ...aYearAgo,
        ...names.flatMap((service) => each(now, { service, acr: 2000 })),
        ...names.flatMap((association) => each(now, { association, tenant: "z", acr: 2000 }))
      ),
      trainings(
        ...names.flatMap((name) => [
          { person: name, title: titles.administrator },
          { person: 1, title: name },
        ])
      ),
    ];
    const [one, other] = [scored(odd(inherited)), scored(odd(["a", "b", "c", "d", "e"]))];
    expect(one.metrics.map(({ value }) => value)).toEqual(other.metrics.map(({ value }) => value));
  });

  test("as headers are columns nobody knows", () => {
    const grid = customers(["a", "b"]);
    const wider = grid.map((row, i) => [
      ...(i === 0 ? inherited : inherited.map(() => "x")),
      ...row,
    ]);
    expect(scored([wider]).total).toBe(scored([grid]).total);
    expect(found([inherited, inherited] as Grid).length).toBeGreaterThan(0);
  });

  test("in a table of figures are told as unknown and change nothing", () => {
    const known = ["Net customer adds", 2] as const;
    const rows = inherited.map((metric) => [metric, 5] as const);
    expect(scored([figures(known, ...rows)]).total).toBe(scored([figures(known)]).total);
    const evidence = evidenceOf(figures(known, ...rows));
    expect([...evidence.figures!.values.keys()]).toEqual(["net-customer-adds"]);
    expect(
      found(figures(known, ...rows)).filter((id) => id === "evidence.figureUnknown").length
    ).toBe(inherited.length);
  });

  test.each(inherited)("as an answer to a question are refused with a sentence: %s", (name) => {
    const grid = customers(["a", "b"]) as Cell[][];
    expect(() => explain(name, grid)).toThrow(/metric/i);
    for (const asked of [{ track: name }, { reading: name }]) {
      expect(() => readQuestion(asked, today)).toThrow();
    }
    expect(() => scoreFunction(grid, undefined, name)).toThrow(`There are no rules for “${name}”`);
    expect(() => rules(name)).toThrow(`There are no rules for “${name}”`);
  });
});

describe("settings kept with a workbook", () => {
  test.each([
    '{"__proto__": {"track": "smb", "leaveOutNames": true, "polluted": true}}',
    '{"constructor": {"prototype": {"polluted": true}}, "track": "__proto__"}',
    '{"ranges": [{"__proto__": {"kind": "table", "name": "x"}}]}',
    '{"ranges": [{"kind": "__proto__", "name": "x"}], "mode": "constructor", "reading": "toString"}',
    '{"ranges": [{"kind": "cells", "address": "=cmd|x"}], "asOf": "2026-02-30"}',
    '{"ranges": {"length": 1, "0": {"kind": "table", "name": "x"}}, "leaveOutNames": "true"}',
    '{"ranges": [null], "asOf": {"toString": null}, "track": ["smb"]}',
    '[{"track": "smb"}]',
    '"smb"',
    "null",
  ])("that are malformed fall back to the default: %s", (json) => {
    expect(keptChoices(JSON.parse(json))).toEqual(defaultChoices);
  });

  test("hand over what is known of a choice and nothing else", () => {
    const table = '{"kind": "table", "name": "__proto__", "__proto__": {"polluted": 1}, "more": 1}';
    const kept = keptChoices(JSON.parse(`{"ranges": [${table}], "more": {}}`));
    expect(kept).toEqual({ ...defaultChoices, ranges: [{ kind: "table", name: "__proto__" }] });
    expect(Object.keys(kept.ranges![0]!)).toEqual(["kind", "name"]);
    expect(Object.getPrototypeOf(kept.ranges![0]!)).toBe(Object.prototype);
  });

  test("in a file can't bring others in by the prototype", async () => {
    const settings = JSON.parse('{"__proto__": {"partner.choices": {"track": "smb"}}}') as object;
    const book = { sheets: [plainSheet("a", [["x"]])], names: [], settings } as unknown as FileBook;
    const workbook = createFileWorkbook(await openFile(await writeBook(book), "a.xlsx"));
    expect(await workbook.setting("partner.choices")).toBeNull();
    expect(await workbook.setting("constructor")).toBeNull();
    expect(await workbook.setting("__proto__")).toEqual({ "partner.choices": { track: "smb" } });
    expect(Object.getPrototypeOf(workbook.book().settings)).toBe(Object.prototype);
  });
});

describe("text from the data that begins like a formula", () => {
  const dangerous = [
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "\n+1",
    " =1",
    "\u00a0=1",
    "\ufeff=1",
    "＝1+1",
    "＋1",
    "－1",
    "＠x",
    '=HYPERLINK("http://x")',
  ];
  const harmful = /^[\s\p{Cc}]*[=+\-@＝＋－＠]/u;

  test.each(dangerous)("is made harmless: %j", (text) => {
    expect(plainText(text)).toMatch(/^'/);
    expect(plainText(text)).not.toMatch(harmful);
  });

  test.each(["live", "values"] as const)(
    "is text on every sheet of the %s summary, and no formula in the file",
    async (mode) => {
      const written = dangerSheets(mode);
      const cells = written.flatMap((sheet) => sheet.cells.filter(({ formula }) => !formula));
      const texts = cells.flatMap(({ value }) => (typeof value === "string" ? [value] : []));
      expect(texts.filter((text) => harmful.test(text))).toEqual([]);
      expect(texts.filter((text) => /^'\s*[=+\-@＝＋－＠]/.test(text)).length).toBeGreaterThan(10);

      const source = plainSheet(oddSheet, [["x"]]);
      const workbook = createFileWorkbook({ sheets: [source], names: [], settings: {} });
      await workbook.write(written);
      const { sheets } = await openFile(await writeBook(workbook.book()), "a.xlsx");
      const formulas = sheets.flatMap(({ details }) => details.filter(({ formula }) => formula));
      const declared = written.flatMap((sheet) => sheet.cells.filter(({ formula }) => formula));
      expect(formulas.length).toBe(declared.length);
      expect(declared.length > 0).toBe(mode === "live");
      expect(
        sheets.flatMap(({ grid }) => grid.flat()).filter((cell) => harmful.test(String(cell)))
          .length
      ).toBe(cells.filter(({ value }) => harmful.test(String(value))).length);
    }
  );

  const oddSheet = `x')+cmd("`;

  function dangerSheets(mode: "live" | "values") {
    const evidence = evidenceOf(
      usage(
        ...aYearAgo,
        ...dangerous.flatMap((text) =>
          each(now, { tenant: text, name: text, service: text, acr: 2000 })
        ),
        ...dangerous.flatMap((text) => each(now, { association: text, tenant: "z", acr: text }))
      ),
      trainings(...dangerous.map((person) => ({ person, title: titles.administrator })))
    );
    const scorecard = score(evidence, { today });
    const place = { sheet: oddSheet, top: 0, left: 0, bottom: 99, right: 7 };
    return summarySheets({
      scorecard,
      evidence,
      mode,
      ranges: [place, { ...place, left: 9, right: 20 }],
      writtenAt: new Date(2026, 10, 22),
      version: "1.0.0",
      partnerName: "=cmd|' /C calc'!A0",
    });
  }
});
