import { emptySheet } from "./emptySheet";
import { marks, setMark } from "./ownSheets";
import { paintSheet, sender, type Send } from "./paintSheet";
import { rehearse } from "./rehearse";
import type { PlannedSheet, SheetPlan } from "./sheetPlan";

/**
 * Paints what is planned, in one request unless that were too large: sheets that are not there are added, and
 * only when all has been rehearsed without a fault are own ones painted over in place, so that formulas
 * elsewhere keep pointing at them. Nothing of it can't be undone.
 */
export async function paintPlan(
  context: Excel.RequestContext,
  plan: SheetPlan,
  writing: string
): Promise<void> {
  const send = sender(context);
  const added: Excel.Worksheet[] = [];
  for (const { spec, old } of plan.sheets) {
    if (old) continue;
    const sheet = context.workbook.worksheets.add(spec.name);
    setMark(sheet, marks.adding(writing));
    await paintSheet(sheet, spec, plan.tableName, send);
    added.push(sheet);
  }
  for (const { spec, old, below } of plan.sheets) if (old) await rehearse(old, spec, below, send);
  await paintOver(plan, send, (olds) => {
    for (const sheet of [...added, ...olds]) setMark(sheet, marks.done(writing));
  });
  await context.sync();
}

/** Paints all sheets of a plan over once more, none of them being complete. They must all be there. */
export async function paintAgain(
  context: Excel.RequestContext,
  plan: SheetPlan,
  writing: string
): Promise<void> {
  await paintOver(plan, sender(context), (olds) => {
    for (const sheet of olds) setMark(sheet, marks.done(writing));
  });
  await context.sync();
}

async function paintOver(
  { sheets, tableName }: SheetPlan,
  send: Send,
  done: (olds: readonly Excel.Worksheet[]) => void
): Promise<void> {
  const again = sheets.filter(isThere);
  for (const { old } of again) setMark(old, marks.unfinished);
  for (const { old } of again) emptySheet(old);
  for (const { old, spec } of again) await paintSheet(old, spec, tableName, send);
  done(again.map(({ old }) => old));
}

function isThere(sheet: PlannedSheet): sheet is PlannedSheet & { readonly old: Excel.Worksheet } {
  return sheet.old !== null;
}
