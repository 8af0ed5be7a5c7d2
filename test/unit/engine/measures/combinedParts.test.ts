import fc from "fast-check";
import { measureParts } from "../../../../src/engine/measures/parts";
import { combineParts } from "../../../../src/engine/measures/parts/combineParts";
import type { MeasuredPart } from "../../../../src/engine/measures/parts/counted";
import type { Rate } from "../../../../src/rulebook/terms";
import type { Sentence } from "../../../../src/words/say";
import { say } from "../../../../src/words/say";
import { azure, evidence, part, partsOf, partsRule, workloads } from "../../../support/parts";

const notShown: Sentence = { id: "engine.partNoM365" };

/** A part measured already: its value, or null where nothing is known of it. */
function valued(
  id: string,
  value: number | null,
  perUnit: Rate,
  given: Partial<MeasuredPart> = {}
): MeasuredPart {
  return {
    id,
    name: id.toUpperCase(),
    rule: { id: "engine.partStated" },
    status: value === null ? "unknown" : "known",
    why: value === null ? notShown : null,
    unit: "customers",
    then: null,
    now: null,
    value,
    perUnit,
    current: [],
    baseline: [],
    missingMonths: [],
    lines: [],
    notes: [],
    ...given,
  };
}
const combined = (
  combine: "pool" | "add" | "best",
  parts: readonly MeasuredPart[],
  given: Parameters<typeof partsRule>[2] = {}
) => combineParts(partsRule(combine, [part("tenants-by-licences")], given), parts);
const counting = (measured: ReturnType<typeof combined>) =>
  partsOf(measured)
    .filter(({ counts }) => counts)
    .map(({ id }) => id);

describe("The best option alone", () => {
  test("Usage growth of 2,000 DPOR users and 1,500 CPOR users: 30 points, by CPOR", () => {
    const measured = combined(
      "best",
      [
        valued("cpor", 1500, { points: 30, units: 1000 }),
        valued("dpor", 2000, { points: 30, units: 4000 }),
      ],
      { max: 30, unit: "users" }
    );
    expect(measured).toMatchObject({ points: 30, value: 1500, target: 1000 });
    expect(counting(measured)).toEqual(["cpor"]);
    expect(partsOf(measured).map(({ points }) => points)).toEqual([30, 15]);
  });

  test("Deployments at 4 CSP and 3 CPOR customers: 15 points, never 25", () => {
    const measured = combined(
      "best",
      [valued("csp", 4, { points: 25, units: 10 }), valued("cpor", 3, { points: 25, units: 5 })],
      { max: 25 }
    );
    expect(measured).toMatchObject({ points: 15, exact: [15, 1], value: 3 });
    expect(measured.gap).toEqual({ id: "engine.gapCustomers", values: { count: 2 } });
  });

  test("An option that isn't shown is named: it may give more", () => {
    const parts = [
      valued("cpor", 3, { points: 25, units: 5 }),
      valued("dpor", null, { points: 25, units: 10 }),
    ];
    const measured = combined("best", parts, { max: 25 });
    expect(measured).toMatchObject({ status: "known", points: 15 });
    expect(measured.notes.map(say)).toEqual([
      "DPOR may give more. No Microsoft 365 usage range is shown, so nothing is proven",
    ]);
    const full = [valued("cpor", 5, { points: 25, units: 5 }), parts[1]!];
    expect(combined("best", full, { max: 25 }).notes).toEqual([]);
  });

  test("Without any option shown it is unknown, and the reason is said once", () => {
    const rate = { points: 25, units: 5 };
    expect(
      combined("best", [valued("cpor", null, rate), valued("dpor", null, rate)])
    ).toMatchObject({ status: "unknown", value: null, points: 0, notes: [notShown] });
  });

  test("A loss beats a larger loss and gives nothing", () => {
    const rate = { points: 25, units: 5 };
    const measured = combined("best", [valued("cpor", -2, rate), valued("dpor", -1, rate)]);
    expect(measured).toMatchObject({ status: "known", value: -1, points: 0 });
    expect(counting(measured)).toEqual(["dpor"]);
  });

  test("It gives what its best option gives, never more", () => {
    const options = fc.array(
      fc.record({
        value: fc.integer({ min: -30, max: 30 }),
        units: fc.constantFrom(3, 5, 6, 10),
      }),
      { minLength: 1, maxLength: 4 }
    );
    fc.assert(
      fc.property(options, (values) => {
        const parts = values.map(({ value, units }, index) =>
          valued(`p${index}`, value, { points: 20, units })
        );
        const { points, trace } = combined("best", parts);
        expect(points).toBe(Math.max(...partsOf({ trace }).map((each) => each.points)));
      })
    );
  });
});

