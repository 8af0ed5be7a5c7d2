import * as functions from "../../../src/functions/functions";
import { mostFormulaCells } from "../../../src/evidence/condensed/formulaLimit";
import { evidenceOf, titles, trainings, usage, usageHeader } from "../../support/grids";
import { condensed } from "../../support/condensed";
import { usageGrid } from "../../support/sample/usage";
import { trainingsGrid } from "../../support/sample/trainings";

const columns = usageHeader.length;
const [header, row] = usage({ acr: 1 }) as unknown[][];
/** A ledger of so many rows, header included. */
const ledger = (rows: number) => [header!, ...Array<unknown[]>(rows - 1).fill(row!)];
const most = mostFormulaCells / columns;
const matrix = (grid: readonly (readonly unknown[])[]) => grid.map((each) => [...each]);
const held = matrix(trainings({ person: 1, title: titles.network, expires: "2026-01-31" }));

const thrown = (work: () => unknown): { code: string; message: string } => {
  try {
    work();
  } catch (error) {
    return error as { code: string; message: string };
  }
  throw new Error("no error");
};

test("A range of as many cells as a formula may be handed is scored", () => {
  expect(columns * most).toBe(mostFormulaCells);
  expect(functions.score(ledger(most - 1))).toBe(2);
  expect(functions.score(ledger(most))).toBe(2);
});

test("A range of more cells is a #VALUE! that says how large it is, what is the most, and the way out", () => {
  const { code, message } = thrown(() => functions.score(ledger(most + 1)));
  expect(code).toBe("#VALUE!");
  expect(message).toBe(
    "range: The range is too large for a formula, which is handed all of it at each calculation: 187,501 rows by 8 columns, of at most 1,500,000 cells. Use a condensed table instead: in the PARTNER pane, under Evidence, choose Condense, then hand over PartnerEvidence[#All]."
  );
});

test.each([
  ["SCORECARD", () => functions.scorecard(held, ledger(most + 1)), "certifications"],
  ["QUALIFIES", () => functions.qualifies(ledger(most + 1)), "range"],
  [
    "COMPARE",
    () => functions.compare(held, null as never, null, null, ledger(most + 1)),
    "range_2",
  ],
])("%s says so of the argument concerned", (_name, work, label) => {
  const { code, message } = thrown(work);
  expect(code).toBe("#VALUE!");
  expect(message.startsWith(`${label}: The range is too large`)).toBe(true);
});

test("CHECK lists it among its findings and checks the other ranges", () => {
  const [, first, ...rest] = functions.check(ledger(most + 1), held) as string[][];
  expect(first!.slice(0, 3)).toEqual([
    "Error",
    expect.stringContaining("too large for a formula"),
    "range",
  ]);
  expect(rest.length).toBeGreaterThan(0);
});

test("EXPLAIN says it where its lines would stand", () => {
  const table = functions.explain("Net customer adds", ledger(most + 1)) as string[][];
  expect(table).toHaveLength(2);
  expect(table[1]!.join("")).toContain("too large for a formula");
});

test("Every function takes the condensed table as range and answers as from the rows", () => {
  const [rows, certifications] = [usageGrid("sheet"), trainingsGrid("sheet")].map(matrix) as [
    unknown[][],
    unknown[][],
  ];
  const table = matrix(condensed(evidenceOf(usageGrid("sheet"))));
  const answers = (range: unknown[][]) => [
    functions.score(range, certifications),
    functions.scorecard(range, certifications),
    functions.qualifies(range, certifications),
    functions.compare(range, certifications),
    ...["Net customer adds", "Usage growth", "Deployments"].map((metric) =>
      // Lines cite the source that the table names.
      functions.explain(metric, range, certifications).map((line) => line.toSpliced(6, 1))
    ),
  ];
  expect(answers(table)).toEqual(answers(rows));
});
