export type RangeKind =
  | "usage"
  | "certifications"
  | "figures"
  | "m365"
  | "revenue"
  | "consumption"
  | "customers"
  | "condensedUsage"
  | CostKind;

/** Cost files, from which Azure usage is estimated where no range shows it: daily-rated usage of CSP, Cost Management. */
export type CostKind = "cspUsage" | "costManagement";

/** The kinds of ranges that are known by their headers. */
export type TableKind = Exclude<RangeKind, "figures">;

/** What a column can mean. Usage and certification ranges share `month`, `mcpId` and so on by name only. */
export type ColumnRole =
  | "month"
  | "acr"
  | "tenantId"
  | "customerName"
  | "service"
  | "association"
  | "segment"
  | "subscription"
  | "currency"
  | "duplicateFlag"
  | "detail"
  | "activityId"
  | "certification"
  | "trainingType"
  | "mcpId"
  | "email"
  | "firstName"
  | "lastName"
  | "fullName"
  | "completed"
  | "expires"
  | "status"
  | "metric"
  | "value"
  | "workload"
  | "paid"
  | "active"
  | "claimed"
  | "revenue"
  | "users"
  | "capacity"
  | "metricType"
  | "skuGroup"
  | "day"
  | "pricingTotal"
  | "pricingCurrency"
  | "billingTotal"
  | "earnedCredit"
  | "publisher"
  | "chargeType"
  | "cost"
  | "line"
  | "counted"
  | "sourceRows";
