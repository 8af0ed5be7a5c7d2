/** The program's own words, as ids. */
export type Track = "single" | "enterprise" | "smb";
export type Reading = "guide" | "learn";
export type Category = "performance" | "skilling" | "customer-success";
export type MetricId =
  | "net-customer-adds"
  | "intermediate-certifications"
  | "advanced-certifications"
  | "usage-growth"
  | "deployments";
export type Unit = "customers" | "people" | "percent" | "services";
/** An ISO date (2026-07-01). ISO dates compare as text. */
export type IsoDate = string;
