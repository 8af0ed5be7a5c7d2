import type { ColumnRole } from "./evidence";
import type { Cell } from "./grid";
import type { Header } from "./header";
import { lostItsDigits, nameOf } from "./names";
import type { Identity } from "./people";

/** What a row says about who it is of. An MCPID that lost its digits is of nobody: several would look like one. */
export function identityIn(row: readonly Cell[], { column }: Header): Identity {
  const cellOf = (role: ColumnRole) => row[column.get(role) ?? -1] ?? null;
  const text = (role: ColumnRole) => plainText(cellOf(role));
  return {
    mcpId: lostItsDigits(cellOf("mcpId")) ? "" : text("mcpId"),
    email: text("email"),
    name: [text("firstName"), text("lastName")].filter(Boolean).join(" ") || text("fullName"),
  };
}

/** The cell as text; what names nothing is empty. */
export function plainText(cell: Cell): string {
  return nameOf(cell) ?? "";
}
