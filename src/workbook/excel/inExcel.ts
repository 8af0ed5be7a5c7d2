import { words } from "../../words/say";
import { WorkbookError } from "../workbook";
import { asWorkbookError } from "./refusal";

/** The oldest object model the pane works with. Newer members are asked for one by one. */
const floor = "1.12";

/**
 * Runs a batch against the open workbook, waiting for the user to leave a cell being edited.
 * @throws WorkbookError with a sentence for whatever Excel refuses
 */
export async function inExcel<T>(
  batch: (context: Excel.RequestContext) => Promise<T>,
  options: { readonly oneUndoStep?: boolean } = {}
): Promise<T> {
  if (!supports(floor)) throw new WorkbookError(words("workbook.excel.tooOld", { version: floor }));
  const run: Excel.RunOptions = { delayForCellEdit: true };
  if (options.oneUndoStep) run.mergeUndoGroup = true;
  try {
    return await Excel.run(run, batch);
  } catch (error) {
    throw asWorkbookError(error);
  }
}

/** Whether this Excel has a version of the object model. */
export function supports(version: string): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", version);
}
