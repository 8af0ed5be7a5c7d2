import project from "../../../package.json";
import type { Scorecard } from "../../engine/scorecard";
import { isTooLargeForFormula } from "../../evidence/condensed/formulaLimit";
import type { Evidence } from "../../evidence/evidence";
import { formulaRanges } from "../../report/condensed/formulaRanges";
import { rangeArguments } from "../../report/liveFigures";
import { scoredRanges } from "../../report/scoredRanges";
import { summarySheets } from "../../report/summarySheets";
import type { Workbook } from "../../workbook/workbook";
import { keepCondensed } from "../condense/keptCondensed";
import type { Choices } from "./choices";
import { kindOf, type FoundRange } from "./findRanges";

export interface WrittenSummary {
  /** Name of the first sheet. */
  readonly sheet: string;
  /** Why there are values where formulas were asked for: more ranges than the functions take, too large a one, or columns they know nothing of. */
  readonly onlyValues: "tooMany" | "tooLarge" | "byHand" | null;
}

/** Writes the summary of the last score. */
export async function writeSummary(
  workbook: Workbook,
  scorecard: Scorecard,
  evidence: Evidence,
  { mode, leaveOutNames }: Choices,
  found: readonly FoundRange[]
): Promise<WrittenSummary> {
  const writtenAt = new Date();
  const present = scoredRanges(scorecard.designation, found, kindOf).flatMap((range) =>
    range.address ? [{ ...range, address: range.address, kind: kindOf(range) }] : []
  );
  const { ranges, direct, condensed } =
    mode === "live"
      ? await formulaRanges(scorecard.designation, present, evidence, writtenAt)
      : { ranges: present.map(({ address }) => address), direct: present, condensed: null };
  const why = direct.some(({ choice }) => choice.mapping)
    ? "byHand"
    : ranges.length > rangeArguments
      ? "tooMany"
      : ranges.some(isTooLargeForFormula)
        ? "tooLarge"
        : null;
  const sheets = summarySheets({
    scorecard,
    evidence,
    mode: why === "byHand" ? "values" : mode,
    leaveOutNames,
    ranges,
    writtenAt,
    version: project.version,
    writtenBefore: await workbook.ownSheets(),
  });
  const beside = why === null ? condensed : null;
  await workbook.write([...sheets, ...(beside ? [beside.spec] : [])]);
  if (beside) await keepCondensed(workbook, beside);
  return { sheet: sheets[0]!.name, onlyValues: mode === "live" ? why : null };
}
