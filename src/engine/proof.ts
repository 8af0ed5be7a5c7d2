import type { Place } from "../evidence/grid";

/** known: the evidence proves the value. unknown: it does not, and `points` is what it proves. notApplicable: no such metric here. */
export type MetricStatus = "known" | "unknown" | "notApplicable";

/** Where a line stands. */
export interface SourceRow {
  readonly place: Place;
  readonly row: number;
}
