import { inExcel, supports } from "./inExcel";

/** Tells of sheets that were added, removed, renamed or moved; the last two as far as this Excel tells of them. */
export function listenForSheets(listener: () => void): () => void {
  let stopped = false;
  let stop: (() => Promise<unknown>) | null = null;
  const tell = async () => {
    if (!stopped) listener();
  };
  const started = inExcel(async (context) => {
    const { worksheets } = context.workbook;
    const handlers = [worksheets.onAdded.add(tell), worksheets.onDeleted.add(tell)];
    if (supports("1.17"))
      handlers.push(worksheets.onNameChanged.add(tell), worksheets.onMoved.add(tell));
    await context.sync();
    stop = () =>
      Excel.run(handlers[0]!.context, async (same) => {
        for (const handler of handlers) handler.remove();
        await same.sync();
      });
    if (stopped) await stop();
  });
  // Without events, what became of the sheets is found at the next reading.
  started.catch(() => undefined);
  return () => {
    stopped = true;
    void stop?.().catch(() => undefined);
  };
}
