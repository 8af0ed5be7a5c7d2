import type { SheetSpec } from "../../report/sheet";
import { describeCharts, layOutPage } from "./finishingTouches";
import { inExcel, supports } from "./inExcel";
import { ownSheetNames } from "./ownSheets";
import { paintPlan } from "./paintPlan";
import { recover } from "./recover";
import { errorCode } from "./refusal";
import { isSpareName, planSheets, type PlannedSheet } from "./sheetPlan";
import { takeAway } from "./swapSheets";

/** Undo steps can be merged from this version on. */
const mergesUndo = "1.20";

let last: Promise<unknown> = Promise.resolve();

/**
 * Writes all sheets or none, as one undo step where Excel can. Sheets written before are painted over in place.
 * @throws WorkbookError when the workbook does not let it; the workbook is then as it was
 */
export function writeSheets(specs: readonly SheetSpec[]): Promise<void> {
  // One after the other: where Excel is slow, a second press would meet the sheets of the first half written.
  const written = last.then(() => write(specs));
  last = written.catch(() => undefined);
  return written;
}

async function write(specs: readonly SheetSpec[]): Promise<void> {
  const oneUndoStep = supports(mergesUndo);
  try {
    await attempt(specs, oneUndoStep);
  } catch (error) {
    if (!oneUndoStep || errorCode(error) !== "UndoNotSupported") throw error;
    await attempt(specs, false);
  }
  // Left behind when Excel was closed in the middle of an earlier writing.
  const own = await ownSheetNames().catch(() => []);
  await takeAway(own.filter(isSpareName));
}

async function attempt(specs: readonly SheetSpec[], oneUndoStep: boolean): Promise<void> {
  const writing = newWriting();
  let planned: readonly PlannedSheet[] = [];
  let missed: readonly Touch[] = [];
  try {
    await inExcel(
      async (context) => {
        const plan = await planSheets(context, specs);
        planned = plan.sheets;
        await paintPlan(context, plan, writing);
        missed = await finish(context, specs, touches);
      },
      { oneUndoStep }
    );
  } catch (error) {
    if (!(await recover(error, specs, planned, writing))) throw error;
    missed = touches;
  }
  // Once more, as an undo step of its own: it may be that Excel can't merge just these.
  if (missed.length > 0) {
    await inExcel((context) => finish(context, specs, missed)).catch(() => undefined);
  }
}

type Touch = (sheet: Excel.Worksheet, spec: SheetSpec, index: number) => void;

const touches: readonly Touch[] = [
  describeCharts,
  layOutPage,
  (sheet, _, index) => {
    if (index === 0) sheet.activate();
  },
];

/** The sheets are there: what can't be done now is left out, and given back. */
async function finish(
  context: Excel.RequestContext,
  specs: readonly SheetSpec[],
  wanted: readonly Touch[]
): Promise<readonly Touch[]> {
  const missed: Touch[] = [];
  for (const touch of wanted) {
    specs.forEach((spec, i) => {
      touch(context.workbook.worksheets.getItem(spec.name), spec, i);
    });
    // One exchange each is the point: none keeps the others from being done.
    // eslint-disable-next-line office-addins/no-context-sync-in-loop
    await context.sync().catch(() => missed.push(touch));
  }
  return missed;
}

/** Tells one writing from another, also from those of co-authors. */
function newWriting(): string {
  return `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 10)}`;
}
