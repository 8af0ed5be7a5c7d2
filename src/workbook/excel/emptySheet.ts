/** What has to be loaded of an own sheet before `emptySheet`. */
export function loadObjects({ tables, charts, names }: Excel.Worksheet): void {
  tables.load("items/id,items/name");
  charts.load("items/id,items/name");
  names.load("items/name");
}

/** Queues taking everything off a sheet but the sheet itself, so that formulas elsewhere keep pointing at it. */
export function emptySheet(sheet: Excel.Worksheet): void {
  for (const chart of sheet.charts.items) chart.delete();
  for (const table of sheet.tables.items) table.delete();
  for (const name of sheet.names.items) if (!builtIn.test(name.name)) name.delete();
  const all = sheet.getRange();
  all.conditionalFormats.clearAll();
  all.clear();
  all.format.useStandardHeight = true;
  all.format.useStandardWidth = true;
  sheet.freezePanes.unfreeze();
}

/** Excel keeps these itself: the page layout sets them anew. */
const builtIn = /(^|!)(Print_Area|Print_Titles|_FilterDatabase)$/i;
