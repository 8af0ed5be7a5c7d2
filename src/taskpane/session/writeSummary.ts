import project from "../../../package.json";
import type { Scorecard } from "../../engine/scorecard";
import type { Evidence } from "../../evidence/evidence";
import { summarySheets } from "../../report/summarySheets";
import type { Workbook } from "../../workbook/workbook";
import type { Choices } from "./choices";
import type { FoundRange } from "./findRanges";

/** Writes the summary of the last score; gives the name of its first sheet. */
export async function writeSummary(
  workbook: Workbook,
  scorecard: Scorecard,
  evidence: Evidence,
  { mode, leaveOutNames }: Choices,
  found: readonly FoundRange[]
): Promise<string> {
  const sheets = summarySheets({
    scorecard,
    evidence,
    mode,
    leaveOutNames,
    ranges: found.flatMap(({ address }) => address ?? []),
    writtenAt: new Date(),
    version: project.version,
  });
  await workbook.write(sheets);
  return sheets[0]!.name;
}
