import type { Cell, Grid } from "../../src/evidence/grid";

/** The header row of daily-rated usage, as documented; the second variant names the partner otherwise. */
export const cspHeader =
  "PartnerId,PartnerName,CustomerId,CustomerName,CustomerDomainName,CustomerCountry,MPNID,ResellerMPNID,InvoiceNumber,ProductId,SkuId,AvailabilityId,SkuName,ProductName,PublisherName,PublisherId,SubscriptionDescription,SubscriptionId,ChargeStartDate,ChargeEndDate,UsageDate,MeterType,MeterCategory,MeterId,MeterSubCategory,MeterName,MeterRegion,Unit,ResourceLocation,ConsumedService,ResourceGroup,ResourceURI,ChargeType,UnitPrice,Quantity,UnitType,BillingPreTaxTotal,BillingCurrency,PricingPreTaxTotal,PricingCurrency,ServiceInfo1,ServiceInfo2,Tags,AdditionalInfo,EffectiveUnitPrice,PCToBCExchangeRate,PCToBCExchangeRateDate,EntitlementId,EntitlementDescription,PartnerEarnedCreditPercentage,CreditPercentage,CreditType,BenefitOrderId,BenefitId,BenefitType".split(
    ","
  );
export const cspHeaderOfTiers = cspHeader.map(
  (name) => ({ MPNID: "MpnId", ResellerMPNID: "Tier2MpnId" })[name] ?? name
);

/** Cost and usage details of a partner agreement, version 2023-12-01-preview. */
export const costManagementHeader =
  "invoiceId,previousInvoiceId,billingAccountId,billingAccountName,billingProfileId,billingProfileName,invoiceSectionId,invoiceSectionName,partnerTenantId,partnerName,resellerName,resellerMpnId,customerTenantId,customerName,costCenter,billingPeriodEndDate,billingPeriodStartDate,servicePeriodEndDate,servicePeriodStartDate,date,serviceFamily,productOrderId,productOrderName,consumedService,meterId,meterName,meterCategory,meterSubCategory,meterRegion,ProductId,ProductName,SubscriptionId,subscriptionName,publisherType,publisherId,publisherName,resourceGroupName,ResourceId,resourceLocation,location,effectivePrice,quantity,unitOfMeasure,chargeType,billingCurrency,pricingCurrency,costInBillingCurrency,costInPricingCurrency,costInUsd,paygCostInBillingCurrency,paygCostInUsd,exchangeRatePricingToBilling,exchangeRateDate,isAzureCreditEligible,serviceInfo1,serviceInfo2,additionalInfo,tags,partnerEarnedCreditRate,partnerEarnedCreditApplied,PayGPrice,frequency,term,reservationId,reservationName,PricingModel,unitPrice,benefitId,benefitName,provider".split(
    ","
  );

/** The same of an enterprise agreement, which names no customer. */
export const enterpriseHeader =
  "InvoiceSectionName,AccountName,AccountOwnerId,SubscriptionId,SubscriptionName,ResourceGroup,ResourceLocation,Date,ProductName,MeterCategory,MeterSubCategory,MeterId,MeterName,MeterRegion,UnitOfMeasure,Quantity,EffectivePrice,CostInBillingCurrency,CostCenter,ConsumedService,ResourceId,Tags,OfferId,AdditionalInfo,ServiceInfo1,ServiceInfo2,ResourceName,ReservationId,ReservationName,UnitPrice,ProductOrderId,ProductOrderName,Term,PublisherType,PublisherName,ChargeType,Frequency,PricingModel,AvailabilityZone,BillingAccountId,BillingAccountName,BillingCurrencyCode,BillingPeriodStartDate,BillingPeriodEndDate,BillingProfileId,BillingProfileName,InvoiceSectionId,IsAzureCreditEligible,PartNumber,PayGPrice,PlanName,ServiceFamily".split(
    ","
  );

export type CostLine = Readonly<Record<string, Cell>>;

const cspLine: CostLine = {
  CustomerId: "tenant-1",
  CustomerName: "Contoso",
  PublisherName: "Microsoft",
  SubscriptionId: "11111111-1111-1111-1111-111111111111",
  EntitlementId: "22222222-2222-2222-2222-222222222222",
  MeterCategory: "Virtual Machines",
  ChargeType: "new",
  BillingCurrency: "USD",
  PricingCurrency: "USD",
  BillingPreTaxTotal: 0,
  PricingPreTaxTotal: 0,
  PartnerEarnedCreditPercentage: 0,
  UsageDate: "2026-10-01",
};

const costManagementLine: CostLine = {
  customerTenantId: "tenant-1",
  customerName: "Contoso",
  publisherType: "Microsoft",
  chargeType: "Usage",
  meterCategory: "Virtual Machines",
  billingCurrency: "EUR",
  paygCostInUsd: 0,
  date: "2026-10-01",
};

export function cspUsage(lines: readonly CostLine[], header: readonly string[] = cspHeader): Grid {
  return table(header, cspLine, lines);
}

export function costManagement(
  lines: readonly CostLine[],
  header: readonly string[] = costManagementHeader
): Grid {
  return table(header, costManagementLine, lines);
}

/** One line for each day of a month, the amount on its first day and nothing on the others. */
export function wholeMonth(
  month: string,
  day: "UsageDate" | "date",
  line: CostLine = {},
  rest: CostLine = {}
): CostLine[] {
  const [year, number] = month.split("-").map(Number) as [number, number];
  const last = new Date(Date.UTC(year, number, 0)).getUTCDate();
  return Array.from({ length: last }, (_, index) => ({
    ...(index === 0 ? line : rest),
    [day]: `${month}-${String(index + 1).padStart(2, "0")}`,
  }));
}

function table(header: readonly string[], usual: CostLine, lines: readonly CostLine[]): Grid {
  return [header, ...lines.map((line) => header.map((name) => line[name] ?? usual[name] ?? null))];
}
