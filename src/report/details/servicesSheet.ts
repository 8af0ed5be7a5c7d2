import type { MetricScore } from "../../engine/scorecard";
import { formatMonths } from "../../words/format";
import { say, words } from "../../words/say";
import { colors, glyphs } from "../looks";
import { amountFormat, dollars, rowFormat } from "../numberFormats";
import type { SheetSpec } from "../sheet";
import type { CellContent } from "../sheetDraft";
import { shownPoints } from "../shownPoints";
import type { Summary } from "../summary/summary";
import { detailSheet } from "./detailSheet";
import type { DetailColumn } from "./detailTable";

/** Whether deployments are counted in services. */
export function hasServices({ scorecard }: Summary): boolean {
  return scorecard.metrics.some(({ unit }) => unit === "services");
}

/** The services behind deployments, those that count first. */
export function servicesSheet(summary: Summary): SheetSpec {
  const metric = summary.scorecard.metrics.find(({ unit }) => unit === "services");
  const services = metric?.trace.kind === "services" ? metric.trace.services : [];
  const lastCounted = services.findLastIndex(({ counts }) => counts);
  return detailSheet(
    {
      name: words("report.sheet.services"),
      title: words("report.services.title"),
      points: metric
        ? words("report.pointsOf", { points: shownPoints(metric.points), max: metric.max })
        : "",
      sum: metric ? sumLine(metric) : words("report.notKnown"),
      rule: metric ? ruleLine(metric) : "",
      tables: [
        {
          name: "ScoreServices",
          columns: columns(),
          rows: services.map(row),
          empty: words("report.services.empty"),
          groupEnds: new Set(
            lastCounted >= 0 && lastCounted < services.length - 1 ? [lastCounted] : []
          ),
        },
      ],
    },
    summary
  );
}

function sumLine({ value, target, gap, name }: MetricScore): string {
  return value === null
    ? words("report.people.unknown", { metric: name, why: { sentence: gap } })
    : words("report.services.sum", { count: value, target });
}

function ruleLine({ trace, notes }: MetricScore): string {
  const said = notes.map(say);
  if (trace.kind !== "services") return said.join(". ");
  return [words("report.services.rule", { months: formatMonths(trace.months) }), ...said].join(" ");
}

function columns(): readonly DetailColumn[] {
  return [
    { header: words("report.service"), width: 44 },
    {
      header: words("report.acr"),
      width: 16,
      style: { align: "right" },
      numberFormat: amountFormat,
    },
    { header: words("report.counts"), width: 10, apart: true },
    { header: words("report.why"), width: 48, style: { size: 10 } },
    {
      header: words("report.firstRow"),
      width: 10,
      style: { color: colors.grey, align: "right" },
      numberFormat: rowFormat,
    },
  ];
}

function row(
  service: Extract<MetricScore["trace"], { kind: "services" }>["services"][number]
): (CellContent | null)[] {
  const { name, cents, counts, why, source } = service;
  return [
    { value: name },
    { value: dollars(cents) },
    {
      value: counts
        ? `${glyphs.met} ${words("report.yes")}`
        : `${glyphs.zero} ${words("report.no")}`,
      style: { color: counts ? colors.met : colors.blocked },
    },
    { value: say(why) },
    source ? { value: source.row } : null,
  ];
}
