import type { MetricScore } from "../../engine/scorecard";
import type { StepLine } from "../../engine/trace";
import { say, words } from "../../words/say";
import { body, colors, glyphs, heading, standingColors, type Standing } from "../looks";
import { cutText } from "../plainText";
import type { SheetDraft } from "../sheetDraft";
import { shownPoints } from "../shownPoints";
import type { Summary } from "./summary";

const firstRow = 20;
const lastRow = 27;
/** Squares that fit into their column. */
const mostSquares = 9;
const rows = lastRow - firstRow + 1;

/** The skilling ladder: a line a step with a square a person, filled for those counted, empty for those missing. */
export function writeLadder(draft: SheetDraft, { scorecard }: Summary): void {
  draft.at("E19", { value: words("report.ladder"), style: heading });
  const ladders = scorecard.metrics
    .filter(({ category }) => category === "skilling")
    .map((metric) => ({ metric, lines: linesOf(metric) }));
  const used = ladders.reduce((sum, { lines }) => sum + 1 + lines.length, ladders.length - 1);
  const apart = used <= rows ? 1 : 0;
  let row = firstRow;
  for (const { metric, lines } of ladders) {
    if (row > lastRow) return;
    draft.at(`E${row}`, { value: metric.name, style: { ...body, bold: true } });
    draft.at(`I${row}`, {
      value: words("report.pointsOf", { points: shownPoints(metric.points), max: metric.max }),
      style: { ...body, color: colors.grey },
    });
    row += 1;
    for (const write of lines) {
      if (row <= lastRow) write(draft, row);
      row += 1;
    }
    row += apart;
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

/** A square a person; where more are needed than fit, one for several. */
function squares(counted: number, needed: number): string {
  if (needed <= mostSquares) {
    const filled = Math.min(counted, mostSquares);
    return "■".repeat(filled) + "□".repeat(Math.max(0, needed - filled));
  }
  const share = Math.floor((Math.min(counted, needed) * mostSquares) / needed);
  const filled = counted > 0 ? Math.max(1, share) : 0;
  return "■".repeat(filled) + "□".repeat(mostSquares - filled);
}
