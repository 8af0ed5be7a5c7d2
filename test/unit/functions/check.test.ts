import * as functions from "../../../src/functions/functions";
import { aYearAgo, each, figures, now, titles, trainings, usage } from "../../support/grids";

const matrix = (grid: readonly (readonly unknown[])[]) => grid.map((row) => [...row]);
const used = matrix(usage(...aYearAgo, ...each(now, { acr: 1_200 }), { acr: "many" }));
const held = matrix(trainings({ person: 1, title: titles.network, expires: "2026-01-31" }));

test("CHECK has a row for each finding: how severe, what, where, how to mend it, in how many rows", () => {
  const [header, worst, ...rest] = functions.check(used, held, "2026-11-01") as unknown[][];
  expect(header).toEqual(["Severity", "What", "Where", "How to mend it", "Count"]);
  expect(worst).toEqual([
    "Error",
    "1 row has an amount that can't be read as US dollars: “many”",
    "range, column ACR_USD, row 6",
    "Write amounts as numbers, without letters or another currency.",
    1,
  ]);
  const expired = rest.find((row) => String(row[1]).includes("left out as expired"))!;
  expect(expired[2]).toBe("certifications, row 2");
});

test("Where there is nothing to mend, one row says so", () => {
  const stated = matrix(figures(["Net customer adds", 2]));
  expect(functions.check(stated)).toEqual([
    ["Severity", "What", "Where", "How to mend it", "Count"],
    ["", "Nothing to mend", "", "", ""],
  ]);
});

test("A range that can't be used is answered with what is wrong with it, not with an error", () => {
  const table = functions.check([["Field a", "Field b"]]) as unknown[][];
  expect(table).toHaveLength(2);
  expect(table[1]![1]).toBe("None of the headers is known: “Field a”, “Field b”");
});

test("Ranges may stand in any of the places", () => {
  const places = [used, undefined, "2026-11-01", undefined, undefined, undefined, held] as const;
  expect(functions.check(...places).length).toBe(functions.check(used, held, "2026-11-01").length);
});
