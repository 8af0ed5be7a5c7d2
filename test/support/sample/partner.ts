/** The made-up partner whose exports these are. */
export const partner = {
  name: "Contoso Cloud Services",
  mpnId: "4471029",
  city: "Valencia",
  country: "Spain",
  tenantId: "c0a7050c-10d5-4e2b-9a3f-6d2f8b7e4471",
};

export type Association =
  | "Partner admin link"
  | "Partner of record (DPOR)"
  | "CSP Tier 1"
  | "CSP Tier 2"
  | "Transacting partner of record"
  | "Partner as end-customer"
  | "Deal registration";

/** Where the same usage comes under two associations, the export flags all but the first of this order. */
export const flagOrder: readonly Association[] = [
  "Partner admin link",
  "Transacting partner of record",
  "Partner of record (DPOR)",
  "CSP Tier 1",
  "CSP Tier 2",
  "Partner as end-customer",
  "Deal registration",
];
