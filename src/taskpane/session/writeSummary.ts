import project from "../../../package.json";
import type { Scorecard } from "../../engine/scorecard";
import type { Evidence } from "../../evidence/evidence";
import { rangeArguments } from "../../report/liveFigures";
import { scoredRanges } from "../../report/scoredRanges";
import { summarySheets } from "../../report/summarySheets";
import type { Workbook } from "../../workbook/workbook";
import type { Choices } from "./choices";
import { kindOf, type FoundRange } from "./findRanges";

export interface WrittenSummary {
  /** Name of the first sheet. */
  readonly sheet: string;
  /** True where formulas were asked for and the functions take fewer ranges than the score rests on. */
  readonly onlyValues: boolean;
}

/** Writes the summary of the last score. */
export async function writeSummary(
  workbook: Workbook,
  scorecard: Scorecard,
  evidence: Evidence,
  { mode, leaveOutNames }: Choices,
  found: readonly FoundRange[]
): Promise<WrittenSummary> {
  const ranges = scoredRanges(scorecard.designation, found, kindOf).flatMap(
    ({ address }) => address ?? []
  );
  const sheets = summarySheets({
    scorecard,
    evidence,
    mode,
    leaveOutNames,
    ranges,
    writtenAt: new Date(),
    version: project.version,
    writtenBefore: await workbook.ownSheets(),
  });
  await workbook.write(sheets);
  return {
    sheet: sheets[0]!.name,
    onlyValues: mode === "live" && ranges.length > rangeArguments,
  };
}
