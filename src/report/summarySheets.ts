import type { SheetSpec } from "./sheet";
import type { SummaryInput } from "./summaryInput";

export type { SummaryInput } from "./summaryInput";

/** The score summary and its detail sheets, summary first. Same input, same sheets. Never throws. */
export function summarySheets(input: SummaryInput): readonly SheetSpec[] {
  throw new Error(`not there yet ${input.version}`);
}
