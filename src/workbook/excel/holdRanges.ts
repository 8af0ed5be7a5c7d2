import { heldKey, heldName } from "../heldName";
import type { HeldRange } from "../workbook";
import { inExcel } from "./inExcel";
import { rangeOf } from "./rangeOf";

/** Gives the ranges hidden names, and takes those names away that were given before. */
export function holdRanges(ranges: readonly HeldRange[]): Promise<void> {
  return inExcel(async (context) => {
    const { names, worksheets } = context.workbook;
    names.load("items/name");
    await context.sync();
    for (const name of names.items) if (heldKey(name.name) !== null) name.delete();
    for (const { key, address } of ranges) {
      const range = rangeOf(worksheets.getItem(address.sheet), address);
      names.add(heldName(key), range).visible = false;
    }
    await context.sync();
  });
}
