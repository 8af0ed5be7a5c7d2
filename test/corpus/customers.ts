import {
  adatum,
  atAdatum,
  atBellows,
  bellows,
  changed,
  contoso,
  ledger,
  ledgerProves,
  usageRow,
  withColumn,
  withRows,
  without,
} from "./azureLedger";
import { exported, found, lacking, type OddExport } from "./oddExport";

const zero = "00000000-0000-0000-0000-000000000000";

/** Who a row is of: tenants, names, subscriptions, services. */
export const customers: readonly OddExport[] = [
  {
    name: "One tenant written with braces, in capitals and without hyphens",
    given: [
      withColumn("CustomerTenantId", [
        adatum,
        `{${adatum}}`,
        adatum.toUpperCase(),
        adatum.replace(/-/g, ""),
        bellows,
        bellows,
        contoso,
        contoso,
      ]),
    ],
    proves: ledgerProves,
  },
  {
    name: "Two names of one tenant",
    given: [
      withColumn("CustomerName", [
        "Adatum",
        "A. Datum",
        "Adatum",
        "ADATUM",
        "Bellows",
        "Bellows",
        "Contoso",
        "Contoso",
      ]),
    ],
    proves: ledgerProves,
  },
  {
    name: "No tenant ids at all: customers by name, two of which look like one",
    given: [
      exported(
        lacking(ledger, "CustomerTenantId").map((row, i) => ({
          ...row,
          CustomerName: i < 4 ? "Adatum" : i < 6 ? "Bellows Ltd" : "Bellows, Ltd.",
        }))
      ),
    ],
    finds: [found("lookAlikes", 6, 8), { id: "byName", count: 8 }],
    proves: ledgerProves,
    atMost: ledgerProves,
  },
  {
    name: "Two ids under one name: two tenants, and it should be said",
    given: [changed((_, index) => ({ CustomerName: index < 4 ? "Adatum" : "Bellows" }))],
    finds: [found("oneNameSeveralIds", 6, 8)],
    proves: ledgerProves,
  },
  {
    name: "Ids lost in some rows: the name leads back to the tenant",
    given: [
      withColumn("CustomerTenantId", [adatum, null, adatum, null, bellows, null, contoso, null]),
    ],
    finds: [{ id: "byName", count: 4 }],
    proves: ledgerProves,
  },
  {
    name: "Names and ids both gone a year ago: who counted then is not proven",
    given: [
      changed((_, index) => (index < 2 ? { CustomerTenantId: zero, CustomerName: "Unknown" } : {})),
    ],
    finds: [{ id: "nobody", count: 2 }],
    proves: { adds: "unknown", growth: 15, services: 6 },
  },
  {
    name: "Names and ids both gone now: no customer is counted for them",
    given: [
      changed((_, index) => (index > 5 ? { CustomerTenantId: zero, CustomerName: null } : {})),
    ],
    finds: [{ id: "nobody", count: 2 }],
    proves: { adds: 10, growth: 15, services: 6 },
  },
  {
    name: "Ids that Excel turned into 1.23E+15: two customers a year ago look like one",
    given: [
      exported([
        ...["Sep-2025", "Oct-2025"].flatMap((month) =>
          ["Adatum", "Bellows"].map((name) =>
            usageRow(month, ["1.23457E+15", name, "Storage"], 10000)
          )
        ),
        ...["Sep-2026", "Oct-2026"].flatMap((month) => [
          usageRow(month, ["1.23457E+15", "Adatum", "Storage"], 10000),
          usageRow(month, atBellows, 11000),
        ]),
      ]),
    ],
    finds: [found("scientificIds", 2, 3, 4, 5, 6, 8)],
    proves: { growth: 5, services: 2 },
  },
  {
    name: "Obfuscated names without ids: all of them look like one customer",
    given: [
      exported(
        lacking(ledger, "CustomerTenantId").map((row, index) => ({
          ...row,
          CustomerName: index < 4 ? "Adatum" : "*****",
        }))
      ),
    ],
    finds: [{ id: "byName", count: 8 }],
    proves: { adds: 10, growth: 15, services: 6 },
  },
  {
    name: "Customer ids as numbers, with and without the point zero of a re-saved file",
    given: [withColumn("CustomerTenantId", [1, "1", 1, "1", 2, 2, "3", 3])],
    proves: ledgerProves,
  },
  {
    name: "Zero subscriptions under an association that counts",
    given: [withRows(usageRow("Oct-2026", atAdatum, 100, { SubscriptionId: zero }))],
    finds: [found("zeroSubscription", 10)],
    proves: ledgerProves,
  },
  {
    name: "Services Unknown, blank and N/A name none",
    given: [
      withColumn("ServiceLevel2", [
        "Storage",
        "Storage",
        "Storage",
        "Storage",
        "Unknown",
        "UNKNOWN",
        null,
        "N/A",
      ]),
    ],
    finds: [found("unknownServices", 6, 7), { id: "noService", count: 2 }],
    proves: { ...ledgerProves, services: 2 },
  },
  {
    name: "One service in three spellings of case and space",
    given: [
      withColumn("ServiceLevel2", [
        "Storage",
        "storage",
        "STORAGE",
        " Storage ",
        "Sto rage",
        "Storage",
        "Storage",
        "Storage",
      ]),
    ],
    proves: { ...ledgerProves, services: 4 },
  },
  {
    name: "Error cells for services",
    given: [
      withColumn("ServiceLevel2", [
        "Storage",
        "Storage",
        "Storage",
        "Storage",
        "#N/A",
        "#N/A",
        "#REF!",
        "#REF!",
      ]),
    ],
    finds: [{ id: "noService", count: 4 }],
    proves: { ...ledgerProves, services: 2 },
  },
  {
    name: "No service column",
    given: [without("ServiceLevel2")],
    finds: [found("noServiceColumn")],
    proves: { adds: 20, growth: 15, services: "unknown" },
  },
  {
    name: "Services by MeterCategory and ServiceName, as the system query has them",
    given: [
      exported(
        ledger.map(({ ServiceLevel2, ACR_USD, ...row }) => ({
          ...row,
          ServiceName: ServiceLevel2!,
          MeterCategory: "Compute",
          TotalACR: ACR_USD!,
        }))
      ),
    ],
    finds: [found("serviceNames")],
    proves: ledgerProves,
  },
  {
    name: "Neither id nor name of customers",
    given: [without("CustomerTenantId", "CustomerName")],
    finds: [found("missingColumn")],
    refused: "missingColumn",
  },
  {
    name: "A Customers export in place of the Azure usage",
    given: [
      exported(
        ledger.map((row) => ({
          CustomerTenantId: row["CustomerTenantId"]!,
          Product: "Azure",
          Month: row["Month"]!,
          PartnerAttributionType: "CSP Tier 1",
          AvailableSeats: null,
          BilledRevenueUSD: 1,
          AzureConsumedRevenueUSD: row["ACR_USD"]!,
        }))
      ),
    ],
    finds: [found("customersAsUsage")],
    proves: { adds: 20, growth: 15, services: "unknown" },
  },
  {
    name: "A Customers export without ACR, for a role that may not see it",
    given: [
      exported(
        ledger.map((row) => ({
          CustomerTenantId: row["CustomerTenantId"]!,
          Product: "Azure",
          Month: row["Month"]!,
          CustomerSegment: "SMB",
          BilledRevenueUSD: 1,
        }))
      ),
    ],
    finds: [found("customersWithoutAcr")],
    refused: "customersWithoutAcr",
  },
];
