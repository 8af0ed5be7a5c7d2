import * as functions from "../../../src/functions/functions";
import { ruleSet, tracksInForce } from "../../../src/rulebook/ruleSet";
import { rulebook } from "../../../src/rulebook/rulebook";
import { rulesTable } from "../../../src/rulebook/rulesTable";

const day = "2026-11-01";

describe.each(rulebook.designations)("$name", (designation) => {
  const { name, editions } = designation;

  test.each(["guide", "learn"] as const)(
    "shows the figures of each track in the %s reading",
    (reading) => {
      for (const track of tracksInForce(designation, day, reading)) {
        const asked = track === "single" ? "Auto" : track;
        const [, ...shown] = functions.rules(name, day, asked, reading) as (string | number)[][];
        const rows = rulesTable(ruleSet(designation, day, track, reading));
        expect(shown.map(([, rule, value]) => [rule, value])).toEqual(
          rows.map(({ rule, value }) => [rule, value])
        );
      }
    }
  );

  test("names every metric it has, and itself where a rule is of the whole", () => {
    const metrics = new Set(
      functions
        .rules(name, day)
        .slice(1)
        .map(([metric]) => metric)
    );
    expect([...metrics]).toEqual([name, ...designation.metrics.map((metric) => metric.name)]);
  });

  test("has rules on their first day and says so the day before", () => {
    const first = editions[0]!.from;
    const before = new Date(Date.parse(first) - 86_400_000).toISOString().slice(0, 10);
    expect(functions.rules(name, first).length).toBeGreaterThan(10);
    expect(() => functions.rules(name, before)).toThrow(/The rules of .* begin on/);
  });
});

test("Auto is the track that holds where nothing shows another", () => {
  for (const [designation, track] of [
    ["Infrastructure (Azure)", "Enterprise"],
    ["Business Applications", "Enterprise"],
  ])
    expect(functions.rules(designation, day, "Auto", "Learn")).toEqual(
      functions.rules(designation, day, track, "Learn")
    );
});

test("The guide knows one track of Azure; SMB asked for takes the public SMB figures", () => {
  const [guide, learn] = (["Guide", "Learn"] as const).map((reading) =>
    functions
      .rules(null, day, "SMB", reading)
      .find(([, rule]) => /ACR a month/.test(rule as string))
  );
  expect(guide![2]).toBe("USD 500");
  expect(guide).toEqual(learn);
});
