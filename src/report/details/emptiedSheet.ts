import { words } from "../../words/say";
import { bandHeights, writeBand } from "../band";
import { colors } from "../looks";
import type { SheetSpec } from "../sheet";
import { SheetDraft } from "../sheetDraft";
import { writtenText } from "../summary/provenance";
import type { Summary } from "../summary/summary";

/**
 * A sheet that another designation filled and this one has nothing for: as it stood, it would show figures of
 * a score that is gone.
 */
export function emptiedSheet(name: string, summary: Summary): SheetSpec {
  const draft = new SheetDraft();
  writeBand(
    draft,
    lastColumn,
    [name, summary.context],
    [summary.scorecard.designationName, writtenText(summary.writtenAt)]
  );
  draft.put(3, 1, {
    value: words("report.emptied", { designation: summary.scorecard.designationName }),
    style: { bold: true, color: colors.ink },
  });
  draft.put(4, 1, { value: words("report.emptied.mend"), style: { color: colors.grey } });
  return {
    name,
    columnWidths: [1, 60, 40, 1],
    rowHeights: bandHeights,
    cells: draft.cells(),
    tables: [],
    dataBars: [],
    charts: [],
    names: [],
    freeze: null,
    gridlines: false,
    print: {
      area: { top: 0, left: 0, bottom: 4, right: lastColumn },
      landscape: true,
      pagesTall: 0,
      titleRows: null,
    },
  };
}

const lastColumn = 3;
