import type { Cell } from "../../src/evidence/grid";
import { exported, type Proven, type Row } from "./oddExport";

const tenants = [1, 2, 3, 4].map((n) => `${n}d4e5f60-7a8b-4c9d-8e0f-1a2b3c4d5e6f`);

/** Claimed Microsoft 365 customers: three a year ago, four now, two of them at 60 % in use. Sheet rows 2 to 8. */
export const m365: readonly Row[] = [
  ...tenants.slice(0, 3).map((tenant, n) => m365Row("2025-10", tenant, n < 2 ? 10 : 5)),
  ...tenants.map((tenant, n) => m365Row("2026-10", tenant, n < 2 ? 60 : 30)),
];

function m365Row(month: string, tenant: string, active: number): Row {
  return {
    CustomerTenantId: tenant,
    WorkloadName: "Exchange Online",
    Month: month,
    PaidAvailableUnits: 100,
    MonthlyActiveUsers: active,
    PartnerAttributionType: "CPOR",
    DateAssociated: "2024-01-01",
  };
}

export const m365Proves: Proven = {
  "modern-work net-customer-adds": 2,
  "modern-work usage-growth": 9.3,
  "modern-work deployments": 10,
};

const compared = ["2025-09", "2025-10", "2026-09", "2026-10"];

/** Business Applications revenue of one workload at a customer, and of a second customer now. Sheet rows 2 to 7. */
export const revenue: readonly Row[] = perCustomer((month, tenant, n) => ({
  FiscalMonthName: month,
  PartnerAssociationType: "CSP Tier 1",
  CustomerTenantID: tenant,
  SubscriptionId: `subscription-${n}`,
  Workloads: "Sales",
  AdjustedRevenueAmtCD: 1600,
}));

export const revenueProves: Proven = { "business-applications net-customer-adds": 3 };

/** Users of the same two. */
export const consumption: readonly Row[] = perCustomer((month, tenant, n) => ({
  FiscalMonthName: month,
  PartnerAssociationType: "CSP Tier 1",
  CustomerTenantID: tenant,
  SubscriptionID: `subscription-${n}`,
  Workload: "Sales",
  MetricType: "MAU",
  MAC: 0,
  MAU: n === 1 ? 10000 : 1100,
}));

export const consumptionProves: Proven = {
  "business-applications usage-growth": 11,
  "business-applications deployments": 4,
};

function perCustomer(row: (month: string, tenant: string, n: 1 | 2) => Row): Row[] {
  return compared.flatMap((month) =>
    ([1, 2] as const)
      .filter((n) => n === 1 || month > "2026")
      .map((n) => row(month, tenants[n - 1]!, n))
  );
}

/** Rows with other cells in one column; the last goes on. */
export function column(rows: readonly Row[], name: string, ...cells: readonly Cell[]) {
  return exported(
    rows.map((row, index) => ({ ...row, [name]: cells[Math.min(index, cells.length - 1)]! }))
  );
}
