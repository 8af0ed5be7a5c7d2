import { rulebook } from "../../src/rulebook/rulebook";
import { monthEnds } from "../conformance/calendar";
import { conformanceLines } from "../conformance/conform";
import { differences } from "../conformance/differences";
import { goldenLines } from "../conformance/golden";
import { partnerEvidence } from "../conformance/partner";

jest.setTimeout(60_000);

const evidence = partnerEvidence();
const golden = goldenLines();

test("The partner scores as written down: `npm run conformance -- --update` writes what is meant to differ", () => {
  expect(differences(golden, conformanceLines(evidence))).toEqual([]);
});

test("Nothing about the partner's evidence is in doubt", () => {
  expect(evidence.findings).toEqual([]);
});

describe("What is written down", () => {
  test("is every designation at every month end, under both readings, on each of its tracks", () => {
    for (const { id } of rulebook.designations)
      for (const day of monthEnds())
        for (const reading of ["guide", "learn"]) {
          const said = golden.filter((line) => line.startsWith(`${id} ${day} ${reading}`));
          expect([id, day, reading, said.length > 1]).toEqual([id, day, reading, true]);
          expect(said.filter((line) => line.includes("* "))).toHaveLength(
            said.every((line) => line.includes("no answer")) ? 0 : 1
          );
        }
  });

  test("has days on which each metric gives some of its points, and not all", () => {
    for (const { id, metrics } of rulebook.designations)
      for (const metric of metrics) {
        const some = golden.some((line) => {
          if (!line.startsWith(`${id} `)) return false;
          const [, points, max] =
            new RegExp(`  ?${metric.id} ([\\d./]+) of (\\d+)`).exec(line) ?? [];
          const [numerator = 0, denominator = 1] = (points ?? "").split("/").map(Number);
          return numerator > 0 && numerator < Number(max) * denominator;
        });
        expect([id, metric.id, some]).toEqual([id, metric.id, true]);
      }
  });

  test("has partners that qualify and partners that don't, of every designation but none by chance", () => {
    expect(golden.filter((line) => line.endsWith("  qualified")).length).toBeGreaterThan(10);
    expect(golden.filter((line) => line.endsWith("  not qualified")).length).toBeGreaterThan(500);
    expect(golden.join("\n")).not.toMatch(/NaN|undefined|Infinity/);
  });
});

test("A change of one number of the rulebook is told by designation, day and metric", () => {
  const metric = rulebook.designations[0]!.metrics.find(({ id }) => id === "net-customer-adds")!;
  if (metric.measure !== "tenant-difference") throw new Error(metric.measure);
  const held = metric.figures.threshold.values[0] as { value: number };
  const before = held.value;
  try {
    held.value = before + 20_000;
    const told = differences(golden, conformanceLines(evidence));
    expect(told.length).toBeGreaterThan(0);
    for (const line of told)
      expect(line).toMatch(
        /^infrastructure-azure \d{4}-\d\d-\d\d (guide|learn) (single|enterprise): net-customer-adds \d+ of 30 → \d+ of 30; total /
      );
  } finally {
    held.value = before;
  }
});
