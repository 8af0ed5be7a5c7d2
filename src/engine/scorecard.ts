import type { Month, RangeKind } from "../evidence/evidence";
import type { Finding } from "../evidence/finding";
import type { Category, MetricId, Rate, Reading, Track, Unit } from "../rulebook/terms";
import type { Sentence } from "../words/say";
import type { MonthlyKind } from "./monthlyKinds";
import type { MetricStatus } from "./proof";
import type { Trace } from "./trace";

export type { Category, MetricId, Reading, Track, Unit };
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
  /** What the score would be if nothing came before the months shown; null where that makes no difference. */
  readonly ifNothingBefore: IfNothingBefore | null;
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

/** A supposition, never counted: the months missing before the first one shown are taken as shown without a row. */
export interface IfNothingBefore {
  /** The kinds of ranges that such months are missing of. */
  readonly before: readonly FirstShown[];
  readonly total: number;
  readonly qualified: boolean;
  /** The metrics whose points differ, with the points there. */
  readonly differs: readonly { readonly metric: MetricId; readonly points: number }[];
}

/** The first month that ranges of a kind show. */
export interface FirstShown {
  readonly kind: MonthlyKind;
  readonly month: Month;
}

export interface MonthsNeeded {
  readonly kind: MonthlyKind;
  readonly compared: readonly Month[];
  readonly needed: readonly Month[];
  readonly missing: readonly Month[];
}

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
