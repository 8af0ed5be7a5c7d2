import type { CustomData, Worksheet } from "@univerjs/core";

/** Kept with the sheet and its own id, so that a copy made by the user is the user's. */
export function ownMark(sheetId: string): CustomData {
  return { partnerSheet: sheetId };
}

export function isOwn(sheet: Worksheet): boolean {
  return sheet.getConfig().custom?.partnerSheet === sheet.getSheetId();
}
