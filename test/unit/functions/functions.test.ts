import { associated } from "../../../src/functions/customFunctionsShim";
import * as functions from "../../../src/functions/functions";
import { daySerial } from "../../../src/evidence/calendar";
import type { Cell, Grid } from "../../../src/evidence/grid";
import {
  aYearAgo,
  each,
  figures,
  now,
  people,
  titles,
  trainings,
  usage,
} from "../../support/grids";

const asOf = daySerial(2026, 11, 1)!;
const used = usage(...aYearAgo, ...each(now, {}));
const held = trainings(...people(titles.administrator, 2), ...people(titles.network, 3));
const stated = figures(["Net customer adds", 3], ["Deployments", 5]);
const zeros = (grid: Grid): Cell[][] => grid.map((row) => row.map((cell) => cell ?? 0));
const matrix = (grid: Grid) => grid.map((row) => [...row]);

const thrown = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    const { code, message } = error as { code: string; message: string };
    return { code, message };
  }
  throw new Error("nothing was thrown");
};

test("Without a build nothing is associated: the build does that", () => {
  expect(associated.size).toBe(0);
});

describe("Each kind of range alone", () => {
  test.each<[string, Grid, number]>([
    ["usage", used, 10 + 20 + 2],
    ["certifications", held, 12],
    ["figures", stated, 40],
  ])("%s", (_kind, grid, total) => {
    expect(functions.score(matrix(grid), undefined, undefined, asOf)).toBe(total);
    expect(functions.qualifies(matrix(grid), undefined, undefined, asOf)).toBe(false);
    const card = functions.scorecard(matrix(grid), undefined, undefined, asOf);
    expect(card).toHaveLength(7);
    expect(card[0]).toEqual([
      "Metric",
      "Category",
      "Value",
      "Unit",
      "Target",
      "Points",
      "Max",
      "Gap",
      "Note",
    ]);
    expect(card.at(-1)!.slice(0, 6)).toEqual(["Total", "", total, "points", 70, total]);
    for (const metric of [
      "Net customer adds",
      "Implementations",
      "usage-growth",
      "Mid-level certifications",
    ])
      expect(
        functions.explain(metric, matrix(grid), undefined, undefined, asOf).length
      ).toBeGreaterThan(1);
  });
});

test("Every row of a table is as long as its header, and no cell is null", () => {
  const tables = [
    functions.scorecard(matrix(used), matrix(held)),
    functions.explain("Usage growth", matrix(used)),
    functions.explain("Intermediate certifications", matrix(held)),
    functions.rules(),
    functions.compare(matrix(used), matrix(held)),
    functions.compare(matrix(used), matrix(held), "2023-01-31"),
  ];
  for (const table of tables)
    for (const row of table) {
      expect(row).toHaveLength(table[0]!.length);
      expect(row.every((cell) => ["string", "number", "boolean"].includes(typeof cell))).toBe(true);
    }
});

describe("Arguments left out", () => {
  const total = 10 + 20 + 2 + 12;
  test.each<[string, unknown]>([
    ["undefined", undefined],
    ["null", null],
    ["0", 0],
    ["a blank text", ""],
    ["a blank cell", [[null]]],
    ["a cell of 0", [[0]]],
  ])("%s", (_name, nothing) => {
    const none = nothing as never;
    expect(functions.score(matrix(used), matrix(held), none, none, none, none, none, none)).toBe(
      total
    );
    expect(functions.rules(none, none, none, none).length).toBeGreaterThan(10);
  });

  test.each<[string, (nothing: never) => unknown, () => unknown]>([
    [
      "SCORECARD",
      (no) => functions.scorecard(matrix(used), no, no, no, no, no, no, no),
      () => functions.scorecard(matrix(used)),
    ],
    [
      "QUALIFIES",
      (no) => functions.qualifies(matrix(used), no, no, no, no, no, no, no),
      () => functions.qualifies(matrix(used)),
    ],
    [
      "EXPLAIN",
      (no) => functions.explain("Usage growth", matrix(used), no, no, no, no, no, no, no),
      () => functions.explain("Usage growth", matrix(used)),
    ],
    [
      "COMPARE",
      (no) => functions.compare(matrix(used), no, no, no, no, no, no, no),
      () => functions.compare(matrix(used)),
    ],
    [
      "CHECK",
      (no) => functions.check(matrix(used), no, no, no, no, no, no),
      () => functions.check(matrix(used)),
    ],
    ["RULES", (no) => functions.rules(no, no, no, no), () => functions.rules()],
  ])("null for each of them is as good as none: %s", (_name, withNull, without) => {
    expect(withNull(null as never)).toEqual(without());
    expect(withNull(0 as never)).toEqual(without());
  });

  test("Ranges may stand in any of the places for ranges", () => {
    const later = functions.score(
      matrix(held),
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
      matrix(used)
    );
    expect(later).toBe(total);
  });

  test("Blanks inside ranges handed over as 0 change nothing", () => {
    expect(functions.scorecard(zeros(used), zeros(held))).toEqual(
      functions.scorecard(matrix(used), matrix(held))
    );
    const blank = figures(["Mid-level certifications", 5], ["AZ-104", null]);
    expect(functions.scorecard(zeros(blank))).toEqual(functions.scorecard(matrix(blank)));
  });

  test("A date, track and reading from cells", () => {
    const ask = (...asked: [unknown, unknown, unknown]) =>
      functions.score(matrix(used), matrix(held), null, ...asked);
    expect(ask(asOf, "auto", "GUIDE")).toBe(total);
    expect(ask([[asOf]], [["SMB"]], [["Learn"]])).toBe(10 + 20 + 2 + 16);
    expect(ask("2026-11-01", "Enterprise", "Learn")).toBe(total);
  });
});

