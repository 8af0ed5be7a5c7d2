import { nextSteps } from "../../advice/nextSteps";
import { score } from "../../engine/score";
import type { Evidence, RecognisedRange } from "../../evidence/evidence";
import type { StandingEvidence } from "../../evidence/standingEvidence";
import type { CellChange, Workbook } from "../../workbook/workbook";
import { readChangedRows } from "./changedRows";
import { createChecker } from "./checker";
import { findRanges } from "./findRanges";
import { createFormulas } from "./formulas";
import { patientProgress } from "./patientProgress";
import { orAborted, pauses } from "./pauses";
import { isAbort, problemOf } from "./problem";
import { isPresent, readRanges, sameRanges } from "./readRanges";
import { rememberRanges } from "./rememberRanges";
import type { Store } from "./store";

/** From ranges to a score: one reading at a time, the newest wins. */
export interface Reader {
  /** With `onlyIfOthers`, rows are read only when other ranges are found than before. */
  read(onlyIfOthers?: boolean): Promise<void>;
  /**
   * Reads and scores the rows that changed, and what formulas of the evidence may have made of changes elsewhere;
   * false where that would not do, and nothing was taken over.
   */
  follow(changes: readonly CellChange[]): Promise<boolean>;
  /** Whether the evidence may change with cells that are no part of it; true while that is not known. */
  followsOthers(): boolean;
  /** Scores what was read under the present choices. */
  score(evidence: Evidence): void;
  /** Has what was read looked at for what may be wrong with it. */
  check(): void;
  /** Stops the reading under way; true when there was one. */
  stop(): boolean;
  /** The evidence read last with its ranges; null as long as no reading came to its end. */
  standing(): StandingEvidence | null;
}

export function createReader(workbook: Workbook, store: Store, today: () => string): Reader {
  const { state, update } = store;
  let current: AbortController | null = null;
  let standing: StandingEvidence | null = null;
  /** Whether what stands was the whole of its ranges, but for changes told since. */
  let whole = false;
  const checker = createChecker(store, () => standing, today);
  const formulas = createFormulas(workbook);

  /** Gives up what is under way; the answer is whether the work came to its end. */
  async function alone(work: (signal: AbortSignal) => Promise<void>): Promise<boolean> {
    current?.abort();
    const mine = (current = new AbortController());
    update({ busy: true });
    try {
      await work(mine.signal);
      return true;
    } catch (thrown) {
      if (!isAbort(thrown) && current === mine)
        update({ problem: problemOf(thrown, "read"), stale: true });
      return false;
    } finally {
      if (current === mine) {
        current = null;
        update({ busy: false, progress: null });
        checker.whenIdle();
      }
    }
  }

  async function readAll(onlyIfOthers: boolean, signal: AbortSignal): Promise<void> {
    const progress = patientProgress((now) => {
      if (!signal.aborted) update({ progress: now });
    });
    const pause = pauses(signal);
    try {
      const found = await orAborted(findRanges(workbook, state().choices.ranges, signal), signal);
      const same = onlyIfOthers && sameRanges(state().ranges, found.ranges);
      if (!same) {
        whole = false;
        checker.stop();
        // What was found in other ranges is not said of these.
        if (!sameRanges(state().ranges, found.ranges)) update({ findings: null });
      }
      update(same ? { ranges: found.ranges } : { ...found, problem: null });
      void rememberRanges(workbook, store);
      if (same) return;
      if (found.ranges.length === 0) {
        standing = null;
        update({ evidence: null, scorecard: null, steps: [], stale: false });
        return;
      }
      const reading = await orAborted(
        readRanges(workbook, found.ranges, signal, progress.tell),
        signal
      );
      progress.step("check");
      standing = await orAborted(reading.finish(pause), signal);
      whole = true;
      const { evidence } = standing;
      update({ evidence });
      progress.step("score");
      await pause();
      scoreEvidence(evidence);
      const present = found.ranges.filter(isPresent);
      formulas.ask(
        standing,
        present.map(({ address }, range) => ({ range, address }))
      );
    } finally {
      progress.stop();
    }
  }

  async function followRows(changes: readonly CellChange[], signal: AbortSignal): Promise<boolean> {
    const { ranges } = state();
    const results = standing && formulas.of(standing);
    if (!standing || !results || !ranges) return false;
    const rows = await orAborted(
      readChangedRows(workbook, ranges, standing.ranges, results, changes, signal),
      signal
    );
    if (!rows) return false;
    const before = standing.evidence.ranges;
    for (const { range, from, rows: after } of rows) standing.replaceRows(range, from, after);
    const { evidence } = standing;
    if (!recognisedAlike(before, evidence.ranges)) return false;
    if (rows.length > 0) update({ evidence });
    scoreEvidence(evidence);
    const present = ranges.filter(isPresent);
    formulas.ask(
      standing,
      rows.map(({ range, from, rows: { length } }) => {
        const { address } = present[range]!;
        const top = address.top + from;
        return { range, address: { ...address, top, bottom: top + length - 1 } };
      })
    );
    return true;
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
    read: async (onlyIfOthers = false) =>
      void (await alone((signal) => readAll(onlyIfOthers, signal))),
    async follow(changes) {
      if (current || !whole) return false;
      let followed = false;
      await alone(async (signal) => void (followed = await followRows(changes, signal)));
      return followed;
    },
    followsOthers: () =>
      current !== null || (standing !== null && (formulas.of(standing)?.includes(true) ?? true)),
    score(evidence) {
      scoreEvidence(evidence);
      checker.whenIdle();
    },
    check: checker.now,
    stop() {
      checker.stop();
      if (!current) return false;
      current.abort();
      current = null;
      return true;
    },
    standing: () => standing,
  };
}

/** Whether the same columns are read of the same kinds of ranges. */
function recognisedAlike(a: readonly RecognisedRange[], b: readonly RecognisedRange[]): boolean {
  const text = (ranges: readonly RecognisedRange[]) =>
    JSON.stringify(ranges.map(({ kind, columns }) => [kind, columns]));
  return text(a) === text(b);
}
