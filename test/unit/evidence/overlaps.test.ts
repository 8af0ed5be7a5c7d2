import { say } from "../../../src/words/say";
import {
  aYearAgo,
  centsOf,
  each,
  evidenceOf,
  metric,
  now,
  points,
  scored,
  usage,
  type UsageLine,
} from "../../support/grids";

const months = (first: number, last: number, line: UsageLine = {}) =>
  Array.from({ length: last - first + 1 }, (_, index) => ({
    ...line,
    month: `2026-${String(first + index).padStart(2, "0")}`,
  }));

describe("Exports that overlap", () => {
  test("The same range handed over twice counts once, and that is said", () => {
    const grid = usage({ acr: 600 });
    const evidence = evidenceOf(grid, grid);
    expect(centsOf(evidence, 2026, 10)).toBe(60000);
    expect(evidence.findings.map(({ message }) => message.id)).toContain("evidence.sameRange");
  });

  test("Six-month exports downloaded a few months apart count each month once", () => {
    const evidence = evidenceOf(
      usage(...months(1, 6, { acr: 600 })),
      usage(...months(4, 9, { acr: 600 })),
      usage(...months(5, 10, { acr: 600 }))
    );
    for (let month = 1; month <= 10; month++)
      expect([month, centsOf(evidence, 2026, month)]).toEqual([month, 60000]);
    const said = evidence.findings.find(({ message }) => message.id === "evidence.sameRange")!;
    expect(say(said.message)).toContain("Apr 2026 to Jun 2026");
    expect(evidence.usage!.undatedAmounts).toBe(false);
  });

  test("Two customers of the same ACR in two ranges are two customers", () => {
    const one = usage(...aYearAgo, ...each(now, { tenant: "t1" }));
    const two = usage(...each(now, { tenant: "t2" }));
    expect(points("net-customer-adds", [one, two])).toBe(20);
  });

  test("Of two states of a month the smaller counts, which both prove, and that is said", () => {
    const evidence = evidenceOf(usage({ acr: 600 }), usage({ acr: 500 }));
    expect(centsOf(evidence, 2026, 10)).toBe(50000);
    expect(evidence.findings.map(({ message }) => message.id)).toContain("evidence.sharedMonths");
  });

  test("A month a year ago in two states proves no baseline", () => {
    const first = usage(...each(now, { acr: 2000 }), ...aYearAgo);
    const again = usage(...aYearAgo.map((line) => ({ ...line, acr: 2 })));
    expect(points("net-customer-adds", [first])).toBeGreaterThan(0);
    expect(metric(scored([first, again]), "net-customer-adds").status).toBe("unknown");
  });

  test("What two ranges show of other services, subscriptions or partner ids is added up", () => {
    const parts = (one: UsageLine, other: UsageLine) =>
      centsOf(evidenceOf(usage({ acr: 600, ...one }), usage({ acr: 500, ...other })), 2026, 10);
    expect(parts({ service: "Storage" }, { service: "Key Vault" })).toBe(110000);
    expect(parts({ subscription: "s1" }, { subscription: "s2" })).toBe(110000);
    expect(parts({ subscription: "s1" }, { subscription: "s1" })).toBe(50000);
  });

  test("Ranges of other months say nothing of each other", () => {
    const { findings } = evidenceOf(usage({ month: "2026-09" }), usage({ month: "2026-10" }));
    expect(findings).toEqual([]);
  });

  test("A service of the second range is found in the second range", () => {
    const card = scored([
      usage({ service: "Storage" }),
      usage({ tenant: "t2", service: "Key Vault" }),
    ]);
    const { trace } = metric(card, "deployments");
    if (trace.kind !== "services") throw new Error();
    const vault = trace.services.find(({ name }) => name === "Key Vault")!;
    expect(vault.source).toMatchObject({ place: { label: "range 2" }, row: 2 });
  });
});
