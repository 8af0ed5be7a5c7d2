import type { ColumnRole, RangeKind } from "./columnRole";

/** Without one of each group a range of that kind says nothing. */
export const requiredColumns: Readonly<Record<RangeKind, readonly (readonly ColumnRole[])[]>> = {
  usage: [["month"], ["acr"], ["tenantId", "customerName"]],
  certifications: [
    ["certification", "activityId"],
    ["mcpId", "email", "fullName", "lastName", "firstName"],
  ],
  figures: [["metric"], ["value"]],
  m365: [["month"], ["tenantId", "customerName"], ["workload"], ["paid", "active"]],
  revenue: [["month"], ["tenantId", "customerName"], ["workload"], ["revenue"]],
  consumption: [["month"], ["tenantId", "customerName"], ["workload"], ["users", "capacity"]],
  customers: [["month"], ["tenantId", "customerName"], ["acr", "segment"]],
  cspUsage: [
    ["day"],
    ["tenantId", "customerName"],
    ["pricingTotal", "billingTotal"],
    ["pricingCurrency", "currency"],
  ],
  costManagement: [["day"], ["tenantId", "customerName"], ["cost"], ["publisher"], ["chargeType"]],
  condensedUsage: [
    ["line"],
    ["counted"],
    ["tenantId"],
    ["customerName"],
    ["segment"],
    ["sourceRows"],
  ],
};
