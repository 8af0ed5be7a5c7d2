import type { SheetSpec } from "../../report/sheet";
import { emptySheet } from "./emptySheet";
import { describeCharts, layOutPage } from "./finishingTouches";
import { inExcel, supports } from "./inExcel";
import { markAsOwn, ownSheetNames } from "./ownSheets";
import { paintSheet, sender } from "./paintSheet";
import { errorCode } from "./refusal";
import { isSpareName, planSheets, sameName, type PlannedSheet, type SheetPlan } from "./sheetPlan";

/** Undo steps can be merged from this version on. */
const mergesUndo = "1.20";

/**
 * Writes all sheets or none. New ones are one undo step where Excel can; a sheet written before is first
 * rehearsed on a spare sheet and then painted over in place, so that formulas elsewhere keep pointing at it.
 * @throws WorkbookError when the workbook does not let it; the workbook is then as it was
 */
export async function writeSheets(specs: readonly SheetSpec[]): Promise<void> {
  const own = await ownSheetNames();
  const again = specs.some(({ name }) => own.some((other) => sameName(other, name)));
  // Taking the spare sheets away can't be undone, so it can't be part of an undo step either.
  const oneUndoStep = !again && supports(mergesUndo);
  try {
    await attempt(specs, oneUndoStep);
  } catch (error) {
    if (!oneUndoStep || errorCode(error) !== "UndoNotSupported") throw error;
    await attempt(specs, false);
  }
  // Left behind when Excel was closed in the middle of an earlier writing.
  await takeAway(own.filter(isSpareName));
}

async function attempt(specs: readonly SheetSpec[], oneUndoStep: boolean): Promise<void> {
  const added: string[] = [];
  try {
    await inExcel(
      async (context) => {
        const plan = await planSheets(context, specs);
        const painted = await addSheets(context, plan, added);
        if (plan.sheets.some(({ old }) => old)) await replace(context, plan, painted, added);
        await finish(context, plan, painted);
      },
      { oneUndoStep }
    );
  } catch (error) {
    await takeAway(added);
    throw error;
  }
}

/** Adds and paints a sheet for each planned one: under its own name, or under a spare one where it is there already. */
async function addSheets(
  context: Excel.RequestContext,
  { sheets, tableName, spareName }: SheetPlan,
  added: string[]
): Promise<readonly Excel.Worksheet[]> {
  const send = sender(context);
  const result: Excel.Worksheet[] = [];
  for (const [i, { spec, old }] of sheets.entries()) {
    const name = old ? spareName(i) : spec.name;
    const sheet = context.workbook.worksheets.add(name);
    added.push(name);
    markAsOwn(sheet);
    await paintSheet(sheet, spec, (table) => (old ? spare(table, i) : tableName(table)), send);
    result.push(sheet);
  }
  await context.sync();
  return result;
}

/** What was rehearsed goes where it belongs. Should even that fail, the rehearsed sheets take the old ones' place. */
async function replace(
  context: Excel.RequestContext,
  { sheets, tableName }: SheetPlan,
  painted: readonly Excel.Worksheet[],
  added: string[]
): Promise<void> {
  const again = [...sheets.entries()].filter(([, { old }]) => old);
  const send = sender(context);
  try {
    for (const [, { spec, old }] of again) {
      emptySheet(old!);
      await paintSheet(old!, spec, tableName, send);
    }
    await context.sync();
  } catch {
    // From here on the rehearsed sheets are the only complete ones.
    added.length = 0;
    for (const [i, { spec, old }] of again) {
      old!.delete();
      painted[i]!.name = spec.name;
      for (const { name } of spec.tables) {
        painted[i]!.tables.getItem(spare(name, i)).name = tableName(name);
      }
    }
    await context.sync();
    again.forEach(([i]) => (sheets[i] = { spec: sheets[i]!.spec, old: null }));
    return;
  }
  for (const [i] of again) painted[i]!.delete();
  await context.sync().catch(() => undefined);
}

function spare(table: string, index: number): string {
  return `Spare${index}_${table}`;
}

/** The sheets are there: what can't be done now is left out. */
async function finish(
  context: Excel.RequestContext,
  { sheets }: SheetPlan,
  painted: readonly Excel.Worksheet[]
): Promise<void> {
  const each = (touch: (sheet: Excel.Worksheet, spec: SheetSpec) => void) => {
    sheets.forEach(({ spec, old }, i) => touch(old ?? painted[i]!, spec));
    return context.sync().catch(() => undefined);
  };
  await each(describeCharts);
  await each(layOutPage);
  const first = sheets[0];
  if (first && visible(first)) context.workbook.worksheets.getItem(first.spec.name).activate();
  await context.sync().catch(() => undefined);
}

function visible({ old }: PlannedSheet): boolean {
  return !old || old.visibility === "Visible";
}

/** Best effort: what was added is taken away again, whatever kept the rest from being written. */
async function takeAway(added: readonly string[]): Promise<void> {
  if (added.length === 0) return;
  await inExcel(async (context) => {
    const sheets = added.map((name) => context.workbook.worksheets.getItemOrNullObject(name));
    await context.sync();
    for (const sheet of sheets) if (!sheet.isNullObject) sheet.delete();
    await context.sync();
  }).catch(() => undefined);
}
