import * as functions from "../../../src/functions/functions";
import { daySerial } from "../../../src/evidence/calendar";
import type { Grid } from "../../../src/evidence/grid";
import { aYearAgo, each, now, people, titles, trainings, usage } from "../../support/grids";

const asOf = daySerial(2026, 11, 1)!;
const used = usage(...aYearAgo, ...each(now, {}));
const held = trainings(...people(titles.administrator, 2), ...people(titles.network, 3));
const matrix = (grid: Grid) => grid.map((row) => [...row]);

/** An error cell as Excel's runtime hands it over: its own error object, or the JSON of a data type. */
const handed = (code: string) => ({
  error: new CustomFunctions.Error(code as CustomFunctions.ErrorCode),
  json: { type: "Error", basicType: "Error", basicValue: code },
});

const scored = (grid: unknown[][]) =>
  functions.scorecard(grid as never, matrix(held), null, asOf).map((row) => row.join(" | "));

describe("A range with an error cell", () => {
  test.each(["error", "json"] as const)("is scored without it, handed over as %s", (kind) => {
    const grid: unknown[][] = matrix(used);
    const amount = used[0]!.indexOf("ACR_USD");
    const asText = matrix(used);
    asText[1]![amount] = "#N/A";
    grid[1]![amount] = handed("#N/A")[kind];
    expect(amount).toBeGreaterThan(-1);
    expect(scored(grid)).toEqual(scored(asText));
    expect(scored(grid)[1]).toMatch(/^Net customer adds/);
  });

  test("that can't be used is told by what the cell shows", () => {
    for (const cell of Object.values(handed("#REF!")))
      expect(() => functions.score([[cell]] as never)).toThrow(/range: /);
    for (const cell of Object.values(handed("#REF!")))
      expect(() => functions.rules(cell)).toThrow(/“#REF!”/);
  });
});

test("Formatted numbers are numbers and linked records the text they show", () => {
  const grid: unknown[][] = matrix(used);
  const column = (name: string) => used[0]!.indexOf(name);
  for (const row of grid.slice(1)) {
    const amount = row[column("ACR_USD")];
    row[column("ACR_USD")] = { type: "FormattedNumber", basicValue: amount, numberFormat: "0.00" };
    const customer = row[column("CustomerName")];
    if (customer) {
      row[column("CustomerName")] = { type: "Entity", text: customer, basicValue: "#VALUE!" };
    }
  }
  expect(scored(grid)).toEqual(scored(matrix(used)));
});
