import { addressText, cellsText, type CellRange } from "../../evidence/address";

/** Absolute, with the sheet quoted whenever it is not plain. */
export function absoluteReference(sheet: string, range: CellRange): string {
  const cells = cellsText(range).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
  return addressText({ sheet, ...range }).replace(cellsText(range), "") + cells;
}
