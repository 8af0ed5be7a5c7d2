import type { CellChange } from "../workbook";
import { inExcel } from "./inExcel";
import { addressOf, corners } from "./listSources";

/** Tells of cells the user changed on this machine; what others or this add-in write is left out. */
export function listenForChanges(listener: (change: CellChange) => void): () => void {
  let stopped = false;
  let stop: (() => Promise<unknown>) | null = null;
  const started = inExcel(async (context) => {
    const handler = context.workbook.worksheets.onChanged.add(async (event) => {
      if (stopped || !byTheUser(event)) return;
      for (const change of await changedRanges(event)) listener(change);
    });
    await context.sync();
    stop = () =>
      Excel.run(handler.context, async (same) => {
        handler.remove();
        await same.sync();
      });
    if (stopped) await stop();
  });
  // A host that gives no events only lacks the hint that the score is stale.
  started.catch(() => undefined);
  return () => {
    stopped = true;
    void stop?.().catch(() => undefined);
  };
}

function byTheUser({ source, triggerSource }: Excel.WorksheetChangedEventArgs): boolean {
  return source === "Local" && triggerSource !== "ThisLocalAddin";
}

async function changedRanges(
  event: Excel.WorksheetChangedEventArgs
): Promise<readonly CellChange[]> {
  try {
    return await inExcel(async (context) => {
      const sheet = context.workbook.worksheets.getItem(event.worksheetId).load("name");
      const ranges = event.address.split(",").map((part) => sheet.getRange(part).load(corners));
      await context.sync();
      const moved = event.changeType !== "RangeEdited";
      return ranges.map((range) => ({
        ...addressOf(sheet.name, range),
        ...(moved && { moved }),
      }));
    });
  } catch {
    // The sheet went between the change and the question: nobody scores it any more.
    return [];
  }
}
