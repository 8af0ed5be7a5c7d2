import { score } from "../../src/engine/score";
import type { MetricId, MetricScore, Question, Scorecard } from "../../src/engine/scorecard";
import type { Evidence } from "../../src/evidence/evidence";
import type { Cell, EvidenceRange, Grid } from "../../src/evidence/grid";
import { readEvidence } from "../../src/evidence/readEvidence";

/** A row of usage as a test states it; what it leaves out is an ordinary value. */
export interface UsageLine {
  readonly month?: Cell;
  readonly tenant?: Cell;
  readonly name?: Cell;
  readonly service?: Cell;
  readonly subscription?: Cell;
  readonly association?: Cell;
  readonly segment?: Cell;
  readonly acr?: Cell;
}

export const usageHeader = [
  "Month",
  "CustomerTenantId",
  "CustomerName",
  "ServiceLevel2",
  "SubscriptionId",
  "PartnerAttributionType",
  "CustomerSegment",
  "ACR_USD",
] as const;

/** A usage range in the export's own headers. */
export function usage(...lines: readonly UsageLine[]): Grid {
  return [
    usageHeader,
    ...lines.map((line) => [
      line.month === undefined ? "2026-10" : line.month,
      line.tenant === undefined ? "tenant-1" : line.tenant,
      line.name ?? null,
      line.service === undefined ? "Azure App Service" : line.service,
      line.subscription === undefined ? "subscription-1" : line.subscription,
      line.association === undefined ? "CSP Tier 1" : line.association,
      line.segment ?? null,
      line.acr === undefined ? 1000 : line.acr,
    ]),
  ];
}

/** The two months compared now and a year ago when scored on 1 November 2026. */
export const now = ["2026-09", "2026-10"] as const;
export const then = ["2025-09", "2025-10"] as const;

/** A row of each month. */
export function each(months: readonly string[], line: UsageLine): UsageLine[] {
  return months.map((month) => ({ ...line, month }));
}

/** A small customer a year ago, below every threshold, so that the baseline is proven. */
export const aYearAgo: readonly UsageLine[] = each(then, { tenant: "someone", acr: 1 });

/** A row of certifications: person by MCPID, title, and what else there is. */
export interface CertificationLine {
  readonly person: Cell;
  readonly title: Cell;
  readonly earned?: Cell;
  readonly expires?: Cell;
  readonly status?: Cell;
  readonly type?: Cell;
  readonly month?: Cell;
}

export function trainings(...lines: readonly CertificationLine[]): Grid {
  return [
    [
      "TrainingTitle",
      "TrainingType",
      "MCPID",
      "TrainingCompletionDate",
      "Month",
      "ExpirationDate",
      "ActivationStatus",
    ],
    ...lines.map((line) => [
      line.title,
      line.type === undefined ? "Certification" : line.type,
      line.person,
      line.earned ?? null,
      line.month ?? null,
      line.expires ?? null,
      line.status ?? null,
    ]),
  ];
}

export const titles = {
  administrator: "Azure Administrator Associate",
  architect: "Azure Solutions Architect Expert",
  network: "Azure Network Engineer Associate",
  windowsServer: "Windows Server Hybrid Administrator Associate",
  stackHub: "Azure Stack Hub Operator Associate",
  virtualDesktop: "Azure Virtual Desktop Specialty",
  sap: "Azure for SAP Workloads Specialty",
} as const;

/** People numbered from `first`, each with one title. */
export function people(title: string, count: number, first = 1): CertificationLine[] {
  return Array.from({ length: count }, (_, index) => ({ person: first + index, title }));
}

export function figures(...rows: readonly (readonly [string, Cell])[]): Grid {
  return [["Metric", "Value"], ...rows];
}

export function ranges(...grids: readonly Grid[]): EvidenceRange[] {
  return grids.map((grid, index) => ({
    grid,
    place: { label: `range ${index + 1}`, top: 0, left: 0 },
  }));
}

export function evidenceOf(...grids: readonly Grid[]): Evidence {
  return readEvidence(ranges(...grids));
}

/** Scored on 1 November 2026 unless asked otherwise. */
export function scored(grids: readonly Grid[], question: Partial<Question> = {}): Scorecard {
  return score(evidenceOf(...grids), { asOf: "2026-11-01", today: "2026-11-22", ...question });
}

export function metric(card: Scorecard, id: MetricId): MetricScore {
  return card.metrics.find((each) => each.id === id)!;
}

export function points(
  id: MetricId,
  grids: readonly Grid[],
  question: Partial<Question> = {}
): number {
  return metric(scored(grids, question), id).points;
}

/** The ids of what was found, so that a test can say that something was said. */
export function found(...grids: readonly Grid[]): string[] {
  return evidenceOf(...grids).findings.map(({ message }) => message.id);
}

/** Total ACR of a month in cents; null where no row shows it. */
export function centsOf(evidence: Evidence, year: number, month: number): number | null {
  const { usage } = evidence;
  if (!usage) return null;
  const index = year * 12 + month - 1 - usage.firstMonth;
  return index < 0 || index >= usage.monthCount || usage.coverage[index] === 0
    ? null
    : usage.totalCents[index]!;
}
