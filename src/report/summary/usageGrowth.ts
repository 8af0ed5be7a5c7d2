import type { GrowthTrace } from "../../engine/scorecard";
import type { Cents } from "../../evidence/evidence";
import { formatMonth } from "../../words/format";
import { pointsEach } from "../../rulebook/rate";
import { say, words } from "../../words/say";
import { body, colors, heading } from "../looks";
import { dollars, moneyFormat } from "../numberFormats";
import { cutText } from "../plainText";
import type { SheetDraft } from "../sheetDraft";
import type { Summary } from "./summary";

/** ACR now, a year ago, and what lacks to the next point. */
export function writeUsageGrowth(draft: SheetDraft, { scorecard }: Summary): void {
  const metric = scorecard.metrics.find(({ unit }) => unit === "percent");
  draft.at("K29", { value: metric?.name ?? words("report.usageGrowth"), style: heading });
  draft.look("K29:N29", { borderBottom: colors.grey });
  if (!metric || metric.trace.kind !== "growth") {
    draft.at("K30", {
      value: metric ? cutText(say(metric.gap), 64) : words("report.notKnown"),
      style: body,
    });
    return;
  }
  const { trace, points, perUnit } = metric;
  const rows: readonly (readonly [string, Cents | null, string])[] = [
    [formatMonth(trace.currentMonth), trace.currentCents, notShown(trace, trace.currentMonth)],
    [formatMonth(trace.baselineMonth), trace.baselineCents, notShown(trace, trace.baselineMonth)],
    trace.toNextPoint === null
      ? [
          words("report.nextPointNone"),
          null,
          points >= metric.max ? words("report.fullPoints") : words("report.notKnown"),
        ]
      : [
          words("report.nextPoint", { percent: Math.floor(points / pointsEach(perUnit)) + 1 }),
          trace.toNextPoint,
          "",
        ],
  ];
  rows.forEach(([name, cents, otherwise], index) => {
    const row = 30 + index;
    draft.look(`K${row}:N${row}`, { borderBottom: colors.hairline });
    draft.at(`K${row}`, { value: name, style: { ...body, size: 10 } });
    draft.at(`N${row}`, {
      ...(cents === null
        ? { value: otherwise }
        : { value: dollars(cents), numberFormat: moneyFormat }),
      style: { ...body, size: 10, align: "right" },
    });
  });
}

function notShown({ missingMonths }: GrowthTrace, month: number): string {
  return words(missingMonths.includes(month) ? "report.notShown" : "report.notKnown");
}
