import fc from "fast-check";
import type { Cell, Grid } from "../../src/evidence/grid";
import known from "../../src/evidence/headers.json";
import { rulebook } from "../../src/rulebook/rulebook";

const kinds = Object.values(known).map((roles): readonly (readonly string[])[] =>
  Object.values(roles)
);
const headers = kinds.flat(2);
const certified = rulebook.certifications.map(({ name }) => name);
const figures = rulebook.designations.flatMap(({ metrics }) => metrics.map(({ name }) => name));
const associations = rulebook.associations.flatMap(({ spellings }) => spellings);

const errorTexts = ["#N/A", "#REF!", "#DIV/0!", "#VALUE!", "#SPILL!", "#BUSY!"];
const oddTexts = [
  "",
  " ",
  "\uFEFF",
  "\u202E",
  "\u0000",
  "__proto__",
  "constructor",
  "toString",
  "=1+1",
  "NaN",
  "-",
  "Total",
  "{x}",
  "<b>",
  "''",
  "{count, plural, other {#}}",
];
const oddNumbers = [
  NaN,
  Infinity,
  -Infinity,
  -0,
  1e308,
  5e-324,
  2 ** 53 + 2,
  2958465,
  2958466,
  -1,
  0.1 + 0.2,
];
const compared = ["2025-09", "2025-10", "2026-09", "2026-10"];
const gates = [
  "Azure Administrator Associate",
  "Azure Network Engineer Associate",
  "Azure Solutions Architect Expert",
];
const months = [
  "2025-09",
  "2025-10",
  "2026-09",
  "2026-10",
  "Oct-26",
  "OCT-2026",
  "oct. 2025",
  "10/2026",
  "01/10/2026",
  "25/10/2026",
  "2026-10-31T23:59:59Z",
  "31/02/2026",
  "October, 2026",
  202610,
  45931,
  46296,
  46266,
  45901,
];
const amounts = [
  0,
  1000,
  500,
  499.995,
  20000,
  -1000,
  0.004,
  "1.234,56",
  "1,234.56",
  "1.234",
  "(5.00)",
  "€5",
  "1e3",
];

/** A cell that may be anything. */
const anything: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom<Cell>(null, 0, "", true, false) },
  { weight: 4, arbitrary: fc.constantFrom<Cell>(...oddNumbers, ...oddTexts, ...errorTexts) },
  { weight: 4, arbitrary: fc.constantFrom<Cell>(...months, ...amounts) },
  { weight: 3, arbitrary: fc.double() },
  { weight: 3, arbitrary: fc.integer({ min: -100_000, max: 3_000_000 }) },
  { weight: 3, arbitrary: fc.string({ unit: "binary", maxLength: 12 }) },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 40 }) },
  { weight: 2, arbitrary: fc.constantFrom<Cell>(...certified, ...associations, ...figures) },
  { weight: 1, arbitrary: hugeText() }
);

/** A cell that stands well in a column: few texts, so that customers and people come together. */
const fitting: fc.Arbitrary<Cell> = fc.constantFrom<Cell>(
  ...months,
  ...amounts,
  ...[
    "tenant-1",
    "tenant-2",
    "{A1A7C1DE-4C50-4D0C-9D4B-1F3C5A7B9D01}",
    "Contoso",
    "Storage",
    "Teams",
    "Sales",
  ],
  ...[
    "CSP Tier 1",
    "PAL",
    "CPOR",
    "Deal registration",
    "Active",
    "Certification",
    "SMB",
    "USD",
    1,
    2,
    100,
  ],
  ...[
    "Azure Administrator Associate",
    "Azure Network Engineer Associate",
    "25/12/2026",
    "12/11/2026",
  ]
);

function hugeText(): fc.Arbitrary<string> {
  const filler = ["x", "9", "1.", ",", " ", "\t", "\u00a0", "(", "-", "01/", "é", "𝒳", "a b"];
  return fc
    .tuple(
      fc.constantFrom("", "1", "$", "2026-"),
      fc.constantFrom(...filler),
      fc.integer({ min: 1_000, max: 33_000 }),
      fc.constantFrom("", "x", ")")
    )
    .map(
      ([before, text, length, after]) =>
        before + text.repeat(Math.ceil(length / text.length)).slice(0, length) + after
    );
}

/** A header that is known, nearly known or nothing of the kind. */
function header(names: readonly string[]): fc.Arbitrary<Cell> {
  const name = fc.constantFrom(...names);
  return fc.oneof(
    { weight: 12, arbitrary: name },
    { weight: 2, arbitrary: name.map((text) => ` ${text.toUpperCase()}\u00a0`) },
    { weight: 1, arbitrary: name.map((text) => `\uFEFF${text.replace(/([A-Z])/g, "_$1")}`) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(name, fc.nat(20))
        .map(([text, at]) => text.slice(0, at) + text.slice(at + 1)),
    },
    { weight: 1, arbitrary: fc.constantFrom(...headers) },
    { weight: 1, arbitrary: anything }
  );
}

