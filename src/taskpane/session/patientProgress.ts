import type { Progress } from "./paneState";

/** Milliseconds before a reading is worth telling of. */
const patience = 300;

/** Passes progress on once patience is over. */
export function patientProgress(show: (progress: Progress) => void) {
  let now: Progress = {
    step: "find",
    kind: null,
    rowsDone: 0,
    rowsInAll: 0,
    ranges: 0,
    columns: 0,
    secondsLeft: null,
  };
  let over = false;
  const timer = setTimeout(() => {
    over = true;
    show(now);
  }, patience);
  const tell = (next: Progress): void => {
    now = next;
    if (over) show(now);
  };
  return {
    tell,
    step: (step: Progress["step"]) =>
      tell({ ...now, step, rowsDone: now.rowsInAll, secondsLeft: null }),
    stop: () => clearTimeout(timer),
  };
}
