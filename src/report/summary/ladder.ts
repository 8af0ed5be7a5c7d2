import type { MetricScore, StepLine } from "../../engine/scorecard";
import { say, words } from "../../words/say";
import { body, colors, glyphs, heading, standingColors, type Standing } from "../looks";
import { cutText } from "../plainText";
import type { SheetDraft } from "../sheetDraft";
import type { Summary } from "./summary";

const firstRow = 20;
const lastRow = 27;
/** Squares that fit into their column. */
const mostSquares = 9;

/** The skilling ladder: a line a step with a square a person, filled for those counted, empty for those missing. */
export function writeLadder(draft: SheetDraft, { scorecard }: Summary): void {
  draft.at("E19", { value: words("report.ladder"), style: heading });
  let row = firstRow;
  for (const metric of scorecard.metrics.filter(({ category }) => category === "skilling")) {
    if (row > lastRow) return;
    draft.at(`E${row}`, { value: metric.name, style: { ...body, bold: true } });
    draft.at(`I${row}`, {
      value: words("report.pointsOf", { points: metric.points, max: metric.max }),
      style: { ...body, color: colors.grey },
    });
    row += 1;
    for (const write of linesOf(metric)) {
      if (row <= lastRow) write(draft, row);
      row += 1;
    }
    row += 1;
  }
}

type Line = (draft: SheetDraft, row: number) => void;

function linesOf(metric: MetricScore): readonly Line[] {
  if (metric.trace.kind === "skilling")
    return metric.trace.steps.map((step) => (draft, row) => writeStep(draft, row, step));
  const lines =
    metric.trace.kind === "stated"
      ? metric.trace.lines.map(({ what, value }) => `${say(what)}: ${value}`)
      : [say(metric.gap)];
  return lines.map(
    (line) => (draft, row) => draft.at(`E${row}`, { value: cutText(line, 70), style: body })
  );
}

function writeStep(
  draft: SheetDraft,
  row: number,
  { step, role, certifications, needed, counted, met }: StepLine
): void {
  const [first, ...more] = certifications;
  const name = more.length === 0 && first ? first.id : words("report.anyListed");
  const standing: Standing = met ? "met" : counted > 0 ? "partial" : "zero";
  draft.at(`E${row}`, { value: words("report.ladderStep", { step, role, name }), style: body });
  draft.at(`G${row}`, {
    value: squares(counted, needed),
    style: { ...body, color: colors.earned },
  });
  draft.at(`H${row}`, {
    value: glyphs[standing],
    style: { ...body, size: 10, align: "center", color: standingColors[standing] },
  });
  draft.at(`I${row}`, { value: words(`report.ladder.${role}`, { counted, needed }), style: body });
}

function squares(counted: number, needed: number): string {
  const filled = Math.min(counted, mostSquares);
  return "■".repeat(filled) + "□".repeat(Math.max(0, Math.min(needed, mostSquares) - filled));
}
