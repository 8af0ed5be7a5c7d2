import type { MetricScore, NetAddsTrace, TenantLine } from "../../engine/scorecard";
import { lackedACR } from "../../advice/customerGains";
import { formatMonth, formatMonths } from "../../words/format";
import { say, words } from "../../words/say";
import { colors } from "../looks";
import { amountFormat, dollars, rowFormat } from "../numberFormats";
import type { CellStyle, SheetSpec } from "../sheet";
import type { CellContent } from "../sheetDraft";
import type { Summary } from "../summary/summary";
import { detailSheet, nameText, type DetailColumn, type DetailTable } from "./detailSheet";

/** The customers behind net customer adds: near misses first, then lost, gained, kept and below. */
export function customersSheet(summary: Summary): SheetSpec {
  const metric = summary.scorecard.metrics.find(({ unit }) => unit === "customers");
  const trace = metric?.trace.kind === "netAdds" ? metric.trace : null;
  return detailSheet(
    {
      name: words("report.sheet.customers"),
      title: words("report.customers.title"),
      points: metric ? words("report.pointsOf", { points: metric.points, max: metric.max }) : "",
      sum: sumLine(metric, trace),
      rule: trace ? ruleLine(trace) : (metric?.notes.map(say).join(". ") ?? ""),
      tables: [customersTable(trace, summary)],
    },
    summary
  );
}

function sumLine(metric: MetricScore | undefined, trace: NetAddsTrace | null): string {
  if (!metric) return words("report.notKnown");
  if (!trace)
    return metric.value === null
      ? say(metric.gap)
      : words("report.customers.stated", { count: metric.value });
  if (metric.value === null)
    return words("report.customers.unknown", {
      count: trace.countNow,
      why: { sentence: metric.gap },
    });
  return words("report.customers.sum", {
    now: trace.countNow,
    then: trace.countThen,
    net: metric.value,
  });
}

function ruleLine({ threshold, quantifier, current, baseline }: NetAddsTrace): string {
  return words("report.customers.rule", {
    threshold: { cents: threshold },
    quantifier,
    current: formatMonths(current),
    baseline: formatMonths(baseline),
  });
}

function customersTable(trace: NetAddsTrace | null, summary: Summary): DetailTable {
  const months = trace ? [...trace.baseline, ...trace.current] : [];
  const tenants = trace ? inReadingOrder(trace.tenants) : [];
  const columns = columnsFor(months.map(formatMonth));
  return {
    name: "ScoreCustomers",
    columns,
    rows: tenants.map((tenant) => row(tenant, trace!, summary)),
    empty: words("report.customers.empty"),
    groupEnds: groupEnds(tenants),
    ...(trace && tenants.length > 0 && { total: totalRow(trace) }),
  };
}

const right: CellStyle = { align: "right" };
const grey: CellStyle = { color: colors.grey };
const greyRight: CellStyle = { color: colors.grey, align: "right" };

function columnsFor(months: readonly string[]): readonly DetailColumn[] {
  return [
    { header: words("report.customer"), width: 30 },
    { header: words("report.tenantId"), width: 38, style: grey },
    ...months.map((header) => ({ header, width: 13, style: right, numberFormat: amountFormat })),
    { header: words("report.yearAgo"), width: 11, style: right },
    { header: words("report.now"), width: 11, style: right },
    { header: words("report.change"), width: 18, style: { bold: true }, apart: true },
    { header: words("report.lacks"), width: 12, style: right, numberFormat: amountFormat },
    { header: words("report.why"), width: 52, style: { size: 10 }, apart: true },
    { header: words("report.firstRow"), width: 10, style: greyRight, numberFormat: rowFormat },
  ];
}

const groupOf = ({ nearMiss, change }: TenantLine) =>
  nearMiss ? 0 : ({ lost: 1, gained: 2, kept: 3, below: 4 } as const)[change];

