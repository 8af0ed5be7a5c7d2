import {
  column,
  consumption,
  consumptionProves,
  m365,
  m365Proves,
  revenue,
  revenueProves,
} from "./workloadRows";
import { exported, found, lacking, type OddExport } from "./oddExport";

/** Microsoft 365 and CPOR usage. */
export const microsoft365: readonly OddExport[] = [
  { name: "Microsoft 365 usage without fault", given: [exported(m365)], proves: m365Proves },
  {
    name: "The same, handed over twice: licences and users don't add up",
    given: [exported(m365), exported(m365)],
    proves: m365Proves,
  },
  {
    name: "Licences as texts with dots for thousands",
    given: [column(m365, "PaidAvailableUnits", "100")],
    proves: m365Proves,
  },
  {
    name: "Negative licences of a returned order",
    given: [column(m365, "PaidAvailableUnits", 100, 100, 100, -5, 100)],
    finds: [found("countUnreadable", 5)],
    proves: { "modern-work usage-growth": 5.7, "modern-work deployments": 5 },
    atMost: m365Proves,
  },
  {
    name: "Half a user",
    given: [column(m365, "MonthlyActiveUsers", 10.5, 10, 5, 60, 60, 30, 30)],
    finds: [found("countUnreadable", 2)],
    proves: { "modern-work net-customer-adds": 2 },
    atMost: m365Proves,
  },
  {
    name: "Error cells for active users now",
    given: [column(m365, "MonthlyActiveUsers", 10, 10, 5, "#N/A")],
    finds: [{ id: "countUnreadable", count: 4 }],
    proves: { "modern-work net-customer-adds": 2 },
    atMost: m365Proves,
  },
  {
    name: "Workloads that no rule lists",
    given: [column(m365, "WorkloadName", "Minecraft")],
    finds: [{ id: "workloadUnknown", count: 7 }],
    proves: {},
  },
  {
    name: "No association column",
    given: [exported(lacking(m365, "PartnerAttributionType"))],
    finds: [found("noAssociationColumn")],
    proves: {
      "modern-work net-customer-adds": 2,
      "modern-work usage-growth": 2.325,
      "modern-work deployments": 5,
    },
  },
  {
    name: "Associations nobody knows",
    given: [column(m365, "PartnerAttributionType", "Friend")],
    finds: [{ id: "workloadAssociation", count: 7 }],
    proves: {},
  },
  {
    name: "No column of paid licences",
    given: [exported(lacking(m365, "PaidAvailableUnits"))],
    finds: [found("noPaidColumn")],
    proves: {},
  },
  {
    name: "No column of active users",
    given: [exported(lacking(m365, "MonthlyActiveUsers"))],
    finds: [found("noActiveColumn")],
    proves: { "modern-work net-customer-adds": 2 },
  },
  {
    name: "Claim dates that can be read either way: the later day is taken",
    given: [column(m365, "DateAssociated", "01/02/2024")],
    finds: [{ id: "claimAmbiguous", count: 7 }],
    proves: m365Proves,
  },
  {
    name: "Claim dates that can't be read",
    given: [column(m365, "DateAssociated", "since ever")],
    finds: [{ id: "claimUnreadable", count: 7 }],
    proves: {
      "modern-work net-customer-adds": 2,
      "modern-work usage-growth": 0,
      "modern-work deployments": 0,
    },
  },
  {
    name: "Last year's month is missing",
    given: [exported(m365.slice(3))],
    finds: [found("engine.findingMonthsMissing.m365")],
    proves: {
      "modern-work net-customer-adds": "unknown",
      "modern-work usage-growth": "unknown",
      "modern-work deployments": "unknown",
    },
  },
  {
    name: "Rows that name no customer a year ago",
    given: [column(m365, "CustomerTenantId", null, null, null, "a", "b", "c", "d")],
    finds: [{ id: "workloadNobody", count: 3 }],
    proves: {},
  },
  {
    name: "A total of the month below the customers: left out, and the month stays proven",
    given: [
      exported([
        ...m365,
        {
          WorkloadName: "Total",
          Month: "2025-10",
          PaidAvailableUnits: 300,
          MonthlyActiveUsers: 25,
        },
        {
          CustomerTenantId: "Gesamtergebnis",
          Month: "2026-10",
          PaidAvailableUnits: 400,
          MonthlyActiveUsers: 180,
        },
      ]),
    ],
    finds: [found("totalsRows", 9, 10)],
    proves: m365Proves,
  },
  {
    name: "Ids of Microsoft 365 customers that Excel turned into 1.23E+15, and no names",
    given: [column(m365, "CustomerTenantId", "1.23457E+15")],
    finds: [{ id: "workloadNobody", count: 7 }],
    refused: "workloadNobody",
  },
];

