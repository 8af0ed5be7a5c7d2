import { cellsText } from "../../evidence/address";
import type { SheetSpec } from "../../report/sheet";
import { rangeOf } from "./rangeOf";

/** Names of objects may have no more characters. */
const longestName = 250;

/**
 * Queues what a sheet can do without: page layout, which needs a printer on some machines, and the chart's
 * description. The object model has no text alternative for charts; a screen reader reads the name.
 */
export function finishingTouches(sheet: Excel.Worksheet, { print, charts }: SheetSpec): void {
  for (const { name, altText } of charts) {
    sheet.charts.getItem(name).name = `${name}: ${altText}`.slice(0, longestName);
  }
  const { pageLayout } = sheet;
  pageLayout.orientation = print.landscape ? "Landscape" : "Portrait";
  pageLayout.zoom = {
    horizontalFitToPages: 1,
    verticalFitToPages: print.pagesTall === 0 ? undefined : print.pagesTall,
  };
  pageLayout.centerHorizontally = true;
  pageLayout.setPrintMargins("Centimeters", { top: 1, bottom: 1, left: 1, right: 1, footer: 0.5 });
  pageLayout.headersFooters.defaultForAllPages.centerFooter = "&A · &P / &N · &D";
  pageLayout.setPrintArea(rangeOf(sheet, print.area));
  if (print.titleRows) {
    const { first, last } = print.titleRows;
    const rows = { top: first, bottom: last, left: 0, right: 0 };
    pageLayout.setPrintTitleRows(`$${cellsText(rows).replace(/[A-Z]/g, "").replace(":", ":$")}`);
  }
}
