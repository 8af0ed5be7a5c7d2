import { aside, label } from "../looks";
import { words } from "../../words/say";
import { scorecardTable } from "../scorecardTable";
import type { SheetDraft } from "../sheetDraft";
import type { Summary } from "./summary";

/** The formulas that the sheet's figures refer to, beside the printed page, row by row with the metric table. */
export function writeLiveBlock(draft: SheetDraft, { scorecard, live }: Summary): void {
  if (!live) return;
  const spill = scorecardTable(scorecard);
  draft.at("W10", { value: words("report.liveFigures"), style: label });
  draft.at("W11", { value: spill[0]![0], formula: { text: live.scorecard, spill }, style: aside });
  draft.look({ top: 10, left: 23, bottom: 9 + spill.length, right: 30 }, aside);
  draft.look({ top: 11, left: 22, bottom: 9 + spill.length, right: 22 }, aside);
  draft.at("W19", { value: words("report.liveTotal"), style: aside });
  draft.at("X19", { value: scorecard.total, formula: { text: live.score }, style: aside });
  draft.at("W20", { value: words("report.liveQualifies"), style: aside });
  draft.at("X20", { value: scorecard.qualified, formula: { text: live.qualifies }, style: aside });
}
