import type { CellRange } from "../../evidence/address";

export function rangeOf(sheet: Excel.Worksheet, cells: CellRange): Excel.Range {
  const { top, left, bottom, right } = cells;
  return sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
}