/** Business Applications revenue and usage. */
export const businessApplications: readonly OddExport[] = [
  {
    name: "Business Applications revenue without fault",
    given: [exported(revenue)],
    proves: revenueProves,
  },
  {
    name: "The revenue export handed over twice",
    given: [exported(revenue), exported(revenue)],
    finds: [found("sameRange")],
    proves: revenueProves,
  },
  {
    name: "The revenue export pasted twice into one range: it counts once",
    given: [
      exported([...revenue, ...revenue].map((row) => ({ ...row, AdjustedRevenueAmtCD: 200 }))),
    ],
    finds: [{ id: "pastedTwice", count: 6, rows: [8, 9, 10, 11, 12, 13] }],
    proves: {},
  },
  {
    name: "Last month's revenue exported twice, the second time after refresh: the smaller counts",
    given: [
      column(revenue, "AdjustedRevenueAmtCD", 1600, 1600, 1600, 1600, 1600, 700),
      column(revenue.slice(4), "AdjustedRevenueAmtCD", 1600, 900),
    ],
    finds: [found("sharedMonths")],
    proves: {},
    atMost: revenueProves,
  },
  {
    name: "Two states of a month a year ago: nothing says which customers there were",
    given: [exported(revenue), column(revenue.slice(1, 2), "AdjustedRevenueAmtCD", 1700)],
    finds: [found("sharedMonths")],
    proves: { "business-applications net-customer-adds": "unknown" },
  },
  {
    name: "Fiscal months as FY27-M04",
    given: [column(revenue, "FiscalMonthName", "FY27-M04")],
    finds: [{ id: "monthUnreadable", count: 6 }],
    refused: "monthUnreadable",
  },
  {
    name: "Fiscal months in words with a comma",
    given: [
      column(
        revenue,
        "FiscalMonthName",
        "September, 2025",
        "October, 2025",
        "September, 2026",
        "September, 2026",
        "October, 2026"
      ),
    ],
    proves: revenueProves,
  },
  {
    name: "Revenue in euros",
    given: [column(revenue, "AdjustedRevenueAmtCD", "1.600,00 €")],
    finds: [{ id: "amountUnreadable", count: 6 }],
    refused: "amountUnreadable",
  },
  {
    name: "Revenue with a currency column of two",
    given: [exported(revenue.map((row, i) => ({ ...row, Currency: i ? "USD" : "GBP" })))],
    finds: [found("mixedCurrencies", 2)],
    refused: "mixedCurrencies",
  },
  {
    name: "A refund larger than the month's revenue",
    given: [column(revenue, "AdjustedRevenueAmtCD", 1600, 1600, 1600, 1600, 1600, -1600)],
    finds: [found("credits", 7)],
    proves: {},
    atMost: revenueProves,
  },
  {
    name: "Business Applications usage without fault",
    given: [exported(consumption)],
    proves: consumptionProves,
  },
  {
    name: "Users of last month in two states: the smaller counts once",
    given: [exported(consumption), column(consumption.slice(4), "MAU", 90000, 90000)],
    finds: [found("sharedMonths")],
    proves: consumptionProves,
  },
  {
    name: "PAMAU alone, which is documented nowhere",
    given: [
      exported(
        lacking(consumption, "MAU", "MAC", "MetricType").map((row) => ({
          ...row,
          SkuGroup: "Sales",
          PAMAU: 10000,
        }))
      ),
    ],
    finds: [found("missingColumn")],
    refused: "missingColumn",
  },
  {
    name: "MAC measured, and no column of it",
    given: [exported(lacking(consumption, "MAC").map((row) => ({ ...row, MetricType: "MAC" })))],
    finds: [{ id: "notMeasured", count: 6 }],
    refused: "notMeasured",
  },
  {
    name: "Negative users",
    given: [column(consumption, "MAU", -10000)],
    finds: [{ id: "countUnreadable", count: 6 }],
    refused: "countUnreadable",
  },
  {
    name: "Users as texts with thousands",
    given: [column(consumption, "MAU", "10,000", "10,000", "10,000", "1,100", "10,000", "1,100")],
    proves: consumptionProves,
  },
];
