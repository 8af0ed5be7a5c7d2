import { Fields } from "./members";
import type { Range } from "./range";

export class PageLayout {
  orientation = "Portrait";
  zoom: object = { scale: 100 };
  centerHorizontally = false;
  printArea: Range | null = null;
  titleRows: string | null = null;
  margins: object = {};
  readonly headersFooters = new Fields("HeaderFooterGroup", {
    defaultForAllPages: new Fields("HeaderFooter", { centerFooter: "" }),
  });

  setPrintArea(range: Range): null {
    this.printArea = range;
    return null;
  }

  setPrintTitleRows(rows: string): null {
    this.titleRows = rows;
    return null;
  }

  setPrintMargins(unit: string, margins: object): null {
    this.margins = { unit, ...margins };
    return null;
  }
}
