import type { ColumnRole, TableKind } from "./columnRole";
import type { RecognisedColumn } from "./evidence";
import { exportHeader } from "./exportHeader";
import type { Finding } from "./finding";
import type { EvidenceRange } from "./grid";
import type { Header, NoHeader } from "./header";
import { rolesOf } from "./headerSpellings";
import { mappedRoles, type MappedColumn } from "./rangeMapping";
import { tableKinds } from "./readHeader";

/** Says which columns were assigned by hand, and which of those are no longer there. */
export function sayMapping(
  { place, mapping }: EvidenceRange,
  found: Header | NoHeader,
  findings: Finding[]
): void {
  if (!mapping) return;
  const columns = "problem" in found ? [] : found.columns;
  const kind = "problem" in found || found.kind === "figures" ? mapping.kind : found.kind;
  const there = columnsByHand(columns, mappedRoles(mapping));
  for (const [{ role }, { header, index, readAs }] of there) {
    if (role !== null && readAs !== role) continue;
    findings.push({
      severity: "note",
      message:
        role === null
          ? { id: "evidence.columnNotNeeded", values: { header } }
          : { id: "evidence.columnByHand", values: { header, column: named(role, kind) } },
      where: { place, column: header, columnIndex: index },
    });
  }
  const gone = mapping.columns.filter((column) => column.role !== null && !there.has(column));
  for (const { header, role } of gone) {
    const values = { header, column: named(role!, kind) };
    findings.push({
      severity: "warning",
      message: { id: "evidence.columnByHandGone", values },
      mend: { id: "evidence.columnByHandGoneMend", values },
      where: { place },
    });
  }
}

function columnsByHand(
  columns: readonly RecognisedColumn[],
  said: (header: string) => MappedColumn | null
): ReadonlyMap<MappedColumn, RecognisedColumn> {
  return new Map(
    columns.flatMap((column) => {
      const mapped = said(column.header);
      return mapped ? [[mapped, column] as const] : [];
    })
  );
}

/** What the export calls a column of that role. */
function named(role: ColumnRole, kind: TableKind | null): string {
  const having = kind && rolesOf(kind).includes(role) ? kind : null;
  return exportHeader(having ?? tableKinds.find((each) => rolesOf(each).includes(role))!, role);
}
