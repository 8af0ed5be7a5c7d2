import known from "../../../src/evidence/headers.json";
import { recogniseRange } from "../../../src/evidence/readEvidence";
import type { ColumnRole, RangeKind } from "../../../src/evidence/evidence";
import type { Cell } from "../../../src/evidence/grid";
import { found, ranges } from "../../support/grids";

const headerRows: Readonly<Record<string, readonly [string, RangeKind]>> = {
  "M365 usage": [
    "PGAPartnerID,CustomerTenantId,CustomerTpid,WorkloadName,Month,PaidAvailableUnits,MonthlyActiveUsers,CustomerName,CustomerMarket,CustomerSegment,IndustryName,VerticalName,EOU,PartnerID,PartnerName,PartnerLocation,PartnerAttributionType,IsDuplicateRowForPGA",
    "m365",
  ],
  "CPOR-M365 usage": [
    "CustomerTenantId,CustomerName,WorkloadName,MonthlyActiveUsers,PaidAvailableUnits,ClaimId,MpnId,DateAssociated,PartnerAttributionType,Date",
    "m365",
  ],
  "Business Applications revenue": [
    "FiscalMonthName,GlobalPartnerID,PartnerName,PartnerAssociationType,CustomerID,CustomerName,CustomerTenantID,CustomerTenantName,SubscriptionId,SubscriptionStartDate,Country,WorkloadCategory,Workloads,AdjustedRevenueAmtCD",
    "revenue",
  ],
  "Business Applications usage": [
    "FiscalMonthName,GlobalPartnerID,PartnerName,PartnerAssociationType,CustomerID,CustomerName,CustomerTenantID,CustomerTenantName,SubscriptionID,SubscriptionStartDate,MetricType,WorkloadCategory,Workload,SkuGroup,PAMAU,MAC,MAU",
    "consumption",
  ],
  Customers: [
    "PGAMpnID,CustomerName,CustomerTenantId,CustomerTpid,DUNSNumber,CustomerSegment,TopSegment,CustomerMarket,CustomerStatus,CustomerTenantName,CustomerTenantCountry,TenantDomainName,Product,RawProductName,SKU,Month,MPNId,PartnerName,PartnerLocation,PartnerAttributionType,SalesChannel,IndustryName,VerticalName,EOU,IsDuplicateRowForPGA,AvailableSeats,BilledRevenueUSD,AzureConsumedRevenueUSD,CPORRevenue,CPORPaidSeats,CPORActiveUsers",
    "customers",
  ],
  "Subscription details": [
    "PGAMpnID,SubscriptionId,SubscriptionStartDate,SubscriptionEndDate,SubscriptionState,Month,IsAutoRenew,CustomerName,CustomerTenantId,CustomerTpid,DUNSNumber,CustomerSegment,TopSegment,CustomerMarket,ReportingProductName,Product,RawProductName,ProductPartNumber,SKU,RevSumDivisionName,SolutionArea,MPNID,PartnerName,PartnerLocation,PartnerAttributionType,SalesChannel,IndustryName,VerticalName,EOU,PricingLevel,EnrollmentNumber,IsDuplicateRowForPGA,SubscriptionStartMonth,ResellerID,ResellerName,AvailableSeatsEOP,AvailableSeats,BilledRevenueUSD,AzureConsumedRevenueUSD,CPORRevenue,CPORPaidSeats,CPORActiveUsers",
    "customers",
  ],
};

const kindOf = (header: readonly Cell[]) =>
  recogniseRange(ranges([header, header.map((): Cell => "x")])[0]!).kind;

test.each(Object.entries(headerRows))(
  "%s is recognised by its header row, word for word and backwards",
  (_name, [line, kind]) => {
    const header = line.split(",");
    expect(kindOf(header)).toBe(kind);
    expect(kindOf([...header].reverse())).toBe(kind);
    expect(kindOf(header.map((text) => text.toLowerCase()))).toBe(kind);
  }
);

