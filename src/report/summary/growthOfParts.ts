import { mcvToNextPoint } from "../../advice/mcvGains";
import { toNextPoint } from "../../advice/partOptions";
import type { PartLine } from "../../engine/partsTrace";
import type { MetricScore } from "../../engine/scorecard";
import { words } from "../../words/say";
import { body, colors, label } from "../looks";
import { countsFormat, dollars, roundMoneyFormat } from "../numberFormats";
import { cutText } from "../plainText";
import type { CellContent, SheetDraft } from "../sheetDraft";

const firstRow = 30;
/** Rows of the page; a track has two parts at most. */
const shown = 3;

/** A row a part: now, a year ago, to the next point; the parts that make the points in bold. */
export function writeGrowthOfParts(
  draft: SheetDraft,
  metric: MetricScore,
  parts: readonly PartLine[]
): void {
  const right = { ...label, align: "right" } as const;
  draft.at("L29", { value: words("report.now"), style: right });
  draft.at("M29", { value: words("report.yearAgo"), style: right });
  draft.at("N29", { value: words("report.toNextPoint"), style: right });
  parts.slice(0, shown).forEach((part, index) => {
    const row = firstRow + index;
    const style = { ...body, size: 10, bold: part.counts && parts.length > 1 } as const;
    const amount = { ...style, align: "right" } as const;
    draft.look(`K${row}:N${row}`, { borderBottom: colors.hairline });
    draft.at(`K${row}`, { value: cutText(nameOf(part, parts), 26), style });
    draft.at(`L${row}`, { ...amountOf(part, part.now), style: amount });
    draft.at(`M${row}`, { ...amountOf(part, part.then), style: amount });
    draft.at(`N${row}`, { ...lackOf(metric, part), style: amount });
  });
}

/** The part, with what it counts where the others count something else. */
function nameOf({ name, unit }: PartLine, parts: readonly PartLine[]): string {
  if (unit !== "cents" && unit !== "users" && unit !== "mcv") return name;
  const counted = words(`report.amountUnit.${unit}`);
  if (parts.length === 1) return unit === "users" ? name : counted;
  return parts.every((part) => part.unit === unit)
    ? name
    : words("report.part.counted", { part: name, counted });
}

function amountOf({ unit }: PartLine, amount: number | null): CellContent {
  if (amount === null) return { value: words("report.notKnown") };
  return unit === "cents"
    ? { value: dollars(amount), numberFormat: roundMoneyFormat }
    : { value: amount, numberFormat: countsFormat };
}

function lackOf(metric: MetricScore, part: PartLine): CellContent {
  if (metric.points >= metric.max) return { value: words("report.fullPoints") };
  if (metric.trace.kind !== "parts") return { value: "–" };
  const lack =
    part.unit === "mcv" ? mcvToNextPoint(metric, part) : toNextPoint(metric, metric.trace, part);
  return lack === null ? { value: "–" } : amountOf(part, lack);
}
