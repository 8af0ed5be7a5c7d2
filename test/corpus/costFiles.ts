import { atAdatum, ledger, ledgerProves, usageRow } from "./azureLedger";
import { costManagement, costs, costsProve, csp } from "./costRows";
import { exported, found, lacking, type OddExport, type Row } from "./oddExport";

const approximate = found("approximate");
const unknown = { adds: "unknown", growth: "unknown" } as const;
const dayOf = (row: Row) => String(row["UsageDate"]).split("-") as [string, string, string];

/** Daily-rated usage of CSP in place of the Azure usage. */
export const cspUsage: readonly OddExport[] = [
  {
    name: "CSP daily-rated usage without fault",
    given: [exported(csp)],
    finds: [approximate],
    proves: costsProve,
  },
  {
    name: "Amounts net of a credit of 15 %, written in three ways",
    given: [
      costs(csp, (row, index) => ({
        PricingPreTaxTotal: Number(row["PricingPreTaxTotal"]) * 0.85,
        PartnerEarnedCreditPercentage: [15, "15 %", 0.15][index % 3]!,
      })),
    ],
    finds: [approximate],
    proves: costsProve,
  },
  {
    name: "No column of the partner-earned credit: amounts may be too low",
    given: [exported(lacking(csp, "PartnerEarnedCreditPercentage"))],
    finds: [approximate, found("noEarnedCredit")],
    proves: costsProve,
  },
  {
    name: "A credit that can't be read, a year ago",
    given: [
      costs(csp, (_, index) => (index === 40 ? { PartnerEarnedCreditPercentage: "fifteen" } : {})),
    ],
    finds: [found("creditUnreadable", 42)],
    proves: { ...unknown, services: 6 },
  },
  {
    name: "Billed in euros, priced in dollars",
    given: [costs(csp, () => ({ BillingCurrency: "EUR", BillingPreTaxTotal: 1 }))],
    finds: [approximate],
    proves: costsProve,
  },
  {
    name: "Priced in euros, billed in dollars",
    given: [costs(csp, () => ({ PricingCurrency: "EUR", PricingPreTaxTotal: 1 }))],
    finds: [approximate],
    proves: costsProve,
  },
  {
    name: "Some rows in euros only",
    given: [
      costs(csp, (_, index) =>
        index < 3 ? { BillingCurrency: "EUR", PricingCurrency: "GBP" } : {}
      ),
    ],
    finds: [found("costsOtherCurrency", 2)],
    refused: "costsOtherCurrency",
  },
  {
    name: "No pricing columns",
    given: [exported(lacking(csp, "PricingPreTaxTotal", "PricingCurrency"))],
    finds: [approximate],
    proves: costsProve,
  },
  {
    name: "Amounts without a currency",
    given: [exported(lacking(csp, "PricingCurrency", "BillingCurrency"))],
    finds: [found("missingColumn")],
    refused: "missingColumn",
  },
  {
    name: "A credit note a year ago makes this year look like growth",
    given: [
      exported([...csp, { ...csp[40]!, PricingPreTaxTotal: -9000, BillingPreTaxTotal: -9000 }]),
    ],
    finds: [{ id: "credits", count: 1 }],
    proves: { ...costsProve, growth: 20 },
  },
  {
    name: "Days month first, as bills have them",
    given: [
      costs(csp, (row) => {
        const [year, month, day] = dayOf(row);
        return { UsageDate: `${Number(month)}/${Number(day)}/${year}` };
      }),
    ],
    finds: [approximate],
    proves: costsProve,
  },
  {
    name: "Days day first, with a time",
    given: [
      costs(csp, (row) => {
        const [year, month, day] = dayOf(row);
        return { UsageDate: `${day}/${month}/${year} 00:00` };
      }),
    ],
    finds: [approximate],
    proves: costsProve,
  },
  {
    name: "The month has begun: November holds three days and is left out",
    given: [
      exported([
        ...csp,
        ...["01", "02", "03"].map((day) => ({ ...csp[0]!, UsageDate: `2026-11-${day}` })),
      ]),
    ],
    finds: [found("monthLeftOut")],
    proves: costsProve,
  },
  {
    name: "A day lacks a year ago: the month is no base",
    given: [exported(csp.filter((_, index) => index !== 40))],
    finds: [found("monthsInPart")],
    proves: { ...unknown, services: 6 },
  },
  {
    name: "Two files of a month each side, one range each",
    given: [exported(csp.slice(0, 61)), exported(csp.slice(61))],
    finds: [approximate],
    proves: costsProve,
  },
  {
    name: "The same file handed over twice",
    given: [exported(csp), exported(csp)],
    finds: [found("sameRange")],
    proves: costsProve,
  },
  {
    name: "Amounts as texts with a decimal comma",
    given: [
      costs(csp, (row) => ({ PricingPreTaxTotal: `${String(row["PricingPreTaxTotal"])},00` })),
    ],
    finds: [approximate],
    proves: costsProve,
  },
  {
    name: "Totals of each month that name a day",
    given: [
      exported([
        ...csp,
        { ...csp[0]!, CustomerId: "Total", UsageDate: "2026-10-31", PricingPreTaxTotal: 21600 },
      ]),
    ],
    finds: [{ id: "totalsRows", count: 1 }],
    proves: costsProve,
  },
  {
    name: "Customers' ids that Excel turned into 1.23E+15, then and now, and no names",
    given: [costs(csp, () => ({ CustomerId: 1.23457e15 }))],
    finds: [{ id: "nobody", count: csp.length }],
    proves: { adds: "unknown", growth: 16, services: 6 },
  },
  {
    name: "Error cells for amounts now",
    given: [costs(csp, (_, index) => (index === 100 ? { PricingPreTaxTotal: "#REF!" } : {}))],
    finds: [found("errorCells", 102)],
    proves: { adds: 20, growth: 12, services: 6 },
  },
  {
    name: "Beside the Azure usage it is not read",
    given: [exported(ledger), exported(csp)],
    finds: [found("costsNotNeeded")],
    proves: ledgerProves,
  },
];

