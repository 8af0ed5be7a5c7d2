import type { Finding } from "./finding";
import type { Place } from "./grid";

/** A month as an integer: year × 12 + month − 1. */
export type Month = number;
/** A day as an Excel serial of the 1900 system (25569 is 1970-01-01). */
export type Day = number;
/** Money as integer US cents. */
export type Cents = number;

/** Everything the engine may know: what the ranges were recognised as, and nothing of their cells. */
export interface Evidence {
  readonly usage: UsageEvidence | null;
  readonly certifications: CertificationEvidence | null;
  readonly figures: FiguresEvidence | null;
  readonly findings: readonly Finding[];
  readonly ranges: readonly RecognisedRange[];
}

export type RangeKind = "usage" | "certifications" | "figures";

/** What one range was recognised as; `kind` is null where it was not. */
export interface RecognisedRange {
  readonly place: Place;
  readonly kind: RangeKind | null;
  /** Rows below the header that hold anything. */
  readonly rows: number;
  readonly columns: readonly RecognisedColumn[];
  /** Usage only: the months that have rows, ascending. */
  readonly months?: readonly Month[];
  /** Certifications only: distinct people. */
  readonly people?: number;
}

/** A header and what it was read as; `readAs` is null for a column the scorer does not need. */
export interface RecognisedColumn {
  readonly index: number;
  readonly header: string;
  readonly readAs: ColumnRole | null;
}

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
  | "value";

/** ACR by tenant × month and by service × month, eligible associations only, duplicates dropped. */
export interface UsageEvidence {
  readonly firstMonth: Month;
  readonly monthCount: number;
  /** Per month from `firstMonth`: 0 no row, 1 rows, 2 rows of which some amounts or associations could not be read. */
  readonly coverage: Uint8Array;
  /** True when an amount was read whose month could not be: it may belong to any month. */
  readonly undatedAmounts: boolean;
  readonly tenants: readonly Tenant[];
  /** Cents, cut from exact sums, tenant-major: cents[tenant * monthCount + month − firstMonth]. */
  readonly cents: Float64Array;
  /** Sheet row (1-based) of the tenant's first row in a month, 0 for none; same shape as `cents`. */
  readonly firstRow: Uint32Array;
  /** Index into `places` for each tenant-month, same shape as `cents`. */
  readonly firstPlace: Uint8Array;
  readonly services: readonly string[];
  /** Cents, service-major, like `cents`. */
  readonly serviceCents: Float64Array;
  /** Sheet row (1-based) of the first row of a service in a month, 0 for none. */
  readonly serviceFirstRow: Uint32Array;
  /** Index into `places` for each service-month. */
  readonly serviceFirstPlace: Uint8Array;
  /** Cents per month over everything, with rows that name no tenant. */
  readonly totalCents: Float64Array;
  readonly places: readonly Place[];
  /** What a `CustomerSegment` column says; null when there is no such column. */
  readonly hasSegments: boolean;
  readonly hasServices: boolean;
}

export interface Tenant {
  /** CustomerTenantId, or the customer name where no id is given. */
  readonly key: string;
  readonly id: string | null;
  readonly name: string | null;
  /** The segment text of its latest month. */
  readonly segment: string | null;
}

/** One certification held by one person. */
export interface Certificate {
  /** Index into `people`. */
  readonly person: number;
  /** The catalogue's id ("AZ-104"), or null when the name is not in the catalogue. */
  readonly certification: string | null;
  /** The name as the sheet has it. */
  readonly title: string;
  /** Day earned; the later reading when the text is ambiguous; null when not given. */
  readonly earned: Day | null;
  /** Last day it is valid; the earlier reading when the text is ambiguous; null when not given. */
  readonly expires: Day | null;
  /** Why the row cannot count whatever the rules: not a certification, not active, date unreadable. */
  readonly unusable:
    "notCertification" | "notActive" | "expiryUnreadable" | "earnedUnreadable" | null;
  readonly row: number;
  readonly place: Place;
}

export interface Person {
  /** MCPID, else e-mail, else full name. */
  readonly key: string;
  readonly by: "mcpId" | "email" | "name";
  readonly name: string;
}

export interface CertificationEvidence {
  readonly people: readonly Person[];
  readonly certificates: readonly Certificate[];
}

/** Metric values stated by the user instead of rows: metric id or certification id → value. */
export interface FiguresEvidence {
  readonly values: ReadonlyMap<string, Figure>;
  /** Ids that are named with a value that can't be read: nothing may be assumed of them. */
  readonly unreadable?: ReadonlySet<string>;
}

export interface Figure {
  /** Customers, people, services; usage growth as a fraction (0.143). */
  readonly value: number;
  readonly row: number;
  readonly place: Place;
}
