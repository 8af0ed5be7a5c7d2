import type { ColumnRole, RangeKind } from "./evidence";
import known from "./headers.json";

/** The header the export itself uses for a role. */
export function exportHeader(kind: RangeKind, role: ColumnRole): string {
  const roles: Readonly<Record<string, readonly string[]>> = known[kind];
  return roles[role]![0]!;
}
