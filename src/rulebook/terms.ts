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
/** What a metric's value counts; "points" where parts of different units are added. */
export type Unit =
  "customers" | "people" | "percent" | "services" | "users" | "workloads" | "points";
/** An ISO date (2026-07-01). ISO dates compare as text. */
export type IsoDate = string;

/** Points for so many units, kept as a fraction: 40 points for 6 people is not 6.67 a person. */
export interface Rate {
  readonly points: number;
  readonly units: number;
}
