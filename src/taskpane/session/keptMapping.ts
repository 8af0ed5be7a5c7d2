import type { ColumnRole } from "../../evidence/columnRole";
import { rolesOf } from "../../evidence/headerSpellings";
import type { MappedColumn, RangeMapping } from "../../evidence/rangeMapping";
import { tableKinds } from "../../evidence/readHeader";

/** Reads a kept mapping back; malformed columns are dropped, and with the last of them the mapping. */
export function keptMapping(kept: unknown): RangeMapping | null {
  const { kind, columns } = Object(kept) as Record<string, unknown>;
  if (!Array.isArray(columns)) return null;
  const whole = columns.flatMap((column) => mappedColumn(column) ?? []);
  return whole.length > 0
    ? { kind: tableKinds.find((known) => known === kind) ?? null, columns: whole }
    : null;
}

function mappedColumn(kept: unknown): MappedColumn | null {
  const { header, nth, role } = Object(kept) as Record<string, unknown>;
  if (typeof header !== "string" || header === "") return null;
  if (role !== null && !roles.has(role)) return null;
  const later = Number.isInteger(nth) && (nth as number) > 0;
  return { header, role: role as ColumnRole | null, ...(later && { nth: nth as number }) };
}

const roles: ReadonlySet<unknown> = new Set(tableKinds.flatMap(rolesOf));
