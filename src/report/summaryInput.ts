import type { Scorecard } from "../engine/scorecard";
import type { RangeAddress } from "../evidence/address";
import type { Evidence } from "../evidence/evidence";

/** What the summary sheets are written from. */
export interface SummaryInput {
  readonly scorecard: Scorecard;
  readonly evidence: Evidence;
  /** live: score cells hold PARTNER formulas and follow the data. values: no formula at all. */
  readonly mode: "live" | "values";
  /** Source ranges in the order of the functions' arguments: `range`, `certifications`, `range_2`, `range_3`. */
  readonly ranges: readonly RangeAddress[];
  /** The user's local clock. */
  readonly writtenAt: Date;
  /** The add-in's version, "1.0.0". */
  readonly version: string;
  readonly partnerName?: string;
  /** Writes MCPID instead of a person's name. */
  readonly leaveOutNames?: boolean;
  /** Names of the sheets that this add-in wrote into the workbook before. */
  readonly writtenBefore?: readonly string[];
}
