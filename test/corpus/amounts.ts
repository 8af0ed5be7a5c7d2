import {
  adatum,
  atAdatum,
  atContoso,
  changed,
  ledgerProves,
  usageRow,
  withColumn,
  withRows,
  without,
} from "./azureLedger";
import { exported, found, type OddExport } from "./oddExport";

const each = (large: string, small: string) =>
  withColumn("ACR_USD", [large, large, large, large, small, small, small, small]);
const all = [2, 3, 4, 5, 6, 7, 8, 9];

/** What stands in the amount column. */
export const amounts: readonly OddExport[] = [
  {
    name: "Text amounts with a decimal comma and dots for thousands, as es-ES writes them",
    given: [each("20.000,00", "1.500,00")],
    finds: [found("textAmounts", ...all)],
    proves: ledgerProves,
  },
  {
    name: "Text amounts with commas for thousands",
    given: [each("$20,000.00", "$1,500.00")],
    proves: ledgerProves,
  },
  {
    name: "Text amounts with narrow spaces for thousands, as fr-FR writes them",
    given: [each("20\u202f000,00", "1\u202f500,00")],
    proves: ledgerProves,
  },
  {
    name: "Text amounts with a number format's exponent",
    given: [each("2E+04", "1.5E+03")],
    proves: ledgerProves,
  },
  {
    name: "1.500 in every row: a thousand or one and a half, and nothing settles it",
    given: [each("20.000", "1.500")],
    finds: [found("amountUnreadable", ...all)],
    refused: "amountUnreadable",
  },
  {
    name: "A decimal comma lost on the way: 2000000 where 20000,00 was, now only",
    given: [withColumn("ACR_USD", [20000, 20000, 20000, 2000000, 1500, 1500, 1500, 1500])],
    finds: [found("amountOutlier", 5)],
    proves: { adds: 20, growth: 20, services: 6 },
  },
  {
    name: "An error cell where an amount of now belongs",
    given: [withColumn("ACR_USD", [20000, 20000, 20000, 20000, 1500, "#N/A", 1500, 1500])],
    finds: [found("errorCells", 7)],
    proves: { adds: 10, growth: 7, services: 6 },
    atMost: { adds: 20 },
  },
  {
    name: "An error cell where an amount of a year ago belongs: growth must not profit",
    given: [withColumn("ACR_USD", [20000, "#REF!", 20000, 20000, 1500, 1500, 1500, 1500])],
    finds: [found("errorCells", 3)],
    proves: { adds: "unknown", growth: "unknown", services: 6 },
  },
  {
    name: "Amounts in euro signs",
    given: [each("€ 20.000,00", "€ 1.500,00")],
    finds: [found("amountUnreadable", ...all)],
    refused: "amountUnreadable",
  },
  {
    name: "Truth values and infinite numbers for amounts",
    given: [withColumn("ACR_USD", [20000, 20000, true, NaN, Infinity, 1e300, 1500, 1500])],
    finds: [found("amountUnreadable", 4, 5, 6, 7)],
    proves: { adds: 0, growth: 0, services: 2 },
  },
  {
    name: "A currency column of dollars only",
    given: [changed(() => ({ BillingCurrency: "usd" }))],
    proves: ledgerProves,
  },
  {
    name: "Two currencies in one column",
    given: [changed((_, index) => ({ BillingCurrency: index === 3 ? "EUR" : "USD" }))],
    finds: [{ id: "mixedCurrencies", count: 1, rows: [5] }],
    refused: "mixedCurrencies",
  },
  {
    name: "Euros throughout",
    given: [changed(() => ({ Currency: "EUR" }))],
    finds: [{ id: "otherCurrency", count: 1 }],
    refused: "otherCurrency",
  },
  {
    name: "MonthlySubscriptionLevelACR alone, which repeats on every row",
    given: [exported(changedTo("MonthlySubscriptionLevelACR"))],
    finds: [found("subscriptionLevelAcr")],
    refused: "subscriptionLevelAcr",
  },
  {
    name: "MonthlySubscriptionLevelACR beside ACR_USD, to its left",
    given: [
      exported(
        changedTo("MonthlySubscriptionLevelACR").map((row) => ({
          ...row,
          ACR_USD: row["MonthlySubscriptionLevelACR"]!,
        }))
      ),
    ],
    proves: ledgerProves,
  },
  {
    name: "MonthlySubscriptionLevelACR renamed to ACR_USD: the same total on each service's row",
    given: [
      withRows(
        usageRow("Sep-2026", [adatum, "Adatum", "Virtual Network"], 20000),
        usageRow("Oct-2026", [adatum, "Adatum", "Virtual Network"], 20000)
      ),
    ],
    finds: [found("repeatedTotals", 10, 11)],
    proves: { adds: 20, growth: 20, services: 8 },
  },
  {
    name: "BilledRevenueUSD and no ACR",
    given: [exported(changedTo("BilledRevenueUSD"))],
    finds: [found("billedAmounts"), found("missingColumn")],
    refused: "missingColumn",
  },
  {
    name: "A credit now: the customer it is given to falls below the threshold",
    given: [withRows(usageRow("Oct-2026", atContoso, -1000))],
    finds: [found("credits", 10)],
    proves: { adds: 10, growth: 10, services: 6 },
    atMost: { adds: 20 },
  },
  {
    name: "A credit a year ago that takes the whole month back",
    given: [withRows(usageRow("Oct-2025", atAdatum, -20000))],
    finds: [found("credits", 10)],
    proves: { adds: 30, growth: "unknown", services: 6 },
    atMost: { adds: 30 },
  },
  {
    name: "A large credit a year ago, in accountants' brackets, makes this year look like growth",
    given: [withRows(usageRow("Oct-2025", atAdatum, "(18,000.00)"))],
    finds: [found("credits", 10)],
    proves: { adds: 20, growth: 20, services: 6 },
  },
  {
    name: "No amount column at all",
    given: [without("ACR_USD")],
    finds: [found("missingColumn")],
    refused: "missingColumn",
  },
];

function changedTo(column: string) {
  const [header, ...rows] = changed(() => ({}));
  const at = header!.indexOf("ACR_USD");
  return rows.map((row) =>
    Object.fromEntries(
      header!.map((name, index) => [index === at ? column : String(name), row[index]!])
    )
  );
}
