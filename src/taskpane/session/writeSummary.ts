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
  /** Why there are values where formulas were asked for: more ranges than the functions take, or columns they know nothing of. */
  readonly onlyValues: "tooMany" | "byHand" | null;
}

/** Writes the summary of the last score. */
export async function writeSummary(
  workbook: Workbook,
  scorecard: Scorecard,
  evidence: Evidence,
  { mode, leaveOutNames }: Choices,
  found: readonly FoundRange[]
): Promise<WrittenSummary> {
  const scored = scoredRanges(scorecard.designation, found, kindOf);
  const ranges = scored.flatMap(({ address }) => address ?? []);
  const byHand = scored.some(({ choice }) => choice.mapping);
  const sheets = summarySheets({
    scorecard,
    evidence,
    mode: byHand ? "values" : mode,
    leaveOutNames,
    ranges,
    writtenAt: new Date(),
    version: project.version,
    writtenBefore: await workbook.ownSheets(),
  });
  await workbook.write(sheets);
  return {
    sheet: sheets[0]!.name,
    onlyValues:
      mode !== "live"
        ? null
        : byHand
          ? "byHand"
          : ranges.length > rangeArguments
            ? "tooMany"
            : null,
  };
}
