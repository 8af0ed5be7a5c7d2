import type { Sentence } from "../words/say";
import type { SourceRow } from "./proof";

/** One line behind a metric, the same for every kind of measure: what counted, what did not, why. */
export interface ExplainLine {
  /** Grouping inside the metric: the sum, a step, gained, lost, not counted. */
  readonly group: Sentence;
  readonly what: string;
  /** Cents, people, services; null where the line has no number. */
  readonly amount: number | null;
  readonly unit:
    | "cents"
    | "people"
    | "services"
    | "customers"
    | "workloads"
    | "licences"
    | "users"
    | "mcv"
    | "percent"
    | "points"
    | null;
  readonly counts: boolean | null;
  readonly why: Sentence;
  readonly source: SourceRow | null;
}
