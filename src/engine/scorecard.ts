import type { Cents, Day, Month, RangeKind } from "../evidence/evidence";
import type { Finding } from "../evidence/finding";
import type { Place } from "../evidence/grid";
import type { Category, MetricId, Rate, Reading, Track, Unit } from "../rulebook/terms";
import type { Sentence } from "../words/say";

export type { Category, MetricId, Reading, Track, Unit };
/** Kinds of ranges whose rows are of months. */
export type MonthlyKind = "usage" | "m365" | "revenue" | "consumption";
export type TrackChoice = "auto" | "enterprise" | "smb";

/** What is asked of the evidence. */
export interface Question {
  /** A designation's id; default infrastructure-azure. */
  readonly designation?: string | null;
  /** ISO date; default the first day after the last month with usage, else `today`. */
  readonly asOf?: string | null;
  readonly track?: TrackChoice | null;
  readonly reading?: Reading | null;
  /** ISO date whose rules are applied instead of those of `asOf`: what would the same evidence score then? */
  readonly rulesOf?: string | null;
  /** ISO date of the user's clock. */
  readonly today: string;
}

/** The score of one designation on one day, with everything it rests on. Nothing in it needs computing again. */
export interface Scorecard {
  readonly designation: string;
  readonly designationName: string;
  /** ISO date. */
  readonly asOf: string;
  readonly asOfChosen: boolean;
  readonly track: Track;
  /** True when the track was not asked for but found. */
  readonly trackAuto: boolean;
  readonly trackReason: Sentence;
  /** The other track, where the program scores both and the higher total counts; else null. */
  readonly otherTrack: OtherTrack | null;
  readonly reading: Reading;
  readonly edition: EditionInForce;
  /** ISO date on which the rulebook's sources were last read. */
  readonly rulesCheckedOn: string;
  readonly metrics: readonly MetricScore[];
  /** The exact sum of the metrics' points, as the nearest number: 69.999… is below 70. */
  readonly total: number;
  readonly max: number;
  /** Points needed to qualify. */
  readonly target: number;
  readonly qualified: boolean;
  /** Why it does not qualify; empty when it does. */
  readonly blockers: readonly Sentence[];
  readonly findings: readonly Finding[];
  /** What the other reading gives; null where it gives the same total and verdict. */
  readonly otherReading: OtherReading | null;
  /** Months that the metrics look at, and those not shown; one entry for each kind of range given that has months. */
  readonly months: readonly MonthsNeeded[];
  /** Kinds of ranges that the designation is scored from and that are not given. */
  readonly lacking: readonly RangeKind[];
  /** What the score rests on, where that is an estimate and not what the program measures; else null. */
  readonly approximate: Sentence | null;
}

export interface OtherTrack {
  readonly track: Track;
  readonly total: number;
  readonly qualified: boolean;
}

export interface EditionInForce {
  /** ISO date from which it holds. */
  readonly from: string;
  /** When the exact day is not known: ISO dates between which the change happened. */
  readonly window: { readonly notBefore: string; readonly notAfter: string } | null;
  readonly note: string | null;
}

export interface OtherReading {
  readonly reading: Reading;
  readonly total: number;
  readonly qualified: boolean;
  /** The metrics whose points differ, with the points there. */
  readonly differs: readonly { readonly metric: MetricId; readonly points: number }[];
}

export interface MonthsNeeded {
  readonly kind: MonthlyKind;
  readonly compared: readonly Month[];
  readonly needed: readonly Month[];
  readonly missing: readonly Month[];
}

/** known: the evidence proves the value. unknown: it does not, and `points` is what it proves. notApplicable: no such metric here. */
export type MetricStatus = "known" | "unknown" | "notApplicable";

export interface MetricScore {
  readonly id: MetricId;
  readonly category: Category;
  readonly name: string;
  readonly status: MetricStatus;
  /** Customers, people, services, or percent (14.306…); null when nothing is proven. */
  readonly value: number | null;
  readonly unit: Unit;
  /** Value that gives full points, in the same unit. */
  readonly target: number;
  /** Points as the number nearest to `exact`. */
  readonly points: number;
  /** Points as a fraction, numerator and denominator. */
  readonly exact: Fraction;
  readonly max: number;
  /** Points of one more unit; of a metric made of parts, of the part that counts (the first where several do). */
  readonly perUnit: Rate;
  /** What is missing to full points, in the metric's own unit: "1 customer to go". */
  readonly gap: Sentence;
  /** Caveats, most important first: missing months, the other reading, a gate not met. */
  readonly notes: readonly Sentence[];
  readonly trace: Trace;
}

/** Numerator and denominator, both integers, the denominator positive. */
export type Fraction = readonly [number, number];

/** The evaluation itself: the value is the sum of what is listed here. */
export type Trace =
  | NetAddsTrace
  | SkillingTrace
  | GrowthTrace
  | ServicesTrace
  | PartsTrace
  | StatedTrace
  | NothingTrace;

export interface SourceRow {
  readonly place: Place;
  readonly row: number;
}

export interface NetAddsTrace {
  readonly kind: "netAdds";
  readonly threshold: Cents;
  /** Whether both months must reach the threshold or one is enough. */
  readonly quantifier: "all" | "any";
  /** [M-2, M-1]. */
  readonly current: readonly Month[];
  /** [M-14, M-13]. */
  readonly baseline: readonly Month[];
  readonly missingMonths: readonly Month[];
  readonly countNow: number;
  readonly countThen: number;
  readonly tenants: readonly TenantLine[];
}

