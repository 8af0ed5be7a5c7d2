import type { ColumnRole } from "../evidence/columnRole";
import { exportHeader } from "../evidence/exportHeader";
import type { Grid } from "../evidence/grid";
import { headerKey } from "../evidence/headerKey";
import { rolesOf } from "../evidence/headerSpellings";
import type { MappedColumn, RangeMapping } from "../evidence/rangeMapping";
import { tableKinds } from "../evidence/readHeader";
import { words } from "../words/say";
import { UsageError } from "./usageError";

/**
 * Reads what `--map` says: "Umsatz=acr", "Umsatz=ACR_USD", or "Umsatz=none" for a column that is not needed.
 * @throws UsageError for what is no header and role
 */
export function mappedColumns(asked: readonly string[]): readonly MappedColumn[] {
  return asked.map((each) => {
    const at = each.lastIndexOf("=");
    const header = each.slice(0, Math.max(0, at)).trim();
    const role = rolesByKey.get(headerKey(each.slice(at + 1)));
    if (headerKey(header) === "" || role === undefined)
      throw new UsageError(words("cli.badMap", { asked: each, roles: { list: allRoles } }));
    return { header, role };
  });
}

/** What was said of the columns that a range has, by one of its first rows; null where it has none of them. */
export function mappingFor(grid: Grid, columns: readonly MappedColumn[]): RangeMapping | null {
  const texts = new Set(
    grid
      .slice(0, rowsSearched)
      .flatMap((row) => row.flatMap((cell) => (typeof cell === "string" ? headerKey(cell) : [])))
  );
  const here = columns.filter(({ header }) => texts.has(headerKey(header)));
  return here.length > 0 ? { kind: null, columns: here } : null;
}

/** As many as a header is looked for in. */
const rowsSearched = 20;

const allRoles = [...new Set(tableKinds.flatMap(rolesOf))];
const rolesByKey: ReadonlyMap<string, ColumnRole | null> = new Map<string, ColumnRole | null>([
  ["none", null],
  ...[...tableKinds]
    .reverse()
    .flatMap((kind) =>
      rolesOf(kind).map((role) => [headerKey(exportHeader(kind, role)), role] as const)
    ),
  ...allRoles.map((role) => [headerKey(role), role] as const),
]);
