import type { Sentence } from "../words/say";
import type { Place } from "./grid";

/** error: something was not counted; warning: counted, but look at it; note: good to know. */
export type Severity = "error" | "warning" | "note";

/** What was noticed about the data: what, where, and how to mend it. */
export interface Finding {
  readonly severity: Severity;
  /** What was found, in one sentence. */
  readonly message: Sentence;
  /** How to mend it, in one sentence. */
  readonly mend?: Sentence;
  readonly where?: FindingPlace;
}

/** The cells a finding speaks of. Row numbers are as the sheet shows them (1-based). */
export interface FindingPlace {
  readonly place: Place;
  /** The header text of the column. */
  readonly column?: string;
  /** 0-based index of that column inside the range. */
  readonly columnIndex?: number;
  /** The first rows concerned (at most 20), as the sheet numbers them. */
  readonly rows?: readonly number[];
  /** How many rows in all. */
  readonly rowCount?: number;
}
