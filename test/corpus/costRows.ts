import type { Cell } from "../../src/evidence/grid";
import { adatum, bellows, contoso } from "./azureLedger";
import { exported, type Proven, type Row } from "./oddExport";

interface Charge {
  readonly day: string;
  readonly customer: Cell;
  readonly meter: string;
  readonly amount: number;
}

/**
 * Two months now and a year ago, every day of them: Adatum pays $600 a day on App Service, then as now; Bellows
 * and Contoso $1,500 on the first of each month of now. One customer then and three now (20 points), $18,600
 * and $21,600 in October (16 points), three services (6 points).
 */
const charges: readonly Charge[] = ["2025-09", "2025-10", "2026-09", "2026-10"].flatMap((month) => [
  ...Array.from({ length: month.endsWith("09") ? 30 : 31 }, (_, index) => ({
    day: `${month}-${String(index + 1).padStart(2, "0")}`,
    ...{ customer: adatum, meter: "Azure App Service", amount: 600 },
  })),
  ...(month < "2026"
    ? []
    : [
        { day: `${month}-01`, customer: bellows, meter: "Cosmos DB", amount: 1500 },
        { day: `${month}-01`, customer: contoso, meter: "Cloud Services", amount: 1500 },
      ]),
]);

export const costsProve: Proven = { adds: 20, growth: 16, services: 6 };

/** Daily-rated usage of CSP; sheet rows from 2 on, September 2025 to row 31, October to 62. */
export const csp: readonly Row[] = charges.map(({ day, customer, meter, amount }) => ({
  CustomerId: customer,
  PublisherName: "Microsoft",
  UsageDate: day,
  MeterCategory: meter,
  EntitlementId: `e-${String(customer)}`,
  BillingPreTaxTotal: amount,
  BillingCurrency: "USD",
  PricingPreTaxTotal: amount,
  PricingCurrency: "USD",
  PartnerEarnedCreditPercentage: 0,
}));

/** The same as a Cost Management export of a partner agreement has it. */
export const costManagement: readonly Row[] = charges.map(({ day, customer, meter, amount }) => ({
  invoiceId: "G002297372",
  customerTenantId: customer,
  date: day,
  meterCategory: meter,
  SubscriptionId: `s-${String(customer)}`,
  publisherType: "Microsoft",
  chargeType: "Usage",
  costInUsd: amount * 0.85,
  paygCostInUsd: amount,
}));

/** Rows with some cells of each changed. */
export function costs(rows: readonly Row[], change: (row: Row, index: number) => Row) {
  return exported(rows.map((row, index) => ({ ...row, ...change(row, index) })));
}