/** Near misses with the smallest gap first; the rest as the trace has them. */
function inReadingOrder(tenants: readonly TenantLine[]): readonly TenantLine[] {
  const gap = ({ nearMiss, lacks }: TenantLine) => (nearMiss ? Math.max(...lacks) : 0);
  return [...tenants].sort((a, b) => groupOf(a) - groupOf(b) || gap(a) - gap(b));
}

function groupEnds(tenants: readonly TenantLine[]): ReadonlySet<number> {
  const ends = tenants.flatMap((tenant, index) => {
    const next = tenants[index + 1];
    return next && groupOf(next) !== groupOf(tenant) ? [index] : [];
  });
  return new Set(ends);
}

function row(
  tenant: TenantLine,
  trace: NetAddsTrace,
  { scorecard }: Summary
): (CellContent | null)[] {
  const { threshold } = trace;
  const otherReadingDiffers =
    scorecard.otherReading?.differs.some(
      ({ metric }) => scorecard.metrics.find(({ id }) => id === metric)?.trace === trace
    ) ?? false;
  const amount = (cents: number | null): CellContent =>
    cents === null
      ? { value: "–", style: greyRight }
      : { value: dollars(cents), ...(cents < threshold && { style: greyRight }) };
  const counts = (does: boolean): CellContent =>
    does ? { value: words("report.counts") } : { value: "–", style: greyRight };
  const change = words(`report.change.${tenant.change}`);
  const hasNow = tenant.now.some((cents) => cents !== null);
  return [
    { value: nameText(tenant.name) },
    tenant.tenantId === null ? null : { value: nameText(tenant.tenantId) },
    ...tenant.then.map(amount),
    ...tenant.now.map(amount),
    counts(tenant.countsThen),
    counts(tenant.countsNow),
    {
      value: !tenant.nearMiss
        ? change
        : tenant.change === "lost"
          ? words("report.change.lostNearMiss")
          : words("report.change.nearMiss"),
      ...(tenant.change === "kept" || (tenant.change === "below" && !tenant.nearMiss)
        ? { style: { bold: false, ...grey } }
        : null),
    },
    tenant.countsNow || !hasNow ? null : { value: dollars(lackedACR(tenant, trace)) },
    { value: why(tenant, trace, otherReadingDiffers) },
    tenant.source ? { value: tenant.source.row } : null,
  ];
}

/** Empty where there is nothing to say beyond the figures. */
function why(tenant: TenantLine, trace: NetAddsTrace, readingsDiffer: boolean): string {
  const { current, threshold, quantifier } = trace;
  if (tenant.countsNow) {
    const exact = current.find((_, index) => tenant.now[index] === threshold);
    return exact === undefined
      ? ""
      : words("report.why.exact", { threshold: { cents: threshold }, month: formatMonth(exact) });
  }
  if (tenant.now.every((cents) => cents === null)) {
    return words("report.why.noRows", { months: formatMonths(current) });
  }
  const short = current.filter((_, index) => tenant.lacks[index]! > 0);
  const below = words("report.why.below", {
    threshold: { cents: threshold },
    months: formatMonths(short),
  });
  const oneReached = quantifier === "all" && short.length < current.length;
  return oneReached && readingsDiffer ? words("report.why.oneMonth", { below }) : below;
}

function totalRow({
  tenants,
  countThen,
  countNow,
  baseline,
  current,
}: NetAddsTrace): (CellContent | null)[] {
  const sum = (of: (tenant: TenantLine) => readonly (number | null)[], index: number) =>
    dollars(tenants.reduce((cents, tenant) => cents + (of(tenant)[index] ?? 0), 0));
  const net = countNow - countThen;
  return [
    { value: words("report.total") },
    null,
    ...baseline.map((_, index) => ({ value: sum(({ then }) => then, index) })),
    ...current.map((_, index) => ({ value: sum(({ now }) => now, index) })),
    { value: countThen, numberFormat: "0" },
    { value: countNow, numberFormat: "0" },
    { value: net, numberFormat: "_w+0;_w−0;_w0", style: { align: "left" } },
    null,
    null,
    null,
  ];
}
