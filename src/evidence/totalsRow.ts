import type { Cell } from "./grid";

/** A row without a month that says it is a total: the totals row of a table, or a subtotal by customer. */
export function isTotalsRow(row: readonly Cell[]): boolean {
  return row.some(
    (cell) =>
      typeof cell === "string" &&
      /^(grand |sub)?total(s|es)?( general)?$|\stotal$|^(suma|summe|gesamt(ergebnis)?)$/i.test(
        cell.trim()
      )
  );
}
