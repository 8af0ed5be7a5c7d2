import type { RecognisedRange } from "./evidence";
import { exportHeader } from "./exportHeader";
import type { Finding } from "./finding";
import type { EvidenceRange, Grid } from "./grid";
import { findHeader, isBlankRow, type Header, type NoHeader } from "./header";
import { headerKey } from "./headerKey";
import { sayMapping } from "./mappingFindings";
import { isSubscriptionLevel } from "./readHeader";
import { requiredColumns } from "./requiredColumns";

/** A range as it was recognised. */
export interface Source {
  readonly range: EvidenceRange;
  /** Null when the range can't be used. */
  readonly header: Header | null;
  /** What was recognised, used or not. */
  readonly found: Header | NoHeader;
}
export type UsableSource = Source & { readonly header: Header };

/** Recognises a range by its first rows alone (its header and a few rows below). Cheap. */
export function recogniseRange(range: EvidenceRange): RecognisedRange {
  return recognised(sourceOf(range, []));
}

export function recognised({ range, header, found }: Source): RecognisedRange {
  return {
    place: range.place,
    kind: header?.kind ?? null,
    rows: 0,
    columns: "problem" in found ? [] : found.columns,
  };
}

/** Finds the header of a range; what keeps the range from being used is added to `findings`. */
export function sourceOf(range: EvidenceRange, findings: Finding[]): Source {
  const found = findHeader(range.grid, range.mapping);
  const { place } = range;
  sayMapping(range, found, findings);
  if ("problem" in found) {
    findings.push({
      severity: "error",
      message: { id: `evidence.${found.problem}`, values: { found: quoted(found.found) } },
      mend: { id: "evidence.headerMend" },
      where: { place },
    });
    return { range, header: null, found };
  }
  const missing = requiredColumns[found.kind].filter(
    (roles) => !roles.some((role) => found.column.has(role))
  );
  const nobody = found.kind === "costManagement" && missing.some(([role]) => role === "tenantId");
  if (nobody) {
    findings.push({
      severity: "error",
      message: { id: "evidence.costsWithoutCustomers" },
      mend: { id: "evidence.costsWithoutCustomersMend" },
      where: { place },
    });
  }
  for (const [role] of nobody ? [] : missing) {
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
  if (found.kind === "usage" && missing.some(([role]) => role === "acr")) {
    const billed = found.columns.find(({ header }) => headerKey(header) === "billedrevenueusd");
    if (billed) {
      findings.push({
        severity: "warning",
        message: { id: "evidence.billedAmounts", values: { column: billed.header } },
        mend: { id: "evidence.exportColumnMend", values: { column: exportHeader("usage", "acr") } },
        where: { place, column: billed.header, columnIndex: billed.index },
      });
    }
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
