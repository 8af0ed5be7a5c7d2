import type { SheetSpec } from "../../report/sheet";
import { inExcel } from "./inExcel";
import { marks, setMark } from "./ownSheets";
import { paintSheet, sender } from "./paintSheet";
import { planSheets } from "./sheetPlan";

/**
 * The last resort for own sheets that can't be painted over: new ones are painted and take their place. Excel
 * can't undo that, and formulas elsewhere lose the old sheets.
 */
export function swapSheets(specs: readonly SheetSpec[], writing: string): Promise<void> {
  return inExcel(async (context) => {
    const { sheets, tableName, spareName } = await planSheets(context, specs);
    const added: Excel.Worksheet[] = [];
    const send = sender(context);
    try {
      for (const [i, { spec }] of sheets.entries()) {
        const sheet = context.workbook.worksheets.add(spareName(i));
        added.push(sheet);
        setMark(sheet, marks.adding(writing));
        await paintSheet(sheet, spec, (table) => swapped(table, i), send);
      }
      await context.sync();
    } catch (error) {
      await takeAway(sheets.map((_, i) => spareName(i)));
      throw error;
    }
    sheets.forEach(({ spec, old }, i) => {
      old?.delete();
      const sheet = added[i]!;
      sheet.name = spec.name;
      for (const { name } of spec.tables) {
        sheet.tables.getItem(swapped(name, i)).name = tableName(name);
      }
      setMark(sheet, marks.done(writing));
    });
    await context.sync();
  });
}

function swapped(table: string, index: number): string {
  return `Swap${index}_${table}`;
}

/** Best effort: what keeps sheets from being deleted is told by the error that led here. */
export async function takeAway(names: readonly string[]): Promise<void> {
  if (names.length === 0) return;
  await inExcel(async (context) => {
    const sheets = names.map((name) => context.workbook.worksheets.getItemOrNullObject(name));
    await context.sync();
    for (const sheet of sheets) if (!sheet.isNullObject) sheet.delete();
    await context.sync();
  }).catch(() => undefined);
}