/** A grid with columns of one kind of range, each month of the comparison in some row. */
function grid(): fc.Arbitrary<Grid> {
  const ofKind = fc.constantFrom(...kinds).chain((roles) => {
    const firsts = roles.map((names) => names[0]!);
    return fc.record({
      header: fc.oneof(
        {
          weight: 3,
          arbitrary: fc.shuffledSubarray(firsts, {
            minLength: Math.max(1, firsts.length - 2),
          }) as fc.Arbitrary<Cell[]>,
        },
        { weight: 1, arbitrary: fc.array(header(roles.flat()), { maxLength: 14 }) }
      ),
      dirt: fc.constantFrom(0, 0, 0.02, 0.2, 1),
    });
  });
  const titled = fc.oneof(
    { weight: 5, arbitrary: fc.constant<Grid>([]) },
    { weight: 1, arbitrary: fc.array(fc.array(anything, { maxLength: 3 }), { maxLength: 3 }) }
  );
  return fc
    .tuple(titled, ofKind)
    .chain(([title, { header: names, dirt }]) =>
      fc.array(row(names, dirt), { maxLength: 24 }).map((rows): Grid => [...title, names, ...rows])
    );
}

/** A row as long as the header or not; cells that suit their header, but for the dirt. */
function row(names: readonly Cell[], dirt: number): fc.Arbitrary<readonly Cell[]> {
  const cell = (name: Cell) =>
    fc.oneof(
      { weight: Math.round(100 * (1 - dirt)), arbitrary: suiting(name) },
      { weight: Math.round(100 * dirt), arbitrary: anything }
    );
  const full: fc.Arbitrary<Cell[]> = fc.tuple(...names.map(cell));
  return fc.oneof(
    { weight: 20, arbitrary: full },
    {
      weight: 1,
      arbitrary: fc.tuple(full, fc.nat(12)).map(([cells, length]) => cells.slice(0, length)),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(full, fc.array(anything, { maxLength: 4 }))
        .map(([cells, more]) => [...cells, ...more]),
    },
    { weight: 1, arbitrary: fc.constant<readonly Cell[]>([]) },
    { weight: 1, arbitrary: fc.constant([...names]) }
  );
}

function suiting(name: Cell): fc.Arbitrary<Cell> {
  const text = String(name);
  if (/month/i.test(text)) return mostly(compared, months);
  if (/date|expir/i.test(text)) return fc.constantFrom<Cell>("2026-12-25", ...months);
  if (/currency/i.test(text)) return fc.constant("USD");
  if (/acr|revenue/i.test(text)) return mostly([1000, 500, 20000, 1500], amounts);
  if (/units|users|mau|mac|paid/i.test(text)) return fc.integer({ min: 0, max: 400 });
  if (/tenant|customer|mcp|mail|subscription/i.test(text))
    return fc.constantFrom<Cell>("one", "two", "three", 7);
  if (/attribution|association/i.test(text))
    return mostly(["CSP Tier 1", "CPOR", "PAL"], associations);
  if (/title/i.test(text)) return mostly(gates, certified);
  if (/metric/i.test(text)) return fc.constantFrom<Cell>(...figures, "MAU", "MAC");
  if (/^workload/i.test(text)) return mostly(["Teams", "Sales", "Power BI"], ["Storage", null]);
  if (/status/i.test(text)) return mostly(["Active"], ["Inactive", null]);
  if (/trainingtype/i.test(text)) return mostly(["Certification"], ["Exam", null]);
  return fitting;
}

/** One of the first nine times of ten, else one of the others. */
function mostly(first: readonly Cell[], others: readonly Cell[]): fc.Arbitrary<Cell> {
  return fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...first) },
    { weight: 1, arbitrary: fc.constantFrom(...others) }
  );
}

function wideGrid(): fc.Arbitrary<Grid> {
  return fc
    .tuple(
      fc.integer({ min: 1_000, max: 6_000 }),
      fc.constantFrom(...kinds),
      fc.array(fc.array(fitting, { minLength: 5, maxLength: 30 }), { minLength: 1, maxLength: 4 })
    )
    .map(([width, roles, rows]): Grid => {
      const names = roles.flat();
      const columns = Array.from(
        { length: width },
        (_, at) => names[at % (names.length * 2)] ?? `Column ${at}`
      );
      return [columns, ...rows.map((cells) => columns.map((_, at) => cells[at % cells.length]!))];
    });
}

function longGrid(): fc.Arbitrary<Grid> {
  return fc
    .tuple(
      fc.constantFrom(...kinds),
      fc.integer({ min: 300, max: 2_000 }),
      fc.array(fc.array(fc.oneof(fitting, anything), { minLength: 12, maxLength: 12 }), {
        minLength: 1,
        maxLength: 7,
      })
    )
    .map(([roles, length, rows]): Grid => [
      roles.map((names) => names[0]!),
      ...Array.from({ length }, (_, at) => rows[at % rows.length]!),
    ]);
}

/** Random ranges: most begin with a header that is known or nearly so, that rows may come to be counted. */
export const grids: fc.Arbitrary<readonly Grid[]> = fc.oneof(
  { weight: 12, arbitrary: fc.array(grid(), { minLength: 1, maxLength: 3 }) },
  { weight: 1, arbitrary: fc.tuple(wideGrid()) },
  { weight: 1, arbitrary: fc.tuple(longGrid()) }
);
