import type { NextStep } from "../../advice/nextSteps";
import type { Scorecard } from "../../engine/scorecard";
import type { Evidence, RangeKind } from "../../evidence/evidence";
import type { Finding } from "../../evidence/finding";
import type { Choices } from "./choices";
import type { FoundRange } from "./findRanges";
import type { Problem } from "./problem";
import type { WrittenSummary } from "./writeSummary";

/** All the pane knows, at one moment. */
export interface PaneState {
  readonly choices: Choices;
  /** What was found or chosen, usage first; null before the first look. */
  readonly ranges: readonly FoundRange[] | null;
  /** Sheets looked at. */
  readonly sheets: number;
  /** Present while reading takes long enough to be worth telling. */
  readonly progress: Progress | null;
  /** True from the start of a reading to its end, told or not. */
  readonly busy: boolean;
  readonly evidence: Evidence | null;
  /** The last score. */
  readonly scorecard: Scorecard | null;
  readonly steps: readonly NextStep[];
  /** What CHECK said of the ranges when they were last looked at, worst first; null as long as nobody has. */
  readonly findings: readonly Finding[] | null;
  /** Whether they are being looked at just now, or could not be the last time. */
  readonly checking: "now" | "failed" | null;
  readonly scoredAt: Date | null;
  /** True when the last score no longer stands for what the workbook holds. */
  readonly stale: boolean;
  readonly problem: Problem | null;
  readonly writing: boolean;
  /** The last thing done, to be told politely. */
  readonly done: Done | null;
}

export type ProgressStep = "find" | "recognise" | "read" | "check" | "score";

export interface Progress {
  readonly step: ProgressStep;
  /** What is being read. */
  readonly kind: RangeKind | null;
  readonly rowsDone: number;
  readonly rowsInAll: number;
  readonly ranges: number;
  readonly columns: number;
  /** Seconds left; null until that can be said steadily. */
  readonly secondsLeft: number | null;
}

/** What was done, and the sheet to show for it. */
type Done =
  | ({ readonly kind: "written" } & WrittenSummary)
  | { readonly kind: "cancelled" }
  | { readonly kind: "selected"; readonly where: string };
