import type { Sheet } from "hucre";
import type { DataBarSpec, PrintSpec, TableSpec } from "../../report/sheet";
import { rangeOf } from "./openDetails";

/** The sheet's tables; a totals row is not part of a table's range here, for it is no evidence. */
export function openTables(sheet: Sheet): TableSpec[] {
  return (sheet.tables ?? []).flatMap(
    ({ name, displayName, range, columns, style, showTotalRow }) => {
      const whole = range ? rangeOf(range) : null;
      if (!whole) return [];
      const { top, left, bottom, right } = whole;
      return [
        {
          name: displayName ?? name,
          range: { top, left, bottom: showTotalRow ? bottom - 1 : bottom, right },
          columns: columns.map((column) => column.name),
          style: style ?? "",
        },
      ];
    }
  );
}

/** The data bars of a sheet of ours: from 0 to a fixed number. */
export function openDataBars(sheet: Sheet): DataBarSpec[] {
  return (sheet.conditionalRules ?? []).flatMap(({ type, range, dataBar }) => {
    const cells = rangeOf(range);
    const max = Number(dataBar?.cfvo[1]?.value);
    if (type !== "dataBar" || !dataBar || !cells || dataBar.cfvo[1]?.type !== "num") return [];
    const { top, left, bottom, right } = cells;
    return [{ range: { top, left, bottom, right }, max, color: dataBar.color.slice(-6) }];
  });
}

export function openPrint({ pageSetup }: Sheet): PrintSpec | null {
  const area = pageSetup?.printArea ? rangeOf(pageSetup.printArea) : null;
  if (!pageSetup || !area) return null;
  const { top, left, bottom, right } = area;
  const rows = /^\$?(\d+):\$?(\d+)$/.exec(pageSetup.printTitlesRow ?? "");
  return {
    area: { top, left, bottom, right },
    landscape: pageSetup.orientation === "landscape",
    pagesTall: pageSetup.fitToHeight ?? 0,
    titleRows: rows ? { first: Number(rows[1]) - 1, last: Number(rows[2]) - 1 } : null,
  };
}
