import type { Sentence } from "../words/say";
import type { ColumnRole, RangeKind } from "./columnRole";
import type { Finding } from "./finding";
import type { Place } from "./grid";

export type { ColumnRole, CostKind, RangeKind } from "./columnRole";

/** A month as an integer: year × 12 + month − 1. */
export type Month = number;
/** A day as an Excel serial of the 1900 system (25569 is 1970-01-01). */
export type Day = number;
/** Money as integer US cents. */
export type Cents = number;

/** Everything the engine may know: what the ranges were recognised as, and nothing of their cells. */
export interface Evidence {
  readonly usage: UsageEvidence | null;
  /** Microsoft 365 usage: paid licences and active users. */
  readonly m365: WorkloadEvidence | null;
  /** Business Applications revenue, in cents. */
  readonly revenue: WorkloadEvidence | null;
  /** Business Applications usage: users or capacity. */
  readonly consumption: WorkloadEvidence | null;
  readonly certifications: CertificationEvidence | null;
  readonly figures: FiguresEvidence | null;
  readonly findings: readonly Finding[];
  readonly ranges: readonly RecognisedRange[];
}

/** What one range was recognised as; `kind` is null where it was not. */
export interface RecognisedRange {
  readonly place: Place;
  readonly kind: RangeKind | null;
  /** Rows below the header that hold anything. */
  readonly rows: number;
  readonly columns: readonly RecognisedColumn[];
  /** Ranges by month only: the months that have rows, ascending. */
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

/** The months that ranges of one kind show. */
export interface MonthsShown {
  readonly firstMonth: Month;
  readonly monthCount: number;
  /** Per month from `firstMonth`: 0 no row, 1 rows, 2 rows of which some amounts or associations could not be read. */
  readonly coverage: Uint8Array;
  /** True when an amount was read whose month could not be: it may belong to any month. */
  readonly undatedAmounts: boolean;
}

/** ACR by tenant × month and by service × month, eligible associations only, duplicates dropped. */
export interface UsageEvidence extends MonthsShown {
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
  /** ACR of some services only, under some associations only; null when no column names services. */
  readonly ofServices: ServiceUsage | null;
  /** What the amounts are estimated from, where they are no ACR; absent or null for ACR. */
  readonly approximate?: Sentence | null;
  /** True where some rows may be of services that their names don't prove: there may be more than `services`. */
  readonly moreServices?: boolean;
  /** Why nothing can be told of this usage, where a condensed table lacks it. */
  readonly untold?: Sentence;
}

/**
 * Folds the rows of listed services again under other associations: same months, coverage and row numbers as
 * the whole. Remembers its answers.
 * @param services workload ids of the rulebook (family azure)
 * @param associations association ids of the rulebook
 */
export type ServiceUsage = (
  services: readonly string[],
  associations: readonly string[]
) => UsageEvidence;

/** A table of customers' workloads by month. Nothing in it is filtered by association or workload. */
export interface WorkloadEvidence extends MonthsShown {
  readonly tenants: readonly Tenant[];
  /**
   * One line for each customer × workload × association × range that has rows. A month stands in one of the
   * ranges' lines only: what a second range adds to it is in there too.
   */
  readonly lines: readonly WorkloadLine[];
  readonly places: readonly Place[];
  readonly hasAssociations: boolean;
  /** Microsoft 365 only: `coverage` for whoever needs paid licences alone; users that can't be read don't spoil it. */
  readonly ofLicences?: Uint8Array | null;
  /** Microsoft 365 only: whether a column says since when customers are claimed. */
  readonly hasClaims: boolean;
}

export interface WorkloadLine {
  /** Index into `tenants`. */
  readonly tenant: number;
  /** The rulebook's id of the workload; null for a text it does not know. */
  readonly workload: string | null;
  /** The workload as the sheet names it. */
  readonly name: string;
  /** The rulebook's id of the association; null where no column or an unknown text names it. */
  readonly association: string | null;
  /** Day of the earliest claim; null when not given, Infinity when its date can't be read. */
  readonly claimed: Day | null;
  /** Per month from `firstMonth`: paid licences, cents of revenue, or users (capacity) of MCV; NaN where there is no row. */
  readonly amount: Float64Array;
  /** Per month: active users (Microsoft 365 only); NaN where there is no row; null for other kinds. */
  readonly active: Float64Array | null;
  /** Sheet row (1-based) of the first row in a month, 0 for none. */
  readonly firstRow: Uint32Array;
  /** Index into `places`, of all rows in `firstRow`. */
  readonly place: number;
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

/**
 * Metric values stated by the user instead of rows: metric id, certification id, or part of a metric
 * ("usage-growth:cpor") → value.
 */
export interface FiguresEvidence {
  readonly values: ReadonlyMap<string, Figure>;
  /** Ids that are named with a value that can't be read: nothing may be assumed of them. */
  readonly unreadable?: ReadonlySet<string>;
}

export interface Figure {
  /** Customers, people, services, users, US dollars; usage growth as a fraction (0.143). */
  readonly value: number;
  readonly row: number;
  readonly place: Place;
}