/** One customer in the bridge. Amounts are null where it has no row in that month. */
export interface TenantLine {
  readonly tenant: string;
  readonly tenantId: string | null;
  readonly name: string;
  /** Same order as `baseline`. */
  readonly then: readonly (Cents | null)[];
  /** Same order as `current`. */
  readonly now: readonly (Cents | null)[];
  readonly countsThen: boolean;
  readonly countsNow: boolean;
  readonly change: "gained" | "lost" | "kept" | "below";
  /** What the current months lack to the threshold, same order as `current`; 0 where reached. */
  readonly lacks: readonly Cents[];
  /** True for one that does not count now but holds at least 80 % of the threshold in each month needed. */
  readonly nearMiss: boolean;
  readonly source: SourceRow | null;
}

export interface SkillingTrace {
  readonly kind: "skilling";
  readonly perPerson: Rate;
  readonly steps: readonly StepLine[];
  /** Certificates that count in no step, with the reason. */
  readonly uncounted: readonly PersonLine[];
}

export interface StepLine {
  readonly step: number;
  readonly role: "gate" | "points";
  readonly certifications: readonly { readonly id: string; readonly name: string }[];
  readonly needed: number;
  readonly counted: number;
  readonly met: boolean;
  /** Points this step gives. */
  readonly points: number;
  /** The people counted, each once, with the certificate that lasts longest. */
  readonly people: readonly PersonLine[];
}

export interface PersonLine {
  readonly person: string;
  readonly personKey: string;
  readonly certification: string | null;
  readonly title: string;
  readonly expires: Day | null;
  readonly counts: boolean;
  readonly why: Sentence;
  readonly source: SourceRow;
}

export interface GrowthTrace {
  readonly kind: "growth";
  readonly currentMonth: Month;
  readonly baselineMonth: Month;
  readonly currentCents: Cents | null;
  readonly baselineCents: Cents | null;
  readonly minimumCents: Cents;
  readonly missingMonths: readonly Month[];
  /** ACR still lacking in the current month for the next whole percent; null at the cap or when not known. */
  readonly toNextPoint: Cents | null;
  /** What each tenant contributed, largest change first. */
  readonly tenants: readonly {
    readonly name: string;
    readonly tenantId: string | null;
    readonly then: Cents | null;
    readonly now: Cents | null;
    readonly source: SourceRow | null;
  }[];
}

export interface ServicesTrace {
  readonly kind: "services";
  readonly months: readonly Month[];
  readonly missingMonths: readonly Month[];
  readonly services: readonly {
    readonly name: string;
    readonly cents: Cents;
    readonly counts: boolean;
    readonly why: Sentence;
    readonly source: SourceRow | null;
  }[];
}

/** A value made of parts that compare now with a year ago: pooled, their points added, or the best alone. */
export interface PartsTrace {
  readonly kind: "parts";
  readonly combine: "pool" | "add" | "best";
  readonly parts: readonly PartLine[];
  /** Of all parts that count. */
  readonly missingMonths: readonly Month[];
}

export interface PartLine {
  /** "azure", "m365", "cpor", "workloads". */
  readonly id: string;
  readonly name: string;
  /** What is looked at and when, in one sentence. */
  readonly rule: Sentence;
  readonly status: MetricStatus;
  /** Why it is not known or does not apply; null when known. */
  readonly why: Sentence | null;
  /** What `then`, `now` and `value` count: customers, workloads at customers, users, cents or MCV. */
  readonly unit: "customers" | "workloads" | "users" | "cents" | "mcv";
  readonly then: number | null;
  readonly now: number | null;
  readonly value: number | null;
  readonly perUnit: Rate;
  /** What this part alone gives, 0 at least and the metric's maximum at most. */
  readonly points: number;
  /** Whether the metric's points come from it: always, or for the best part only. */
  readonly counts: boolean;
  readonly current: readonly Month[];
  readonly baseline: readonly Month[];
  readonly missingMonths: readonly Month[];
  readonly lines: readonly PartEntity[];
}

/** A customer, or a workload at a customer, in a part. Amounts are null where it has no row. */
export interface PartEntity {
  readonly name: string;
  readonly tenantId: string | null;
  /** The workload, where pairs are counted. */
  readonly workload: string | null;
  readonly amountUnit: "cents" | "licences" | "users" | "mcv";
  readonly then: number | null;
  readonly now: number | null;
  /** Share of paid licences in use, in percent, where it is asked. */
  readonly shareThen: number | null;
  readonly shareNow: number | null;
  readonly countsThen: boolean;
  readonly countsNow: boolean;
  readonly change: "gained" | "lost" | "kept" | "below" | "excluded";
  /** What it lacks to count now, in `amountUnit`; 0 where it counts, null where that can't be said. */
  readonly lacks: number | null;
  readonly why: Sentence;
  readonly source: SourceRow | null;
}

/** The value was stated in a figures table. */
export interface StatedTrace {
  readonly kind: "stated";
  readonly lines: readonly {
    readonly what: Sentence;
    readonly value: number;
    readonly source: SourceRow;
  }[];
}

/** No range shows anything about this metric. */
export interface NothingTrace {
  readonly kind: "nothing";
}
