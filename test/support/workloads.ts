import type { WorkloadEvidence } from "../../src/evidence/evidence";
import type { Cell, Grid } from "../../src/evidence/grid";

/** A row of Microsoft 365 usage as a test states it; what it leaves out is an ordinary value. */
export interface M365Line {
  readonly month?: Cell;
  readonly tenant?: Cell;
  readonly name?: Cell;
  readonly workload?: Cell;
  readonly association?: Cell;
  readonly paid?: Cell;
  readonly active?: Cell;
  readonly claimed?: Cell;
}

export function m365(...lines: readonly M365Line[]): Grid {
  return [
    [
      "CustomerTenantId",
      "CustomerName",
      "WorkloadName",
      "Month",
      "PaidAvailableUnits",
      "MonthlyActiveUsers",
      "PartnerAttributionType",
      "DateAssociated",
    ],
    ...lines.map((line) => [
      line.tenant === undefined ? "tenant-1" : line.tenant,
      line.name ?? null,
      line.workload === undefined ? "Exchange Online" : line.workload,
      line.month === undefined ? "2026-10" : line.month,
      line.paid === undefined ? 100 : line.paid,
      line.active === undefined ? 50 : line.active,
      line.association === undefined ? "CPOR" : line.association,
      line.claimed ?? null,
    ]),
  ];
}

/** A row of Business Applications revenue or usage. */
export interface BusinessLine {
  readonly month?: Cell;
  readonly tenant?: Cell;
  readonly workload?: Cell;
  readonly association?: Cell;
  readonly subscription?: Cell;
  readonly revenue?: Cell;
  readonly metric?: Cell;
  readonly mau?: Cell;
  readonly mac?: Cell;
}

export function revenue(...lines: readonly BusinessLine[]): Grid {
  return [
    [
      "FiscalMonthName",
      "PartnerAssociationType",
      "CustomerTenantID",
      "SubscriptionId",
      "Workloads",
      "AdjustedRevenueAmtCD",
    ],
    ...lines.map((line) => [...business(line), line.revenue === undefined ? 1000 : line.revenue]),
  ];
}

export function consumption(...lines: readonly BusinessLine[]): Grid {
  return [
    [
      "FiscalMonthName",
      "PartnerAssociationType",
      "CustomerTenantID",
      "SubscriptionID",
      "Workload",
      "MetricType",
      "PAMAU",
      "MAC",
      "MAU",
    ],
    ...lines.map((line) => [
      ...business(line),
      line.metric ?? null,
      999,
      line.mac ?? null,
      line.mau ?? null,
    ]),
  ];
}

function business(line: BusinessLine): Cell[] {
  return [
    line.month === undefined ? "October, 2026" : line.month,
    line.association === undefined ? "CSP Tier 1" : line.association,
    line.tenant === undefined ? "tenant-1" : line.tenant,
    line.subscription === undefined ? "subscription-1" : line.subscription,
    line.workload === undefined ? "Sales" : line.workload,
  ];
}

/** The lines in words: "tenant-1 exchange-online cpor", with what they show month by month. */
export function linesOf(evidence: WorkloadEvidence): Record<string, (number | null)[]> {
  return Object.fromEntries(
    evidence.lines.map(({ tenant, workload, association, name, amount }) => [
      [evidence.tenants[tenant]!.key, workload ?? `?${name}`, association ?? "-"].join(" "),
      Array.from(amount, (value) => (Number.isNaN(value) ? null : value)),
    ])
  );
}
