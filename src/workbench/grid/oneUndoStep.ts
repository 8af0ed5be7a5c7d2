import { ICommandService, IUndoRedoService, type IUndoRedoItem } from "@univerjs/core";
import type { GridBook } from "./gridBook";

/** Does work of many commands as one step to undo; when it fails, what was done is taken back. */
export async function oneUndoStep(
  { grid, unitId }: GridBook,
  work: () => Promise<void>
): Promise<void> {
  const injector = grid.univer.__getInjector();
  const undo = injector.get(IUndoRedoService);
  const before = undo.pitchTopUndoElement();
  /** How many mutations there were to undo after each command. */
  const ends: number[] = [];
  const step = undo.__tempBatchingUndoRedo(unitId);
  const watching = undo.undoRedoStatus$.subscribe(() => {
    const top = undo.pitchTopUndoElement();
    if (top && top !== before) ends.push(top.undoMutations.length);
  });
  let failed = true;
  try {
    await work();
    failed = false;
  } finally {
    watching.unsubscribe();
    step.dispose();
    const done = undo.pitchTopUndoElement();
    if (done && done !== before) {
      lastCommandFirst(done, ends);
      if (failed) takeBack(done, injector.get(ICommandService), undo);
    }
  }
}

/** The grid would undo the commands in the order they were done, and stop at a sheet that is gone already. */
function lastCommandFirst(step: IUndoRedoItem, ends: readonly number[]): void {
  const { undoMutations } = step;
  step.undoMutations = ends
    .map((end, i) => undoMutations.slice(i === 0 ? 0 : ends[i - 1], end))
    .toReversed()
    .flat();
}

function takeBack(step: IUndoRedoItem, commands: ICommandService, undo: IUndoRedoService): void {
  for (const { id, params } of step.undoMutations) commands.syncExecuteCommand(id, params);
  step.redoMutations = [];
  undo.popUndoToRedo();
}
