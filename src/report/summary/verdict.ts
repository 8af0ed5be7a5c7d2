import type { Scorecard } from "../../engine/scorecard";
import { say, words, type MessageId } from "../../words/say";
import { glyphs, standingColors, colors, type Standing } from "../looks";
import { firstMetricRow } from "../liveFigures";
import type { SheetDraft } from "../sheetDraft";
import { onlyWholePoints, pointsBetween, shownPoints } from "../shownPoints";
import { literal, spokenFormula } from "../spokenFormula";
import { applicable, verdictOf, verdictStandings, type Verdict } from "../standing";
import type { Summary } from "./summary";

/** The verdict in one line, glyph and words. */
export function writeVerdict(draft: SheetDraft, summary: Summary): void {
  const { scorecard, live } = summary;
  const verdict = verdictOf(scorecard);
  const { target } = scorecard;
  const total = shownPoints(scorecard.total);
  const [id, count] = sentence(verdict, total, target);
  draft.at("B4", {
    value: withGlyph(verdictStandings[verdict], words(id, { count, total, target })),
    ...(live && { formula: { text: verdictFormula(summary) } }),
    // A colour can't follow a formula, so a sheet that follows its data leaves the verdict in ink.
    style: {
      bold: true,
      size: 16,
      color: live ? colors.ink : standingColors[verdictStandings[verdict]],
    },
  });
  if (scorecard.approximate)
    draft.at("B5", { value: say(scorecard.approximate), style: { size: 10, color: colors.short } });
}

export function withGlyph(standing: Standing, text: string): string {
  return `${glyphs[standing]} ${text}`;
}

/** The row of the total in the metric table, and in the spilled scorecard. */
export function totalRow({ scorecard }: Summary): number {
  return firstMetricRow + scorecard.metrics.length;
}

function sentence(verdict: Verdict, total: number, target: number): readonly [MessageId, number] {
  switch (verdict) {
    case "qualifies":
      return ["report.verdict.qualifies", pointsBetween(target, total)];
    case "blocked":
      return ["report.verdict.blocked", total];
    case "unknown":
      return ["report.verdict.unknown", total];
    case "short":
      return ["report.verdict.short", pointsBetween(total, target)];
  }
}

function verdictFormula(summary: Summary): string {
  const { scorecard, live } = summary;
  const { target } = scorecard;
  const total = `E${totalRow(summary)}`;
  const values = `Y${firstMetricRow}:Y${totalRow(summary) - 1}`;
  const spoken = (verdict: Verdict, count: string) => {
    const [id] = sentence(verdict, 0, 0);
    return `${literal(`${glyphs[verdictStandings[verdict]]} `)}&${spokenFormula(id, count, { target })}`;
  };
  const known = `COUNT(${values})<${applicable(scorecard).length}`;
  return (
    `IF(${live!.qualifiesCell},${spoken("qualifies", apart(scorecard, total, target))},` +
    `IF(${known},${spoken("unknown", total)},` +
    `IF(${total}>=${target},${spoken("blocked", total)},${spoken("short", apart(scorecard, target, total))})))`
  );
}

/** A difference of points in a formula, without a remainder of arithmetic where points have parts. */
export function apart(scorecard: Scorecard, more: string | number, less: string | number): string {
  return onlyWholePoints(scorecard) ? `(${more}-${less})` : `ROUND(${more}-${less},2)`;
}
