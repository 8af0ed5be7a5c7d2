import { rulebookHash } from "../../../src/engine/rulebookHash";
import { caseDifferences, selfTest } from "../../../src/engine/selfTest";
import "../../../src/functions/detailsIncluded";
import { provideCases } from "../../../src/functions/casesAtHand";
import * as functions from "../../../src/functions/functions";
import { ruleCases } from "../../../src/rulebook/cases";
import { rulebook as unsourced } from "../../../src/rulebook/rulebook";
import { sources } from "../../../src/rulebook/sources";

const rulebook = { ...unsourced, sources };

const cases = Object.values(ruleCases).flat();

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

const all = rulebook.designations.map(({ id, ...rules }) => ({
  id,
  figures: figuresOf(rules, id),
}));
/** Not read: the step that counts people scores them by the metric's points per person. */
const scoresNothing = ({ path, value }: Figure) =>
  /steps\.values\..*points$/.test(path) && value === 0;
/** Not read: bounds of an option that the track lacks, and the months of a claim where only CPOR is claimed. */
const ofNoOption = [
  "modern-work.metrics.3.parts.1.figures.licences.values.1.value.atLeast",
  "modern-work.metrics.3.parts.1.figures.licences.values.1.value.atMost",
  "modern-work.metrics.3.parts.2.figures.licences.values.0.value.above",
  "modern-work.metrics.4.parts.1.figures.licences.values.1.value.atLeast",
  "modern-work.metrics.4.parts.1.figures.licences.values.1.value.atMost",
  "modern-work.metrics.4.parts.1.figures.claimedMonths.values.0.value",
  "modern-work.metrics.4.parts.2.figures.licences.values.0.value.above",
  "modern-work.metrics.4.parts.2.figures.claimedMonths.values.0.value",
];
const isRead = (figure: Figure) => !scoresNothing(figure) && !ofNoOption.includes(figure.path);
const figures = all.flatMap(({ figures: own }) => own.filter(isRead));

test("Every case of the rulebook passes, and the table says so in one row", () => {
  expect(cases.length).toBeGreaterThan(20);
  expect(functions.selftest()).toEqual([
    ["Cases passed", "Cases run", "Rulebook", "Failed case", "Expected", "Found"],
    [cases.length, cases.length, rulebookHash(rulebook, ruleCases), "", "", ""],
  ]);
});

describe("Where the cases are loaded when asked for", () => {
  afterEach(() => provideCases(() => ruleCases));

  test("the same table comes later", async () => {
    const now = functions.selftest();
    provideCases(() => Promise.resolve(ruleCases));
    const later: unknown = functions.selftest();
    expect(later).toBeInstanceOf(Promise);
    expect(await later).toEqual(now);
  });

  test("cases that can't be loaded are an error with its reason, not a silent pass", async () => {
    provideCases(() => Promise.reject(new Error("Loading chunk 12 failed")));
    await expect(functions.selftest() as unknown).rejects.toMatchObject({
      code: CustomFunctions.ErrorCode.invalidValue,
      message: expect.stringContaining("Loading chunk 12 failed") as string,
    });
  });
});

test("The hash is the same each time, and another for any other figure, source or case", () => {
  const hash = rulebookHash(rulebook, ruleCases);
  expect(hash).toMatch(/^[0-9a-f]{12}$/);
  expect(rulebookHash(JSON.parse(JSON.stringify(rulebook)) as typeof rulebook, ruleCases)).toBe(
    hash
  );
  const some = figures.filter((_figure, index) => index % 40 === 0);
  const others = some.map((figure) =>
    whileChanged(figure, figure.value + 1, () => rulebookHash(rulebook, ruleCases))
  );
  expect(new Set([hash, ...others]).size).toBe(some.length + 1);
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
  expect(selfTest(ruleCases).failed).toEqual([]);
});

test("What is not read is still there", () => {
  const paths = all.flatMap(({ figures: own }) => own.map(({ path }) => path));
  expect(paths).toEqual(expect.arrayContaining(ofNoOption));
  expect(figures.length).toBeGreaterThan(300);
});

describe.each(all.map(({ id, figures: own }) => [id, own.filter(isRead)] as const))(
  "Cases of %s turn red when a figure is another",
  (id, own) => {
    test.each(own.map((figure) => [figure.path, figure] as const))("%s", (_path, figure) => {
      const isTold = (step: number) =>
        whileChanged(figure, figure.value + step, () =>
          ruleCases[id]!.some((each) => caseDifferences(id, each).length > 0)
        );
      expect([1, -1, 10, -10].some(isTold)).toBe(true);
    });
  }
);
