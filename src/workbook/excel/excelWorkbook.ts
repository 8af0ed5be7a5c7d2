import type { Workbook } from "../workbook";
import { listenForChanges } from "./changes";
import { listSources } from "./listSources";
import { ownSheetNames } from "./ownSheets";
import { readRange } from "./readRange";
import { selectedRange, selectRange } from "./selection";
import { listenForSheets } from "./sheetEvents";
import { readSetting, writeSetting } from "./settings";

/** The workbook open in Excel. Nothing outside this folder knows Office.js. */
export function createExcelWorkbook(): Workbook {
  return {
    sources: listSources,
    read: readRange,
    // Asked once a score is shown.
    hasFormulas: async (address) => (await import("./hasFormulas")).hasFormulas(address),
    selection: selectedRange,
    select: selectRange,
    // Loaded when it is used: it is the larger part of this folder.
    write: async (sheets) => (await import("./writeSheets")).writeSheets(sheets),
    ownSheets: ownSheetNames,
    onChange: listenForChanges,
    onSheets: listenForSheets,
    // Needed once a range is chosen by hand.
    hold: async (ranges) => (await import("./holdRanges")).holdRanges(ranges),
    setting: readSetting,
    keepSetting: writeSetting,
  };
}
