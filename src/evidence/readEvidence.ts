import { eligibleAssociations } from "./eligibleAssociations";
import { readCondensed } from "./condensed/readCondensed";
import { costsNotNeeded, readCosts } from "./cost/readCosts";
import type { CostKind, Evidence, RangeKind, RecognisedRange } from "./evidence";
import type { Finding } from "./finding";
import type { EvidenceRange } from "./grid";
import { readCertifications } from "./readCertifications";
import { readCustomers } from "./readCustomers";
import { readFigures } from "./readFigures";
import { recognised, sourceOf, type Source, type UsableSource } from "./recognise";
import { foldUsageSteps, type FoldedUsage, type OpenUsage } from "./foldUsage";
import { atOnce, type Steps } from "./steps";
import type { UsageReading } from "./usageReading";
import { foldWorkloads } from "./workloads/foldWorkloads";

export { recogniseRange } from "./recognise";

/**
 * Reads ranges into typed evidence: recognises each by its header, folds usage and workloads, resolves
 * certifications. Never throws: what can't be used becomes a finding, and the rest still counts.
 */
export function readEvidence(ranges: readonly EvidenceRange[]): Evidence {
  return readOpenEvidence(ranges).evidence;
}

/** Evidence with the fold of its usage, where other ranges say nothing of that usage. */
export interface OpenEvidence {
  readonly evidence: Evidence;
  readonly open: OpenUsage | null;
}

export function readOpenEvidence(ranges: readonly EvidenceRange[]): OpenEvidence {
  return atOnce(readingSteps(ranges));
}

/** The same in pieces; `begun` is what was folded while rows arrived. */
export function* readingSteps(
  ranges: readonly EvidenceRange[],
  begun: UsageReading | null = null
): Steps<OpenEvidence> {
  const findings: Finding[] = [];
  const sources = ranges.map((range) => sourceOf(range, findings));
  const shown = new Map<Source, Partial<RecognisedRange>>();
  const read = <R extends Read>(
    kind: RangeKind,
    reader: (usable: readonly UsableSource[]) => R
  ): R | null => {
    const usable = sources.filter(({ header }) => header?.kind === kind) as UsableSource[];
    if (usable.length === 0) return null;
    const result = reader(usable);
    findings.push(...result.findings);
    usable.forEach((source, index) => shown.set(source, result.ranges[index]!));
    return result;
  };
  const usageSources = sources.filter(isUsage);
  const folded =
    usageSources.length === 0
      ? null
      : yield* foldUsageSteps(usageSources, eligibleAssociations, begun);
  const usage = read("usage", () => folded!);
  const has = (kind: RangeKind) => sources.some(({ header }) => header?.kind === kind);
  const customersShowAcr = sources.some(
    ({ header }) => header?.kind === "customers" && header.column.has("acr")
  );
  const condensed = read("condensedUsage", (usable) => {
    const result = usage ? null : readCondensed(usable);
    // What a table was estimated from is better read itself.
    const rows = customersShowAcr || has("costManagement") || has("cspUsage");
    return !result || (result.usage?.approximate && rows)
      ? costsNotNeeded(usable, "condensedUsage", "usage")
      : result;
  });
  const isGiven = usage !== null || customersShowAcr || Boolean(condensed?.usage);
  const costs = (kind: CostKind, better: FoldedUsage | null) =>
    read(kind, (usable) =>
      isGiven || better?.usage
        ? costsNotNeeded(usable, kind, isGiven ? "usage" : "costManagement")
        : readCosts(usable, kind, eligibleAssociations)
    );
  // Its amounts are those of the price list; a CSP file has what the partner pays.
  const costManagement = costs("costManagement", null);
  const cspUsage = costs("cspUsage", costManagement);
  const estimated = [condensed, costManagement, cspUsage].find((each) => each?.usage) ?? null;
  const customers = read("customers", (usable) =>
    readCustomers(usable, eligibleAssociations, usage ?? estimated)
  );
  const m365 = read("m365", (usable) => foldWorkloads("m365", usable));
  const revenue = read("revenue", (usable) => foldWorkloads("revenue", usable));
  const consumption = read("consumption", (usable) => foldWorkloads("consumption", usable));
  const certifications = read("certifications", readCertifications);
  const figures = read("figures", readFigures);

  const evidence: Evidence = {
    usage: (customers ?? usage ?? estimated)?.usage ?? null,
    m365: m365?.workloads ?? null,
    revenue: revenue?.workloads ?? null,
    consumption: consumption?.workloads ?? null,
    certifications: certifications?.certifications ?? null,
    figures: figures?.figures ?? null,
    findings: findings.sort(
      (a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity)
    ),
    ranges: sources.map((from) => ({ ...recognised(from), ...shown.get(from) })),
  };
  return { evidence, open: (customers === null && usage?.open) || null };
}

interface Read {
  readonly findings: readonly Finding[];
  /** Per range, in order. */
  readonly ranges: readonly Partial<RecognisedRange>[];
}

function isUsage(source: Source): source is UsableSource {
  return source.header?.kind === "usage";
}

const severities = ["error", "warning", "note"];
