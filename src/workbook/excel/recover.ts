import type { SheetSpec } from "../../report/sheet";
import { words } from "../../words/say";
import { WorkbookError } from "../workbook";
import { loadObjects } from "./emptySheet";
import { inExcel } from "./inExcel";
import { markOf, marks } from "./ownSheets";
import { paintAgain } from "./paintPlan";
import { errorCode } from "./refusal";
import { takeOffRehearsed } from "./rehearse";
import { planSheets, type PlannedSheet } from "./sheetPlan";
import { swapSheets } from "./swapSheets";

/** What a writing that broke off has done to the workbook, by the marks on the sheets. */
type Outcome = "nothing" | "all" | "part";

/**
 * After a writing that broke off: what it began is completed where something was painted over already, and
 * taken away otherwise.
 * @returns whether all sheets are written after all
 * @throws WorkbookError when a sheet stays incomplete
 */
export async function recover(
  error: unknown,
  specs: readonly SheetSpec[],
  planned: readonly PlannedSheet[],
  writing: string
): Promise<boolean> {
  const outcome = await lookAt(specs, writing).catch(() => null);
  if (outcome === "all") return true;
  const incomplete = (cause: unknown) => {
    const sheets = specs.map(({ name }) => name);
    throw new WorkbookError(words("workbook.excel.incomplete", { sheets: { list: sheets } }), {
      cause,
    });
  };
  if (outcome === "nothing")
    await takeBack(planned, writing, errorCode(error) === "ItemAlreadyExists").catch(incomplete);
  if (outcome !== "part") return false;
  await inExcel(async (context) => {
    await paintAgain(context, await planSheets(context, specs), writing);
  })
    .catch(() => swapSheets(specs, writing))
    .catch(incomplete);
  return true;
}

function lookAt(specs: readonly SheetSpec[], writing: string): Promise<Outcome> {
  return inExcel(async (context) => {
    const { worksheets } = context.workbook;
    const found = specs.map(({ name }) => markOf(worksheets.getItemOrNullObject(name)));
    await context.sync();
    const values = found.map((mark) => (mark.isNullObject ? null : mark.value));
    if (values.includes(marks.unfinished)) return "part";
    return values.every((value) => value === marks.done(writing)) ? "all" : "nothing";
  });
}

/** Sheets this writing added go, what it rehearsed on others is taken off. Others' sheets stay as they are. */
function takeBack(
  planned: readonly PlannedSheet[],
  writing: string,
  nameTaken: boolean
): Promise<void> {
  return inExcel(async (context) => {
    const found = planned.map((plan) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(plan.spec.name).load("id");
      const used = sheet.getUsedRangeOrNullObject().load("rowIndex,rowCount");
      return { plan, sheet, used, mark: markOf(sheet) };
    });
    await context.sync();
    const there = found.filter(({ sheet }) => !sheet.isNullObject);
    // Added, but not marked yet; else it is a co-author's.
    const unmarked = nameTaken
      ? []
      : there.filter(({ plan, mark }) => mark.isNullObject && !plan.old);
    const marked = there.filter(({ mark }) => !mark.isNullObject);
    const added = marked.filter(({ mark }) => mark.value.endsWith(writing));
    const old = marked.filter(({ plan, mark }) => plan.old && !mark.value.endsWith(writing));
    for (const { sheet, used } of unmarked) if (used.isNullObject) sheet.delete();
    for (const { sheet } of added) sheet.delete();
    for (const { sheet } of old) loadObjects(sheet);
    await context.sync();
    for (const { sheet, plan, used } of old) {
      const deep = !used.isNullObject && used.rowIndex + used.rowCount > plan.below;
      takeOffRehearsed(sheet, plan, deep);
    }
    await context.sync();
  });
}