describe("Parts pooled into one value", () => {
  const rate = { points: 20, units: 6 };

  test("4 of 6 deployments are 40/3 points, exactly", () => {
    const measured = combined("pool", [valued("azure", 3, rate), valued("m365", 1, rate)]);
    expect(measured).toMatchObject({ value: 4, target: 6, exact: [40, 3], status: "known" });
    expect(counting(measured)).toEqual(["azure", "m365"]);
  });

  test("A loss in one takes from the other", () => {
    const measured = combined("pool", [valued("azure", 5, rate), valued("m365", -2, rate)]);
    expect(measured).toMatchObject({ value: 3, points: 10 });
    expect(measured.notes.map(say)).toEqual(["M365: down 2 customers on a year ago"]);
    expect(combined("pool", [valued("azure", 1, rate), valued("m365", -2, rate)])).toMatchObject({
      status: "known",
      value: -1,
      points: 0,
    });
  });

  test("A part that isn't shown counts nothing, and leaves the metric open", () => {
    const measured = combined("pool", [valued("azure", 3, rate), valued("m365", null, rate)]);
    expect(measured).toMatchObject({ status: "unknown", value: 3, points: 10 });
    expect(measured.notes).toEqual([
      { id: "engine.partWhy", values: { part: "M365", why: { sentence: notShown } } },
    ]);
    expect(combined("pool", [valued("azure", 0, rate), valued("m365", 0, rate)])).toMatchObject({
      status: "known",
      value: 0,
      points: 0,
    });
  });

  test("A part that does not apply on the track is left out of everything", () => {
    const none = valued("m365", null, rate, { status: "notApplicable" });
    expect(combined("pool", [valued("azure", 3, rate), none])).toMatchObject({
      status: "known",
      value: 3,
      notes: [],
    });
    expect(combined("pool", [none])).toMatchObject({ status: "notApplicable", value: null });
  });
});

describe("Points of parts added", () => {
  const azureRate = { points: 1, units: 125_000 };
  const userRate = { points: 1, units: 125 };
  const added = (cents: number | null, users: number | null, increments?: "whole") =>
    combined(
      "add",
      [
        valued("azure", cents, azureRate, { unit: "cents" }),
        valued("m365", users, userRate, { unit: "users" }),
      ],
      { unit: "points", ...(increments && { increments }) }
    );

  test("Each gives its own, up to the maximum", () => {
    expect(added(1_250_000, 625)).toMatchObject({ points: 15, value: 15, target: 20 });
    expect(added(2_500_000, 625)).toMatchObject({ points: 20, gap: { id: "engine.fullPoints" } });
    expect(added(1_250_000, 625).gap).toEqual({ id: "engine.gapPoints", values: { points: 5 } });
  });

  test("A loss in one doesn't take from the other", () => {
    const measured = added(1_250_000, -500);
    expect(measured.points).toBe(10);
    expect(measured.notes.map(say)).toEqual(["M365: down 500 users on a year ago"]);
  });

  test("Parts of points are exact, or whole per part", () => {
    expect(added(124_999, 124).exact).toEqual([248_999, 125_000]);
    expect(added(124_999, 124, "whole").exact).toEqual([0, 1]);
    expect(added(250_000, 249, "whole").exact).toEqual([3, 1]);
  });

  test("A part that isn't shown leaves the metric open unless the other fills it", () => {
    expect(added(1_250_000, null)).toMatchObject({ status: "unknown", points: 10, value: 10 });
    expect(added(9_999_999, null)).toMatchObject({ status: "known", points: 20, notes: [] });
    expect(added(null, null)).toMatchObject({ status: "unknown", points: 0, value: null });
  });
});

describe("From rows", () => {
  const pooled = partsRule("pool", [
    part("tenants-by-acr", { id: "azure", name: "Azure" }),
    part("tenants-by-licences", { id: "m365", name: "Microsoft 365" }),
  ]);

  test("One customer may count in Azure and in Microsoft 365", () => {
    const both = evidence({ usage: azure({ acr: 600 }), m365: workloads([{}]) });
    expect(measureParts(pooled, both, "2026-11-01").value).toBe(2);
  });

  test("One range alone proves its own part", () => {
    const measured = measureParts(pooled, evidence({ usage: azure({ acr: 600 }) }), "2026-11-01");
    expect(measured).toMatchObject({ status: "unknown", value: 1, points: 2 });
    expect(measured.notes.map(say)).toEqual([
      "Microsoft 365: No Microsoft 365 usage range is shown, so nothing is proven",
    ]);
  });

  test("An option without associations isn't on the track", () => {
    const options = partsRule("best", [
      part("tenants-by-licences", { id: "cpor" }),
      part("tenants-by-licences", { id: "dpor", associations: ["none"] }),
    ]);
    const measured = measureParts(options, evidence({ m365: workloads([{}]) }), "2026-11-01");
    expect(partsOf(measured).map(({ status }) => status)).toEqual(["known", "notApplicable"]);
    expect(measured.notes).toEqual([]);
  });

  test("Rows that don't say their association prove the option that gives least", () => {
    const options = partsRule("best", [
      part("tenants-by-licences", { id: "cpor", perUnit: { points: 25, units: 5 } }),
      part("tenants-by-licences", {
        id: "dpor",
        associations: ["dpor"],
        perUnit: { points: 25, units: 10 },
      }),
    ]);
    const rows = workloads([{ association: null }], { hasAssociations: false });
    const measured = measureParts(options, evidence({ m365: rows }), "2026-11-01");
    expect(measured).toMatchObject({ status: "known", points: 2.5 });
    expect(measured.notes.map(({ id }) => id)).toEqual(["engine.partOptionNotShown"]);
  });
});
