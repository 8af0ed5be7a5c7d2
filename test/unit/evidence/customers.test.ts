import type { Cell } from "../../../src/evidence/grid";
import {
  aYearAgo,
  each,
  evidenceOf,
  found,
  metric,
  now,
  points,
  scored,
  then,
  usage,
  type UsageLine,
} from "../../support/grids";

const guid = "3f2504e0-4f89-41d3-9a0c-0305e82c3301";
const tenants = (...lines: UsageLine[]) => evidenceOf(usage(...lines)).usage!.tenants;
const halves = (...ids: Cell[]) =>
  usage(...aYearAgo, ...ids.flatMap((tenant) => each(now, { tenant, acr: 500 })));

describe("One tenant, however its id is written", () => {
  test.each([
    guid.toUpperCase(),
    `{${guid}}`,
    `{${guid.toUpperCase()}}`,
    ` ${guid} `,
    guid.replace(/-/g, ""),
    `(${guid})`,
    `${guid}\u00a0`,
  ])("%s", (other) => {
    expect(tenants({ tenant: guid }, { tenant: other })).toHaveLength(1);
    expect(points("net-customer-adds", [halves(guid, other)])).toBe(10);
  });

  test("A number is an id too", () => {
    expect(tenants({ tenant: 4711 }, { tenant: "4711" })).toHaveLength(1);
  });
});

describe("Rows that name no tenant", () => {
  test.each<Cell>([
    null,
    "",
    0,
    "UNKNOWN",
    "NULL",
    "n/a",
    "-",
    "#N/A",
    false,
    "00000000-0000-0000-0000-000000000000",
    "{00000000-0000-0000-0000-000000000000}",
  ])("%s is no customer, whatever its ACR: it counts for growth and services only", (tenant) => {
    const card = scored([usage(...aYearAgo, ...each(now, { tenant, acr: 5000 }))]);
    expect(metric(card, "net-customer-adds").value).toBe(0);
    expect(metric(card, "usage-growth").points).toBe(20);
    expect(metric(card, "deployments").value).toBe(1);
    expect(found(usage({ tenant }))).toContain("evidence.nobody");
  });

  test("They stand in the lines behind growth, so that these add up", () => {
    const card = scored([usage(...aYearAgo, ...each(now, { tenant: null, acr: 5000 }))]);
    const { trace } = metric(card, "usage-growth");
    if (trace.kind !== "growth") throw new Error();
    const sum = trace.tenants.reduce((cents, line) => cents + (line.now ?? 0), 0);
    expect(sum).toBe(trace.currentCents);
  });

  test("A year ago, enough ACR without a name for one more customer leaves net adds unproven", () => {
    const card = (acr: number) =>
      scored([
        usage(...aYearAgo, ...each(now, { acr: 1000 }), ...each(then, { tenant: null, acr })),
      ]);
    expect(metric(card(998.99), "net-customer-adds")).toMatchObject({
      status: "known",
      points: 10,
    });
    expect(metric(card(999), "net-customer-adds")).toMatchObject({ status: "unknown", points: 0 });
  });
});

describe("Customers by name", () => {
  const named = (name: Cell, line: UsageLine = {}): UsageLine => ({ tenant: null, name, ...line });

  test("Where no id is given the name counts, whatever its case, and that is said", () => {
    const lines = [named("Contoso"), named("CONTOSO ")];
    expect(tenants(...lines)).toHaveLength(1);
    expect(found(usage(...lines))).toContain("evidence.byName");
  });

  test("A customer without an id joins the tenant that bears its name", () => {
    expect(tenants({ tenant: "t1", name: "Contoso" }, named("contoso"))).toHaveLength(1);
  });

  test("Whatever the order of rows, and whichever of its names it is", () => {
    const lines = [
      { tenant: "t1", name: null },
      { tenant: "t1", name: "Contoso" },
      { tenant: "t1", name: "Contoso Ltd" },
      named("Contoso Ltd"),
    ];
    expect(tenants(...lines)).toHaveLength(1);
    expect(tenants(...[...lines].reverse())).toHaveLength(1);
  });

  test("A name that two tenants bear joins neither", () => {
    const lines = [
      { tenant: "t1", name: "Contoso" },
      { tenant: "t2", name: "Contoso" },
      named("Contoso"),
    ];
    expect(tenants(...lines)).toHaveLength(3);
  });
});

describe("Segments", () => {
  const segmentOf = (...lines: [month: string, segment: string][]) =>
    tenants(...lines.map(([month, segment]) => ({ month, segment })))[0]!.segment;

  test("The latest month's segment is the customer's, whatever the order of rows", () => {
    expect(segmentOf(["2026-09", "SMB"], ["2026-10", "SMB"], ["2026-09", "Enterprise"])).toBe(
      "SMB"
    );
    expect(segmentOf(["2026-10", "SMB"], ["2026-09", "Enterprise"])).toBe("SMB");
    expect(segmentOf(["2026-09", "SMB"], ["2026-10", "Enterprise"])).toBe("Enterprise");
  });
});
