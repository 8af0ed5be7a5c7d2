import type { Cell } from "../../src/evidence/grid";
import { exported, lacking, type Proven, type Row } from "./oddExport";

export const adatum = "a1a7c1de-4c50-4d0c-9d4b-1f3c5a7b9d01";
export const bellows = "b2b8d2ef-5d61-4e1d-8e5c-2a4d6b8cae02";
export const contoso = "c3c9e3f0-6e72-4f2e-9f6d-3b5e7c9dbf03";

/** An Azure usage row of a customer in a month, as the export has it. */
export function usageRow(
  month: Cell,
  [tenant, customer, service]: readonly [Cell, Cell, Cell],
  acr: Cell,
  more: Row = {}
): Row {
  return {
    SubscriptionId: `5${String(tenant).slice(1)}`,
    Month: month,
    ServiceLevel2: service,
    CustomerName: customer,
    CustomerTenantId: tenant,
    PartnerAttributionType: "CSP Tier 1",
    ACR_USD: acr,
    ...more,
  };
}

export const atAdatum = [adatum, "Adatum", "Azure App Service"] as const;
export const atBellows = [bellows, "Bellows", "Storage"] as const;
export const atContoso = [contoso, "Contoso", "SQL Database"] as const;

/**
 * A ledger without fault: one customer a year ago, two more now (20 points), $20,000 then and $23,000 now
 * (15 points), three services (6 points). None at its maximum, so that a false point would show. Sheet rows:
 * Adatum 2 to 5, Bellows 6 and 7, Contoso 8 and 9.
 */
export const ledger: readonly Row[] = [
  ...["Sep-2025", "Oct-2025", "Sep-2026", "Oct-2026"].map((month) =>
    usageRow(month, atAdatum, 20000)
  ),
  ...["Sep-2026", "Oct-2026"].map((month) => usageRow(month, atBellows, 1500)),
  ...["Sep-2026", "Oct-2026"].map((month) => usageRow(month, atContoso, 1500)),
];

export const ledgerProves: Proven = { adds: 20, growth: 15, services: 6 };

/** The ledger with some cells of each row changed. */
export function changed(change: (row: Row, index: number) => Row) {
  return exported(ledger.map((row, index) => ({ ...row, ...change(row, index) })));
}

/** The ledger with other cells in one column, row by row. */
export function withColumn(column: string, cells: readonly Cell[]) {
  return changed((_, index) => ({ [column]: cells[index]! }));
}

/** The ledger with its months written otherwise: September and October 2025, then of 2026. */
export function monthsWritten(sep25: Cell, oct25: Cell, sep26: Cell, oct26: Cell) {
  return withColumn("Month", [sep25, oct25, sep26, oct26, sep26, oct26, sep26, oct26]);
}

/** The ledger without some columns. */
export function without(...columns: readonly string[]) {
  return exported(lacking(ledger, ...columns));
}

/** The ledger with more rows below it; the first of them is sheet row 10. */
export function withRows(...rows: readonly Row[]) {
  return exported([...ledger, ...rows]);
}
