import type { ColumnRole, TableKind } from "./columnRole";
import { headerKey } from "./headerKey";

/** What a person said the columns of a range are: by their headers, so that it holds wherever the columns go. */
export interface RangeMapping {
  /** What the range is; null for what its headers tell. */
  readonly kind: TableKind | null;
  readonly columns: readonly MappedColumn[];
}

export interface MappedColumn {
  readonly header: string;
  /** Which of the columns under that header, from the left; absent for the first. */
  readonly nth?: number;
  /** Null for a column that is not needed. */
  readonly role: ColumnRole | null;
}

/** Finds what was said of the columns of a header row, which are to be asked for from the left. */
export function mappedRoles(
  mapping: RangeMapping | undefined
): (header: string) => MappedColumn | null {
  if (!mapping) return () => null;
  const said = new Map<string, MappedColumn>();
  for (const column of mapping.columns) {
    const key = keyOf(headerKey(column.header), column.nth ?? 0);
    if (!said.has(key)) said.set(key, column);
  }
  const seen = new Map<string, number>();
  return (header) => {
    const key = headerKey(header);
    const nth = seen.get(key) ?? 0;
    seen.set(key, nth + 1);
    return said.get(keyOf(key, nth)) ?? null;
  };
}

function keyOf(header: string, nth: number): string {
  return `${nth} ${header}`;
}