test.each<[string, string, RangeKind]>([
  ["Azure usage with a Workload column", "Month,CustomerTenantId,Workload,ACR_USD", "usage"],
  ["Azure usage with a Product column", "Month,Customer,Product,ACR", "usage"],
  [
    "Azure usage whose amount bears the other name",
    "Month,CustomerTenantId,SubscriptionId,ServiceLevel2,AzureConsumedRevenueUSD",
    "usage",
  ],
  [
    "Customers by product",
    "Month,CustomerTenantId,Product,AvailableSeats,AzureConsumedRevenueUSD",
    "customers",
  ],
  ["Customers without ACR", "Month,CustomerTenantId,CustomerSegment,TopSegment", "customers"],
  ["Microsoft 365 by hand", "Mes,Cliente,Carga de trabajo,Usuarios activos", "m365"],
  ["Active users by their long name", "Month,CustomerName,Workload,MonthlyActiveUsers", "m365"],
  ["Active users by their short name", "Month,CustomerName,Workload,MAU", "consumption"],
  ["Licences beside MAU", "Month,CustomerName,Workload,Paid licences,MAU", "m365"],
  ["Revenue by hand", "Month,Customer,Workload,Net revenue (USD)", "revenue"],
])("%s", (_name, line, kind) => {
  expect(kindOf(line.split(","))).toBe(kind);
});

const kinds = ["m365", "revenue", "consumption", "customers"] as const;
const needed: Readonly<Record<(typeof kinds)[number], readonly (readonly [ColumnRole, string])[]>> =
  {
    m365: [
      ["month", "Month"],
      ["tenantId", "CustomerTenantId"],
      ["workload", "WorkloadName"],
      ["paid", "PaidAvailableUnits"],
    ],
    revenue: [
      ["month", "FiscalMonthName"],
      ["tenantId", "CustomerTenantId"],
      ["workload", "Workloads"],
      ["revenue", "AdjustedRevenueAmtCD"],
    ],
    consumption: [
      ["month", "FiscalMonthName"],
      ["tenantId", "CustomerTenantId"],
      ["workload", "Workload"],
      ["metricType", "MetricType"],
      ["users", "MAU"],
    ],
    customers: [
      ["month", "Month"],
      ["tenantId", "CustomerTenantId"],
      ["acr", "AzureConsumedRevenueUSD"],
    ],
  };

describe("Every spelling of a header is read", () => {
  const texts = kinds.flatMap((kind) =>
    Object.entries(known[kind])
      .filter(([role]) => role !== "partner" && role !== "sign")
      .flatMap(([role, spellings]) => spellings.map((text) => [kind, text, role] as const))
  );
  test.each(texts)("%s: %s is the %s", (kind, text, role) => {
    const others = needed[kind].flatMap(([each, header]) => (each === role ? [] : [header]));
    const signs = kind === "customers" ? ["AvailableSeats", "TopSegment"] : [];
    const grid = [[text, ...others, ...signs], ["x"]];
    const read = recogniseRange(ranges(grid)[0]!);
    expect(read.kind).toBe(kind);
    expect(read.columns[0]!.readAs).toBe(role);
  });
});

describe("What is missing is named", () => {
  const missing = (line: string) => {
    const header = line.split(",");
    return found([header, header.map(() => 1)]);
  };
  test.each([
    ["WorkloadName", "Month,CustomerTenantId,PaidAvailableUnits"],
    ["Month", "CustomerTenantId,WorkloadName,PaidAvailableUnits"],
    ["CustomerTenantId", "Month,WorkloadName,PaidAvailableUnits"],
    ["Workloads", "FiscalMonthName,CustomerTenantId,AdjustedRevenueAmtCD"],
    ["Workload", "FiscalMonthName,CustomerTenantId,MAU"],
    ["MAU", "FiscalMonthName,CustomerTenantId,Workload,MetricType"],
    ["AzureConsumedRevenueUSD", "Month,CustomerTenantId,AvailableSeats"],
  ])("%s", (_column, line) => {
    expect(missing(line)).toEqual(["evidence.missingColumn"]);
  });
});
