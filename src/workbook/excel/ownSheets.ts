import { inExcel } from "./inExcel";

/** A sheet's custom property that says this add-in wrote it; it stays with the sheet when renamed or moved. */
const mark = "PartnerForExcel";

export function markAsOwn(sheet: Excel.Worksheet): void {
  sheet.customProperties.add(mark, "sheet");
}

/** To be asked for before the next exchange; own when it is not the null object after it. */
export function markOf(sheet: Excel.Worksheet): Excel.WorksheetCustomProperty {
  return sheet.customProperties.getItemOrNullObject(mark).load("key");
}

/** Names of the sheets this add-in wrote, as they are called now. */
export function ownSheetNames(): Promise<readonly string[]> {
  return inExcel(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name");
    await context.sync();
    const marks = sheets.items.map(markOf);
    await context.sync();
    return sheets.items.filter((_, i) => !marks[i]!.isNullObject).map(({ name }) => name);
  });
}
