import type { NetAddsTrace, TenantLine } from "../../engine/trace";
import { lackedACR } from "../../advice/customerGains";
import { formatMonth, formatMonths } from "../../words/format";
import { words } from "../../words/say";
import { colors } from "../looks";
import { amountFormat, dollars, rowFormat } from "../numberFormats";
import type { CellStyle } from "../sheet";
import type { CellContent } from "../sheetDraft";
import type { Summary } from "../summary/summary";
import type { DetailColumn } from "./detailTable";

const right: CellStyle = { align: "right" };
const grey: CellStyle = { color: colors.grey };
const greyRight: CellStyle = { color: colors.grey, align: "right" };

/** The columns, with a month's amounts in each of those given. */
export function customerColumns(months: readonly string[]): readonly DetailColumn[] {
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

/** A customer: amounts, whether it counted, how it changed, what it lacks and why. */
export function customerRow(
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
  const reason = why(tenant, trace, otherReadingDiffers);
  const change = words(`report.change.${tenant.change}`);
  const hasNow = tenant.now.some((cents) => cents !== null);
  return [
    { value: tenant.name },
    tenant.tenantId === null ? null : { value: tenant.tenantId },
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
    reason === "" ? null : { value: reason },
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

/** Sums of the amounts and counts. */
export function totalOfCustomers({
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
    { value: net, numberFormat: '_w"+"0;_w"−"0;_w0', style: { align: "left" } },
    null,
    null,
    null,
  ];
}
