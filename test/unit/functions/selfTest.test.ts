import { rulebookHash } from "../../../src/engine/rulebookHash";
import { selfTest } from "../../../src/engine/selfTest";
import * as functions from "../../../src/functions/functions";
import { ruleCases } from "../../../src/rulebook/cases";
import { rulebook } from "../../../src/rulebook/rulebook";

const cases = Object.values(ruleCases).flat();
const [designation] = rulebook.designations;

/** A number somewhere in the rulebook, and the way to write another in its place. */
interface Figure {
  readonly path: string;
  readonly value: number;
  write(value: number): void;
}

/** Every figure of a part of the rulebook: the numbers under `value`, whatever their shape. */
function figuresOf(node: unknown, path: string, underValue = false): Figure[] {
  if (typeof node !== "object" || node === null) return [];
  const holder = node as Record<string, unknown>;
  return Object.entries(holder).flatMap(([key, child]) => {
    const here = `${path}.${key}`;
    const inValue = underValue || key === "value";
    if (typeof child === "number" && inValue)
      return [{ path: here, value: child, write: (value) => void (holder[key] = value) }];
    return figuresOf(child, here, inValue);
  });
}

/** The self-test while one figure is another. */
function whileChanged<T>(figure: Figure, to: number, work: () => T): T {
  figure.write(to);
  try {
    return work();
  } finally {
    figure.write(figure.value);
  }
}

const all = figuresOf(designation, "designation");
/** Not read: the step that counts people scores them by the metric's points per person. */
const scoresNothing = all.filter(
  ({ path, value }) => /steps\.values\.\d+\.value\.1\.points$/.test(path) && value === 0
);
const figures = all.filter((figure) => !scoresNothing.includes(figure));

test("Every case of the rulebook passes, and the table says so in one row", () => {
  expect(cases.length).toBeGreaterThan(20);
  expect(functions.selftest()).toEqual([
    ["Cases passed", "Cases run", "Rulebook", "Failed case", "Expected", "Found"],
    [cases.length, cases.length, rulebookHash(rulebook, ruleCases), "", "", ""],
  ]);
});

test("The hash is the same each time, and another for any other figure, source or case", () => {
  const hash = rulebookHash(rulebook, ruleCases);
  expect(hash).toMatch(/^[0-9a-f]{12}$/);
  expect(rulebookHash(JSON.parse(JSON.stringify(rulebook)) as typeof rulebook, ruleCases)).toBe(
    hash
  );
  const others = figures.map((figure) =>
    whileChanged(figure, figure.value + 1, () => rulebookHash(rulebook, ruleCases))
  );
  expect(new Set([hash, ...others]).size).toBe(figures.length + 1);
  expect(rulebookHash({ ...rulebook, sources: {} }, ruleCases)).not.toBe(hash);
  expect(rulebookHash(rulebook, {})).not.toBe(hash);
});

test("A corrupted figure is told by the cases that it breaks", () => {
  const total = figures.find(({ path }) => path.includes(".total."))!;
  const table = whileChanged(total, total.value + 1000, () => functions.selftest());
  const [, counts, ...failures] = table;
  expect(counts![0]).toBeLessThan(cases.length);
  expect(failures).toHaveLength(cases.length - Number(counts![0]));
  expect(failures.length).toBeGreaterThan(0);
  for (const row of failures) {
    expect(row.slice(3)).toEqual([
      expect.stringMatching(/^[\w-]+: ./),
      expect.stringMatching(/qualified: true/),
      expect.stringMatching(/qualified: false/),
    ]);
  }
  expect(selfTest().failed).toEqual([]);
});

test("Four steps carry points that nobody reads", () => {
  expect(scoresNothing).toHaveLength(4);
  expect(figures.length).toBeGreaterThan(30);
});

test.each(figures.map((figure) => [figure.path, figure] as const))(
  "Turns red when it is another: %s",
  (_path, figure) => {
    const found = [1, -1, 10, -10].map((step) =>
      whileChanged(figure, figure.value + step, () => selfTest().failed.length)
    );
    expect(found.some((failed) => failed > 0)).toBe(true);
  }
);
