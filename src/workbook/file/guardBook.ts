import type { FileBook, FileSheet } from "./fileBook";
import { guardFormula } from "./guardFormula";
import { guardTables } from "./guardTables";
import { isDefinedName, refuse } from "./refuse";

/**
 * Excel repairs, drops or refuses a file for any of these; the writing library checks none of them.
 * @throws WorkbookError with a sentence that names the sheet and the thing
 */
export function guardBook(book: FileBook): void {
  if (!book.sheets.some(({ visible }) => visible)) refuse("workbook.noVisibleSheet");
  guardSheetNames(book.sheets);
  guardTables(book);
  guardNames(book);
  const names = new Set(book.sheets.map(({ name }) => name.toLowerCase()));
  for (const sheet of book.sheets) {
    if (book.origin?.opened.has(sheet)) continue;
    guardSize(sheet);
    guardLooks(sheet);
    guardCharts(sheet);
    for (const detail of sheet.details) guardFormula(sheet.name, detail, names);
  }
}

function guardSheetNames(sheets: readonly FileSheet[]): void {
  const seen = new Set<string>();
  for (const { name } of sheets) {
    if (name.length === 0 || name.length > 31 || /[[\]:*?/\\\p{Cc}]|^'|'$|^history$/iu.test(name)) {
      refuse("workbook.badSheetName", { sheet: name });
    }
    if (seen.has(name.toLowerCase())) refuse("workbook.sameSheetName", { sheet: name });
    seen.add(name.toLowerCase());
  }
}

function guardNames({ sheets, names }: FileBook): void {
  const tables = new Set(
    sheets.flatMap((sheet) => sheet.tables.map((table) => table.name.toLowerCase()))
  );
  const scopes = [names, ...sheets.map((sheet) => sheet.names)];
  for (const scope of scopes) {
    const seen = new Set<string>();
    for (const { name } of scope) {
      const key = name.toLowerCase();
      const bad = !isDefinedName(name) || seen.has(key) || (scope === names && tables.has(key));
      if (bad) refuse("workbook.badName", { name });
      seen.add(key);
    }
  }
}

function guardSize(sheet: FileSheet): void {
  const columns = sheet.grid.reduce((most, line) => Math.max(most, line.length), 0);
  if (sheet.grid.length > 1_048_576 || columns > 16_384) {
    refuse("workbook.tooLarge", { sheet: sheet.name, rows: sheet.grid.length, columns });
  }
}

function guardLooks({ name: sheet, details, dataBars, charts }: FileSheet): void {
  for (const { numberFormat, style } of details) {
    if (numberFormat !== undefined && (numberFormat === "" || numberFormat.length > 255)) {
      refuse("workbook.badFormat", { sheet, format: numberFormat.slice(0, 40) });
    }
    if (style) guardColors(sheet, [style.color, style.fill, style.borderTop, style.borderBottom]);
  }
  guardColors(
    sheet,
    dataBars.map(({ color }) => color)
  );
  for (const { series } of charts) {
    guardColors(
      sheet,
      series.flatMap(({ fill, outline }) => [fill, outline])
    );
  }
}

function guardColors(sheet: string, colors: readonly (string | undefined)[]): void {
  const bad = colors.find((color) => color !== undefined && !/^[0-9a-f]{6}$/i.test(color));
  if (bad !== undefined) refuse("workbook.badColor", { sheet, color: bad });
}

function guardCharts({ name: sheet, charts }: FileSheet): void {
  for (const { name, anchor, series, axisMin, axisMax, axisStep } of charts) {
    const forward = anchor.bottom > anchor.top && anchor.right > anchor.left && anchor.top >= 0;
    const scale =
      axisMax > axisMin && axisStep > 0 && Number.isFinite(axisMax + axisMin + axisStep);
    if (!forward || !scale || series.length === 0)
      refuse("workbook.badChart", { sheet, chart: name });
  }
}
