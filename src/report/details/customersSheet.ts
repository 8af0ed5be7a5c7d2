import type { MetricScore } from "../../engine/scorecard";
import type { NetAddsTrace, TenantLine } from "../../engine/trace";
import { formatMonth, formatMonths } from "../../words/format";
import { say, words } from "../../words/say";
import type { SheetSpec } from "../sheet";
import { shownPoints } from "../shownPoints";
import type { Summary } from "../summary/summary";
import { customerColumns, customerRow, totalOfCustomers } from "./customerRows";
import { detailSheet } from "./detailSheet";
import type { DetailTable } from "./detailTable";
import { partCells, partColumns } from "./partColumns";
import { partEnds, partRows } from "./partRows";
import { partsRule, partsSum } from "./partTexts";

/** The customers behind net customer adds: near misses first, then lost, gained, kept and below. */
export function customersSheet(summary: Summary): SheetSpec {
  const metric = summary.scorecard.metrics.find(({ id }) => id === "net-customer-adds");
  const trace = metric?.trace.kind === "netAdds" ? metric.trace : null;
  const head = {
    name: words("report.sheet.customers"),
    title: words("report.customers.title"),
    points: metric
      ? words("report.pointsOf", { points: shownPoints(metric.points), max: metric.max })
      : "",
  };
  return detailSheet(
    metric?.trace.kind === "parts"
      ? { ...head, sum: partsSum(metric), rule: partsRule(metric), tables: [partsTable(metric)] }
      : {
          ...head,
          sum: sumLine(metric, trace),
          rule: trace ? ruleLine(trace) : (metric?.notes.map(say).join(". ") ?? ""),
          tables: [customersTable(trace, summary)],
        },
    summary
  );
}

/** Customers, or workloads at customers, of each part. */
function partsTable(metric: MetricScore): DetailTable {
  const rows = partRows(metric);
  const columns = partColumns(rows, { withMetric: false });
  return {
    name: "ScoreCustomers",
    columns,
    rows: rows.map((row) => partCells(row, columns)),
    empty: words("report.customers.empty"),
    groupEnds: partEnds(rows),
  };
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
  const columns = customerColumns(months.map(formatMonth));
  return {
    name: "ScoreCustomers",
    columns,
    rows: tenants.map((tenant) => customerRow(tenant, trace!, summary)),
    empty: words("report.customers.empty"),
    groupEnds: groupEnds(tenants),
    ...(trace && tenants.length > 0 && { total: totalOfCustomers(trace) }),
  };
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
