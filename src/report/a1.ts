import { parseAddress, type CellRange } from "../evidence/address";

/** The cells that a place like "B12" or "B12:I16" names, so that a layout can be read beside the sheet. */
export function cells(text: string): CellRange {
  const address = parseAddress(`Sheet!${text}`);
  if (!address) throw new RangeError(`${text} is no cell`);
  const { top, left, bottom, right } = address;
  return { top, left, bottom, right };
}
