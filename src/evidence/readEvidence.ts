import { rulebook } from "../rulebook/rulebook";
import type { ColumnRole, Evidence, RangeKind, RecognisedRange } from "./evidence";
import type { Finding } from "./finding";
import { foldUsage } from "./foldUsage";
import type { EvidenceRange, Grid } from "./grid";
import { findHeader, isBlankRow, isSubscriptionLevel, type Header, type NoHeader } from "./header";
import known from "./headers.json";
import { readCertifications } from "./readCertifications";
import { readFigures } from "./readFigures";

/**
 * Reads ranges into typed evidence: recognises each by its header, folds usage, resolves certifications.
 * Never throws: what can't be used becomes a finding, and the rest still counts.
 */
export function readEvidence(ranges: readonly EvidenceRange[]): Evidence {
  const findings: Finding[] = [];
  const sources = ranges.map((range) => source(range, findings));
  const of = (kind: RangeKind) =>
    sources.filter(({ header }) => header?.kind === kind) as UsableSource[];
  const usageSources = of("usage");
  const certificationSources = of("certifications");
  const figureSources = of("figures");

  const usage = usageSources.length > 0 ? foldUsage(usageSources, eligibleAssociations) : null;
  const certifications =
    certificationSources.length > 0 ? readCertifications(certificationSources) : null;
  const figures = figureSources.length > 0 ? readFigures(figureSources) : null;
  const read = new Map<Source, Partial<RecognisedRange>>();
  usageSources.forEach((from, index) => read.set(from, usage!.ranges[index]!));
  certificationSources.forEach((from, index) => read.set(from, certifications!.ranges[index]!));
  figureSources.forEach((from, index) => read.set(from, figures!.ranges[index]!));

  return {
    usage: usage?.usage ?? null,
    m365: null,
    revenue: null,
    consumption: null,
    certifications: certifications?.certifications ?? null,
    figures: figures?.figures ?? null,
    findings: [
      ...findings,
      ...(usage?.findings ?? []),
      ...(certifications?.findings ?? []),
      ...(figures?.findings ?? []),
    ].sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity)),
    ranges: sources.map((from) => ({ ...recognised(from), ...read.get(from) })),
  };
}

/** Recognises a range by its first rows alone (its header and a few rows below). Cheap. */
export function recogniseRange(range: EvidenceRange): RecognisedRange {
  return recognised(source(range, []));
}

interface Source {
  readonly range: EvidenceRange;
  /** Null when the range can't be used. */
  readonly header: Header | null;
  /** What was recognised, used or not. */
  readonly found: Header | NoHeader;
}
type UsableSource = Source & { readonly header: Header };

const severities = ["error", "warning", "note"];

/** The designations that count Azure usage by itself count the same associations, so that one fold serves them all. */
const eligibleAssociations = [
  ...new Set(
    rulebook.designations.flatMap(
      ({ associations }) => associations?.values.flatMap(({ value }) => value) ?? []
    )
  ),
];

/** Without one of each group a range of that kind says nothing. */
const required: Readonly<Record<Header["kind"], readonly (readonly ColumnRole[])[]>> = {
  usage: [["month"], ["acr"], ["tenantId", "customerName"]],
  certifications: [
    ["certification", "activityId"],
    ["mcpId", "email", "fullName", "lastName", "firstName"],
  ],
  figures: [["metric"], ["value"]],
};

function source(range: EvidenceRange, findings: Finding[]): Source {
  const found = findHeader(range.grid);
  const { place } = range;
  if ("problem" in found) {
    findings.push({
      severity: "error",
      message: { id: `evidence.${found.problem}`, values: { found: quoted(found.found) } },
      mend: { id: "evidence.headerMend" },
      where: { place },
    });
    return { range, header: null, found };
  }
  const missing = required[found.kind].filter(
    (roles) => !roles.some((role) => found.column.has(role))
  );
  for (const [role] of missing) {
    const trap = role === "acr" && found.columns.some(({ header }) => isSubscriptionLevel(header));
    findings.push({
      severity: "error",
      message: trap
        ? { id: "evidence.subscriptionLevelAcr" }
        : { id: "evidence.missingColumn", values: { column: exportHeader(found.kind, role!) } },
      mend: { id: "evidence.missingColumnMend" },
      where: { place },
    });
  }
  const empty = missing.length === 0 && !hasRows(range.grid, found.row + 1);
  if (empty) {
    findings.push({
      severity: "error",
      message: { id: "evidence.noRows" },
      mend: { id: "evidence.noRowsMend" },
      where: { place },
    });
  }
  return { range, header: missing.length > 0 || empty ? null : found, found };
}

function recognised({ range, header, found }: Source): RecognisedRange {
  return {
    place: range.place,
    kind: header?.kind ?? null,
    rows: 0,
    columns: "problem" in found ? [] : found.columns,
  };
}

/** The header the export itself uses for a role. */
function exportHeader(kind: Header["kind"], role: ColumnRole): string {
  const roles: Readonly<Record<string, readonly string[]>> = known[kind];
  return roles[role]![0]!;
}

function hasRows(grid: Grid, from: number): boolean {
  for (let row = from; row < grid.length; row++) if (!isBlankRow(grid[row]!)) return true;
  return false;
}

function quoted(texts: readonly string[]): string {
  const shown = texts
    .slice(0, 6)
    .map((text) => `“${text.length > 40 ? `${text.slice(0, 39)}…` : text}”`);
  return shown.join(", ") + (texts.length > 6 ? " …" : "");
}
