import { idKey, identityOf, lostItsDigits } from "../names";
import { cellOf, changeOfCells } from "./mendSource";
import type { DraftMend, MendSource } from "./mendSource";

/** Fills in the tenant id of rows that name a customer only, where all ranges of the kind know one id for that name. */
export function idsByName(source: MendSource): DraftMend | null {
  const column = source.header.column.get("tenantId");
  if (column === undefined || !source.header.column.has("customerName")) return null;
  const rows = source.content;
  const without = rows.filter((row) => identityOf(cellOf(source, row, "tenantId")) === null);
  if (without.length === 0) return null;
  const bearers = idsOfNames(source.alike);
  const cells = without.flatMap((row) => {
    const name = identityOf(cellOf(source, row, "customerName"));
    const id = name === null ? null : (bearers.get(name.toLowerCase()) ?? null);
    const before = cellOf(source, row, "tenantId");
    return id === null ? [] : { row, column, before, after: id };
  });
  return changeOfCells(
    source,
    {
      kind: "idsByName",
      cells,
      clears: cells.length === without.length ? ["evidence.byName"] : [],
    },
    () => ({
      id: "evidence.mend.idsByName",
      values: { count: cells.length, left: without.length - cells.length },
    })
  );
}

/** The one id that goes with a name (in small letters); null where several do. */
function idsOfNames(sources: readonly MendSource[]): ReadonlyMap<string, string | null> {
  const ids = new Map<string, string | null>();
  for (const source of sources) {
    for (const row of source.content) {
      const cell = cellOf(source, row, "tenantId");
      const name = identityOf(cellOf(source, row, "customerName"))?.toLowerCase();
      const id = identityOf(cell);
      if (name === undefined || id === null) continue;
      const before = ids.get(name);
      const other = lostItsDigits(cell) || (before !== undefined && before !== idKey(id));
      ids.set(name, other ? null : idKey(id));
    }
  }
  return ids;
}
