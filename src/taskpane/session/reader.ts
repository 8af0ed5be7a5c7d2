import { nextSteps } from "../../advice/nextSteps";
import { score } from "../../engine/score";
import type { Evidence } from "../../evidence/evidence";
import { readEvidence } from "../../evidence/readEvidence";
import type { Workbook } from "../../workbook/workbook";
import { findRanges } from "./findRanges";
import type { Progress } from "./paneState";
import { isAbort, problemOf } from "./problem";
import { readRanges, sameRanges } from "./readRanges";
import { rememberRanges } from "./rememberRanges";
import type { Store } from "./store";

/** From ranges to a score: one reading at a time, the newest wins. */
export interface Reader {
  /** With `onlyIfOthers`, rows are read only when other ranges are found than before. */
  read(onlyIfOthers?: boolean): Promise<void>;
  /** Scores what was read under the present choices. */
  score(evidence: Evidence): void;
  /** Stops the reading under way; true when there was one. */
  stop(): boolean;
}

/** Milliseconds before a reading is worth telling of. */
const patience = 300;

export function createReader(workbook: Workbook, store: Store, today: () => string): Reader {
  const { state, update } = store;
  let current: AbortController | null = null;

  async function read(onlyIfOthers = false): Promise<void> {
    current?.abort();
    const mine = (current = new AbortController());
    const { signal } = mine;
    const progress = patientProgress((now) => {
      if (!signal.aborted) update({ progress: now });
    });
    update({ busy: true });
    try {
      const found = await orAborted(findRanges(workbook, state().choices.ranges, signal), signal);
      const same = onlyIfOthers && sameRanges(state().ranges, found.ranges);
      update(same ? { ranges: found.ranges } : { ...found, problem: null });
      void rememberRanges(workbook, store);
      if (same) return;
      if (found.ranges.length === 0) {
        update({ evidence: null, scorecard: null, steps: [], stale: false });
        return;
      }
      const ranges = await orAborted(
        readRanges(workbook, found.ranges, signal, progress.tell),
        signal
      );
      progress.step("check");
      await orAborted(nextPaint(), signal);
      const evidence = readEvidence(ranges);
      update({ evidence });
      progress.step("score");
      await orAborted(nextPaint(), signal);
      scoreEvidence(evidence);
    } catch (thrown) {
      if (!isAbort(thrown) && current === mine)
        update({ problem: problemOf(thrown, "read"), stale: true });
    } finally {
      progress.stop();
      if (current === mine) {
        current = null;
        update({ busy: false, progress: null });
      }
    }
  }

  function scoreEvidence(evidence: Evidence): void {
    const { designation, asOf, track, reading } = state().choices;
    try {
      const scorecard = score(evidence, { designation, asOf, track, reading, today: today() });
      const steps = nextSteps(scorecard);
      update({ scorecard, steps, scoredAt: new Date(), stale: false, problem: null });
    } catch (thrown) {
      update({ problem: problemOf(thrown, "score"), stale: true });
    }
  }

  return {
    read,
    score: scoreEvidence,
    stop() {
      if (!current) return false;
      current.abort();
      current = null;
      return true;
    },
  };
}

/** Passes progress on once patience is over. */
function patientProgress(show: (progress: Progress) => void) {
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

/** Rejects as soon as the signal aborts, even where the workbook is slow to notice. */
function orAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason as Error);
    if (signal.aborted) stop();
    signal.addEventListener("abort", stop, { once: true });
    promise.then(resolve, reject);
  });
}

/** Long work without a pause would keep the words about it from showing. */
function nextPaint(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