describe("Errors carry a sentence", () => {
  test.each<[string, () => unknown, string, RegExp]>([
    ["An empty range", () => functions.score([[null]]), "#VALUE!", /range: The range is empty/],
    [
      "A missing column",
      () =>
        functions.score([
          ["Month", "CustomerName", "ServiceLevel2"],
          ["2026-10", "Contoso", "x"],
        ]),
      "#VALUE!",
      /range: The column ACR_USD is missing/,
    ],
    [
      "Months that can't be read: column, row and value",
      () => functions.scorecard(matrix(usage({ month: "someday" }))),
      "#VALUE!",
      /range, column Month, row 2: .*“someday”/,
    ],
    [
      "Another currency",
      () =>
        functions.qualifies([
          ["Month", "CustomerName", "ACR_USD", "Currency"],
          ["2026-10", "a", 1, "EUR"],
        ]),
      "#VALUE!",
      /column Currency, row 2: .*EUR/,
    ],
    [
      "A designation never heard of",
      () => functions.score(matrix(used), null as never, "Knitting"),
      "#N/A",
      /“Knitting”.*Infrastructure \(Azure\)/,
    ],
    [
      "A date that can be read two ways",
      () => functions.rules(null, "1/11/2026"),
      "#N/A",
      /1\/11\/2026/,
    ],
    ["A date before the rules", () => functions.rules(null, "2020-01-01"), "#N/A", /3 Oct 2022/],
    ["A track", () => functions.rules(null, null, "fast"), "#N/A", /Auto, Enterprise, SMB/],
    [
      "A track before there was one",
      () => functions.rules(null, "2024-01-01", "SMB"),
      "#N/A",
      /one track/,
    ],
    ["A reading", () => functions.rules(null, null, null, "aloud"), "#N/A", /Guide, Learn/],
    [
      "A metric",
      () => functions.explain("Luck", matrix(used)),
      "#N/A",
      /^Infrastructure \(Azure\) has no metric “Luck”\. It has: Net customer adds, .* Deployments\.$/,
    ],
    [
      "A metric that this designation does not have",
      () => functions.explain("Advanced certifications", matrix(used), null as never, "Security"),
      "#N/A",
      /^Security has no metric “Advanced certifications”\. It has: Net customer adds, Intermediate certifications, Usage growth, and Deployments\.$/,
    ],
    [
      "A date before the rules of a designation that came later",
      () => functions.rules("Business Applications", "2023-06-12"),
      "#N/A",
      /Business Applications begin on 13 Jun 2023; 12 Jun 2023 is before/,
    ],
    [
      "A designation never heard of, for its rules: all six are named",
      () => functions.rules("Knitting"),
      "#N/A",
      /Infrastructure \(Azure\), Data & AI \(Azure\), Digital & App Innovation \(Azure\), Modern Work, Security, and Business Applications/,
    ],
    [
      "Designations compared on a date before any rules",
      () => functions.compare(matrix(used), null as never, "2022-10-02"),
      "#N/A",
      /begin on 3 Oct 2022/,
    ],
    [
      "Designations compared under a reading never heard of",
      () => functions.compare(matrix(used), null as never, null, "aloud"),
      "#N/A",
      /Guide, Learn/,
    ],
    [
      "Designations compared from a range that can't be used",
      () => functions.compare([["Colour"], ["red"]]),
      "#VALUE!",
      /range: .*“Colour”/,
    ],
  ])("%s", (_name, work, code, sentence) => {
    expect(thrown(work)).toEqual({ code, message: expect.stringMatching(sentence) as string });
  });
});

test("The rules in force carry their sources, for each track and reading", () => {
  for (const [track, reading] of [
    ["Auto", "Guide"],
    ["SMB", "Learn"],
    ["Enterprise", "Learn"],
  ]) {
    const [header, ...rules] = functions.rules(null, asOf, track, reading);
    expect(header).toEqual([
      "Metric",
      "Rule",
      "Value",
      "From",
      "Source",
      "Link",
      "Checked on",
      "Note",
    ]);
    for (const rule of rules) {
      expect(rule[3]).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(rule[4]).toMatch(/\w+ \(.+\)/);
      expect(rule[6]).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }
  }
});