/** Cost Management exports in place of the Azure usage. */
export const costExports: readonly OddExport[] = [
  {
    name: "A Cost Management export without fault",
    given: [exported(costManagement)],
    finds: [approximate],
    proves: costsProve,
  },
  {
    name: "Reservations bought, refunds and rounding among the usage",
    given: [
      exported([
        ...costManagement,
        ...["Purchase", "Refund", "RoundingAdjustment"].map((chargeType) => ({
          ...costManagement[130]!,
          chargeType,
          paygCostInUsd: 8000,
        })),
      ]),
    ],
    finds: [{ id: "costsNotUsage", count: 3 }],
    proves: costsProve,
  },
  {
    name: "Marketplace charges among the usage",
    given: [
      exported([
        ...costManagement,
        { ...costManagement[130]!, publisherType: "Marketplace", paygCostInUsd: 9000 },
      ]),
    ],
    finds: [{ id: "costsOfOthers", count: 1 }],
    proves: costsProve,
  },
  {
    name: "Publishers that are blank a year ago: their rows are left out, which must not make growth",
    given: [costs(costManagement, (_, index) => (index === 40 ? { publisherType: null } : {}))],
    finds: [found("chargeUnsaid", 42)],
    proves: { ...unknown, services: 6 },
  },
  {
    name: "No column of publishers",
    given: [exported(lacking(costManagement, "publisherType"))],
    finds: [found("missingColumn")],
    refused: "missingColumn",
  },
  {
    name: "An export of an enterprise agreement names no customers",
    given: [exported(lacking(costManagement, "customerTenantId"))],
    finds: [found("costsWithoutCustomers")],
    refused: "costsWithoutCustomers",
  },
  {
    name: "Days of the first twelve alone: either way",
    given: [
      costs(
        costManagement.filter(({ date }) => Number(String(date).slice(8)) <= 12),
        ({ date }) => {
          const [year, month, day] = String(date).split("-");
          return { date: `${day}/${month}/${year}` };
        }
      ),
    ],
    finds: [found("monthAmbiguous")],
    proves: { ...unknown, services: 2 },
  },
  {
    name: "Meter categories that are no service, and none",
    given: [
      costs(costManagement, (_, index) => ({ meterCategory: index % 2 ? "Bandwidth" : null })),
    ],
    finds: [found("metersNotServices"), { id: "noService" }],
    proves: { adds: 20, growth: 16, services: "unknown" },
  },
  {
    name: "Beside CSP daily-rated usage",
    given: [exported(costManagement), exported(csp)],
    finds: [found("costsNotNeeded")],
    proves: costsProve,
  },
  {
    name: "Beside a line of Azure usage: that is read alone",
    given: [exported(costManagement), exported([usageRow("Oct-2026", atAdatum, 1)])],
    finds: [found("costsNotNeeded")],
    proves: { ...unknown, services: 2 },
  },
];
