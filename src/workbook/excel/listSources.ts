import type { RangeAddress } from "../../evidence/address";
import type { SheetSource } from "../workbook";
import { heldKey } from "../heldName";
import { inExcel } from "./inExcel";
import { errorCode } from "./refusal";

/** Visible sheets in their order with what they hold, in two exchanges with Excel however many there are. */
export async function listSources(): Promise<readonly SheetSource[]> {
  try {
    return await list();
  } catch (error) {
    // A sheet or table went between the two exchanges: the second look finds what is there now.
    if (errorCode(error) !== "ItemNotFound") throw error;
    return list();
  }
}

function list(): Promise<readonly SheetSource[]> {
  return inExcel(async (context) => {
    const { worksheets, tables, names } = context.workbook;
    worksheets.load("items/id,items/name,items/visibility");
    tables.load("items/name,items/worksheet/id");
    names.load("items/name");
    await context.sync();

    const visible = worksheets.items.filter(({ visibility }) => visibility === "Visible");
    const used = visible.map((sheet) => sheet.getUsedRangeOrNullObject(true).load(corners));
    const placed = tables.items.map((table) => ({
      name: table.name,
      sheet: table.worksheet.id,
      range: table.getRange().load(corners),
    }));
    const held = names.items.flatMap((name) => {
      const key = heldKey(name.name);
      if (key === null) return [];
      return { key, range: name.getRangeOrNullObject().load(`${corners},worksheet/id`) };
    });
    await context.sync();

    return visible.map(({ id, name }, i) => ({
      sheet: name,
      used: used[i]!.isNullObject ? null : addressOf(name, used[i]!),
      tables: placed
        .filter(({ sheet }) => sheet === id)
        .map((table) => ({ name: table.name, address: addressOf(name, table.range) })),
      held: held
        .filter(({ range }) => !range.isNullObject && range.worksheet.id === id)
        .map(({ key, range }) => ({ key, address: addressOf(name, range) })),
    }));
  });
}

/** What has to be loaded of a range before `addressOf`. */
export const corners = "rowIndex,columnIndex,rowCount,columnCount";

export function addressOf(sheet: string, range: Excel.Range): RangeAddress {
  const { rowIndex, columnIndex, rowCount, columnCount } = range;
  return {
    sheet,
    top: rowIndex,
    left: columnIndex,
    bottom: rowIndex + rowCount - 1,
    right: columnIndex + columnCount - 1,
  };
}
