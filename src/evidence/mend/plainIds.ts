import type { ColumnRole } from "../evidence";
import { idKey, identityOf, isGuid, nameOf } from "../names";
import { cellOf, changeOfCells, columnsOf } from "./mendSource";
import type { DraftMend, MendSource } from "./mendSource";

/** Characters that nobody sees and no id has. */
const unseen = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;

const ids: readonly ColumnRole[] = ["tenantId", "subscription", "mcpId"];

/** Writes ids in the one way exports have: GUIDs in small letters with hyphens, none with blanks, braces or unseen characters. */
export function plainIds(source: MendSource): DraftMend | null {
  const cells = columnsOf(source, ids).flatMap(({ role, index }) =>
    source.content.flatMap((row) => {
      const before = cellOf(source, row, role);
      const after = typeof before === "string" ? plainId(before) : before;
      return after === before ? [] : { row, column: index, before, after };
    })
  );
  const seen = cells.every(({ before }) => !unseenInside(String(before)));
  return changeOfCells(
    source,
    { kind: "ids", cells, clears: [], provesTheSame: seen },
    (columns) => ({
      id: "evidence.mend.ids",
      values: { count: cells.length, columns: { list: columns }, unseen: seen ? "no" : "yes" },
    })
  );
}

function plainId(text: string): string {
  const visible = text.replace(unseen, "");
  if (isGuid(visible)) return idKey(visible.trim());
  if (identityOf(text) === null) return text;
  return nameOf(/^[\s\d]+$/.test(visible) ? visible : text) ?? text;
}

/** At the ends, a byte order mark is a blank to the reader; elsewhere it makes another id. */
function unseenInside(text: string): boolean {
  return text.trim().replace(unseen, "") !== text.trim();
}
