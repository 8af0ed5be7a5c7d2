import type { Month } from "../evidence/evidence";
import type { Rate } from "../rulebook/terms";
import type { Sentence } from "../words/say";
import type { MetricStatus, SourceRow } from "./proof";

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
