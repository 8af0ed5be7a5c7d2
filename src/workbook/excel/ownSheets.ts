import { inExcel } from "./inExcel";

/** A sheet's custom property that says this add-in wrote it; it stays with the sheet when renamed or moved. */
const mark = "PartnerForExcel";

/** What the mark says of a sheet, besides that it is own: the writing it comes from, and how far that got. */
export const marks = {
  /** Added by a writing that has not come to its end. */
  adding: (writing: string) => `adding ${writing}`,
  /** Being painted over: neither what it was nor what it is to be. */
  unfinished: "unfinished",
  done: (writing: string) => writing,
} as const;

export function setMark(sheet: Excel.Worksheet, value: string): void {
  sheet.customProperties.add(mark, value);
}

/** To be asked for before the next exchange; own when it is not the null object after it. */
export function markOf(sheet: Excel.Worksheet): Excel.WorksheetCustomProperty {
  return sheet.customProperties.getItemOrNullObject(mark).load("value");
}

/** Names of the sheets this add-in wrote, as they are called now. */
export function ownSheetNames(): Promise<readonly string[]> {
  return inExcel(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name");
    await context.sync();
    const found = sheets.items.map(markOf);
    await context.sync();
    return sheets.items.filter((_, i) => !found[i]!.isNullObject).map(({ name }) => name);
  });
}
