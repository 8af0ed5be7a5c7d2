import type { RangeAddress } from "../../evidence/address";
import { words } from "../../words/say";
import { WorkbookError } from "../workbook";
import { inExcel } from "./inExcel";
import { addressOf, corners } from "./listSources";
import { errorCode } from "./refusal";

/** What is selected; null for a chart, a shape or several ranges at once. */
export async function selectedRange(): Promise<RangeAddress | null> {
  try {
    return await inExcel(async (context) => {
      const range = context.workbook.getSelectedRange().load(`${corners},worksheet/name`);
      await context.sync();
      return addressOf(range.worksheet.name, range);
    });
  } catch (error) {
    if (notARange.includes(errorCode(error) ?? "")) return null;
    throw error;
  }
}

const notARange = ["InvalidSelection", "InvalidReference", "InvalidArgument", "ItemNotFound"];

/** Shows a range and selects it. @throws WorkbookError when its sheet is gone or hidden */
export function selectRange({ sheet, top, left, bottom, right }: RangeAddress): Promise<void> {
  return inExcel(async (context) => {
    const worksheet = context.workbook.worksheets.getItemOrNullObject(sheet).load("visibility");
    await context.sync();
    if (worksheet.isNullObject) {
      throw new WorkbookError(words("workbook.noSuchSheet", { sheet }));
    }
    if (worksheet.visibility !== "Visible") {
      throw new WorkbookError(words("workbook.hiddenSheet", { sheet }));
    }
    worksheet.activate();
    worksheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1).select();
    await context.sync();
  });
}
