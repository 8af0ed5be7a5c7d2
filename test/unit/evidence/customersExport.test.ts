import type { Cell, Grid } from "../../../src/evidence/grid";
import { centsOf, evidenceOf, found, usage } from "../../support/grids";

interface CustomersLine {
  readonly month?: Cell;
  readonly tenant?: Cell;
  readonly product?: Cell;
  readonly segment?: Cell;
  readonly association?: Cell;
  readonly acr?: Cell;
}

function customers(...lines: readonly CustomersLine[]): Grid {
  return [
    [
      "CustomerTenantId",
      "CustomerSegment",
      "Product",
      "Month",
      "PartnerAttributionType",
      "AvailableSeats",
      "AzureConsumedRevenueUSD",
    ],
    ...lines.map((line) => [
      line.tenant === undefined ? "tenant-1" : line.tenant,
      line.segment === undefined ? "SMB" : line.segment,
      line.product ?? "Azure",
      line.month ?? "2026-10",
      line.association ?? "CSP Tier 1",
      25,
      line.acr === undefined ? 100 : line.acr,
    ]),
  ];
}

const segments = (...grids: Grid[]) =>
  evidenceOf(...grids).usage!.tenants.map(({ key, segment }) => [key, segment]);

describe("A Customers export alone", () => {
  test("Its ACR is the Azure usage, without services, and that is said", () => {
    const grid = customers({}, { product: "Microsoft 365 E5", acr: 0 }, { tenant: "tenant-2" });
    const evidence = evidenceOf(grid);
    expect(centsOf(evidence, 2026, 10)).toBe(20000);
    expect(evidence.usage).toMatchObject({ hasServices: false, hasSegments: true, services: [] });
    expect(evidence.usage!.ofServices).toBeNull();
    expect(evidence.ranges[0]).toMatchObject({ kind: "customers", rows: 3 });
    expect(found(grid)).toEqual(["evidence.customersAsUsage"]);
  });

  test("Products without ACR under other associations are not worth a word; ACR left out is", () => {
    const row = { association: "CPOR", product: "Microsoft 365 E5" };
    expect(found(customers({}, { ...row, acr: 0 }))).toEqual(["evidence.customersAsUsage"]);
    expect(found(customers({}, { ...row, acr: 5 }))).toContain("evidence.ineligible");
  });

  test("The same ACR under two associations counts once", () => {
    const evidence = evidenceOf(customers({}, { association: "PAL" }));
    expect(centsOf(evidence, 2026, 10)).toBe(10000);
  });

  test("Without ACR nothing is counted from it, and that is said", () => {
    const grid = customers({}).map((row) => row.slice(0, 6));
    expect(evidenceOf(grid).usage).toBeNull();
    expect(found(grid)).toEqual(["evidence.customersWithoutAcr"]);
  });
});

describe("A Customers export beside Azure usage", () => {
  test("Nothing is counted twice, and that is said", () => {
    const grids = [usage({ acr: 7 }), customers({ acr: 7 }, { acr: 900, tenant: "tenant-2" })];
    expect(centsOf(evidenceOf(...grids), 2026, 10)).toBe(700);
    expect(evidenceOf(...[...grids].reverse()).usage!.totalCents).toEqual(
      evidenceOf(...grids).usage!.totalCents
    );
    expect(found(...grids)).toEqual(["evidence.customersSegments"]);
  });

  test("It names the segments of customers that the usage names none of, by their latest month", () => {
    expect(
      segments(
        usage({}, { tenant: "tenant-2", segment: "Enterprise" }, { tenant: "tenant-3" }),
        customers(
          { month: "2026-10", segment: "SMB" },
          { month: "2025-10", segment: "Corporate" },
          { tenant: "tenant-2", segment: "SMB" },
          { tenant: "tenant-4", segment: "SMB" }
        )
      )
    ).toEqual([
      ["tenant-1", "SMB"],
      ["tenant-2", "Enterprise"],
      ["tenant-3", null],
    ]);
  });

  test("A usage range without the column has segments then", () => {
    const bare = usage({}).map((row) => row.filter((_, index) => index !== 6));
    expect(evidenceOf(bare).usage!.hasSegments).toBe(false);
    const { usage: read } = evidenceOf(bare, customers({}));
    expect(read).toMatchObject({ hasSegments: true, tenants: [{ segment: "SMB" }] });
    expect(read!.ofServices!([], []).hasSegments).toBe(true);
    expect(evidenceOf(bare, customers({ segment: null })).usage!.hasSegments).toBe(false);
  });
});
