import { checkExport } from "../corpus/check";
import { columnFaults } from "../corpus/columns";
import { corpus } from "../corpus/corpus";

describe.each(Object.entries(corpus))("Odd exports: %s", (_, exports) => {
  test.each(exports)("$name", async (odd) => {
    expect((await checkExport(odd)).faults).toEqual([]);
  });
});

test("There are at least sixty, each with a name of its own", () => {
  const names = Object.values(corpus).flatMap((exports) => exports.map(({ name }) => name));
  expect(new Set(names).size).toBe(names.length);
  expect(names.length).toBeGreaterThanOrEqual(60);
});

test("One bad column spoils only the metrics that need it and gives no points", () => {
  expect(columnFaults()).toEqual([]);
});
