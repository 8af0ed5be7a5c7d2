import { say } from "../../../src/words/say";
import { checked, findingOf } from "../../support/checked";
import { each, figures, people, scored, titles, trainings, usage } from "../../support/grids";

const months = (from: string, count: number) =>
  Array.from({ length: count }, (_, index) => {
    const month = Number(from.slice(0, 4)) * 12 + Number(from.slice(5)) - 1 + index;
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
  });
const fourteen = months("2025-09", 14);
const ledger = (last: number) => [
  usage(...each(fourteen.slice(0, -1), { acr: 1000 }), { month: "2026-10", acr: last }),
];

describe("The last month", () => {
  test("below half of the month before it may not be complete; at half it is taken as it is", () => {
    const found = findingOf("lastMonthPartial", ledger(499.99))!;
    expect(say(found.message)).toBe("Oct 2026 holds 49.9% of Sep 2026: it may not be complete");
    expect(say(found.mend!)).toBe("Export it again from 20 Nov 2026 on.");
    expect(findingOf("lastMonthPartial", ledger(500))).toBeUndefined();
  });

  test("may still change on the 19th of the month after, and no longer on the 20th", () => {
    const on = (today: string) => findingOf("notRefreshed", ledger(1000), { today });
    expect(on("2026-11-01")).toBeDefined();
    expect(say(on("2026-11-19")!.message)).toContain("by about 20 Nov 2026");
    expect(on("2026-11-20")).toBeUndefined();
  });

  test("that is not over yet is said once, as later than today", () => {
    const found = checked(ledger(900), { today: "2026-10-31" }).map(({ message }) => message.id);
    expect(found).toContain("engine.findingLaterThanToday");
    expect(found).not.toContain("evidence.notRefreshed");
  });

  test("of three months ago looks old, of two months ago it doesn't", () => {
    const on = (today: string) => findingOf("lastMonthOld", ledger(1000), { today });
    expect(say(on("2027-01-01")!.message)).toBe(
      "The last month shown is Oct 2026, 3 months before this one"
    );
    expect(on("2026-12-31")).toBeUndefined();
    expect(
      findingOf("lastMonthOld", ledger(1000), { today: "2027-01-01", asOf: "2026-11-01" })
    ).toBeUndefined();
  });

  test("A score says so too: its points rest on that month", () => {
    const ids = scored(ledger(100)).findings.map(({ message }) => message.id);
    expect(ids).toContain("evidence.lastMonthPartial");
  });
});

test("Missing months are said once for all designations", () => {
  const grids = [usage(...each(months("2026-05", 6), {}))];
  const missing = checked(grids).filter(
    ({ message }) => message.id === "engine.findingMonthsMissing"
  );
  expect(missing).toHaveLength(1);
  expect(say(missing[0]!.message)).toMatch(/^Sep 2025 to Apr 2026:/);
});

test("A month missing in between is said, and a range without gaps says nothing of months", () => {
  const gap = usage(
    ...each(
      fourteen.filter((month) => month !== "2026-03"),
      {}
    )
  );
  expect(checked([gap]).map(({ message }) => say(message))).toEqual([
    expect.stringMatching(/^Mar 2026: not shown/),
  ]);
  expect(checked([usage(...each(fourteen, {}))])).toEqual([]);
});

test("Findings come worst first, and each once", () => {
  const usageGrid = usage(...each(fourteen, {}), { acr: "a lot" }, { acr: -1, service: "Storage" });
  const found = checked([usageGrid, trainings(...people(titles.network, 1)), usageGrid]);
  const order = found.map(({ severity }) => ["error", "warning", "note"].indexOf(severity));
  expect(order).toEqual([...order].sort());
  expect(new Set(found.map((each) => JSON.stringify(each))).size).toBe(found.length);
});

test("Ranges that can't be used are a finding, not an error", () => {
  expect(checked([[["Field a", "Field b"]]]).map(({ message }) => message.id)).toEqual([
    "evidence.unknownHeaders",
  ]);
  expect(checked([[]])[0]!.message.id).toBe("evidence.empty");
});

test("Stated figures that can be read give nothing to mend", () => {
  expect(checked([figures(["Net customer adds", 2])])).toEqual([]);
});

test("A clock that is years slow is no error", () => {
  const found = checked(ledger(900), { today: "2001-01-01" }).map(({ message }) => message.id);
  expect(found).toEqual(["engine.findingLaterThanToday"]);
});

test("Usage from before the rules began is checked too", () => {
  const old = [usage(...each(["2021-08", "2021-09"], {}))];
  expect(checked(old).map(({ message }) => message.id)).toEqual(["evidence.lastMonthOld"]);
});
