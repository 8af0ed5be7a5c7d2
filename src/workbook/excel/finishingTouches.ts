import type { SheetSpec } from "../../report/sheet";
import { rangeOf } from "./rangeOf";

/** Names of objects may have no more characters. */
const longestName = 250;

/**
 * Queues the charts' descriptions. The object model has no text alternative for charts, but a screen
 * reader reads their names.
 */
export function describeCharts(sheet: Excel.Worksheet, { charts }: SheetSpec): void {
  for (const { name, altText } of charts) {
    sheet.charts.getItem(name).name = `${name}: ${altText}`.slice(0, longestName);
  }
}

/** Queues how the sheet prints. */
export function layOutPage(sheet: Excel.Worksheet, { print }: SheetSpec): void {
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
    pageLayout.setPrintTitleRows(`$${first + 1}:$${last + 1}`);
  }
}
