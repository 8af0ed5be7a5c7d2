import { fuzzRun } from "../fuzz/fuzzRun";

jest.setTimeout(120_000);

test("A thousand random grids are scored within bounds or refused in a sentence, and all is put into words", () => {
  const { failure, runs, withPoints } = fuzzRun(1_000, 20261122);
  expect(failure).toBeNull();
  expect(runs).toBe(1_000);
  expect(withPoints).toBeGreaterThan(20);
});
