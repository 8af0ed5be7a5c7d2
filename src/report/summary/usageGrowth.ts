import type { PartsTrace } from "../../engine/partsTrace";
import type { MetricScore } from "../../engine/scorecard";
import type { GrowthTrace } from "../../engine/trace";
import type { Cents } from "../../evidence/evidence";
import { formatMonth } from "../../words/format";
import { pointsEach } from "../../rulebook/rate";
import { say, words } from "../../words/say";
import { body, colors, heading } from "../looks";
import { dollars, moneyFormat } from "../numberFormats";
import { cutText } from "../plainText";
import type { SheetDraft } from "../sheetDraft";
import { writeGrowthOfParts } from "./growthOfParts";
import type { Summary } from "./summary";

/** Usage now, a year ago, and what lacks to the next point. */
export function writeUsageGrowth(draft: SheetDraft, { scorecard }: Summary): void {
  const metric = scorecard.metrics.find(({ id }) => id === "usage-growth");
  draft.at("K29", { value: metric?.name ?? words("report.usageGrowth"), style: heading });
  draft.look("K29:N29", { borderBottom: colors.grey });
  const parts = metric?.trace.kind === "parts" ? partsShown(metric.trace) : [];
  if (metric?.trace.kind === "growth") writeMonths(draft, metric, metric.trace);
  else if (metric && parts.length > 0) writeGrowthOfParts(draft, metric, parts);
  else
    draft.at("K30", {
      value: metric ? cutText(say(metric.gap), 64) : words("report.notKnown"),
      style: body,
    });
}

/** The parts of the track of which anything is shown. */
function partsShown({ parts }: PartsTrace): PartsTrace["parts"] {
  return parts.some(({ now, then }) => now !== null || then !== null)
    ? parts.filter(({ status }) => status !== "notApplicable")
    : [];
}

function writeMonths(draft: SheetDraft, metric: MetricScore, trace: GrowthTrace): void {
  const { points, perUnit } = metric;
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
