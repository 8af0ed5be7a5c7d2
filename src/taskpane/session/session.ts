import type { RangeAddress } from "../../evidence/address";
import type { StandingEvidence } from "../../evidence/standingEvidence";
import type { CellChange, Workbook } from "../../workbook/workbook";
import { choicesKey, keptChoices, type Choices, type RangeChoice } from "./choices";
import type { PaneState } from "./paneState";
import { noSelection, problemOf } from "./problem";
import { createReader } from "./reader";
import { choiceFromSelection, touches } from "./resolveChoice";
import { createStore } from "./store";

/** The pane's work with one workbook: finds, reads, scores, writes. Views look at its state and ask. */
export interface Session {
  readonly workbook: Workbook;
  state(): PaneState;
  subscribe(listener: () => void): () => void;
  /** Starts finding and listening; returns the way to stop both. */
  start(): () => void;
  readAgain(): void;
  /** Stops a reading; the last score stays. */
  cancel(): void;
  /** Takes other ranges as evidence; null lets the pane find them itself. `written` names a sheet that was written for it. */
  chooseRanges(ranges: readonly RangeChoice[] | null, written?: string): void;
  /** Takes what is selected as the only evidence. */
  chooseSelection(): Promise<void>;
  choose(settings: Partial<Omit<Choices, "ranges">>): void;
  write(): Promise<void>;
  /** Moves the sheet's selection; `where` is told politely. */
  show(address: RangeAddress, where: string): Promise<void>;
  /** Has the ranges looked at for what may be wrong with them, where they have not been. */
  check(): void;
  /** The evidence read last with the rows of its ranges; null before the first reading has come to its end. */
  standing(): StandingEvidence | null;
}

/** Milliseconds without a further change before cells are read again. */
const changesSettle = 600;

/** @param today the user's day as an ISO date */
export function createSession(workbook: Workbook, today: () => string): Session {
  const store = createStore();
  const { state, update, subscribe } = store;
  const reader = createReader(workbook, store, today);
  let settling: ReturnType<typeof setTimeout> | undefined;
  let choicesKept = Promise.resolve();

  /** Changes inside the evidence that no reading has taken over yet. */
  let changes: readonly CellChange[] = [];
  /** Whether there may be evidence elsewhere than there was. */
  let others = false;
  /** Whether cells changed elsewhere that formulas inside the evidence may follow. */
  let elsewhere = false;

  function read(onlyIfOthers = false): void {
    clearTimeout(settling);
    others = false;
    if (!onlyIfOthers) {
      changes = [];
      elsewhere = false;
    }
    void reader.read(onlyIfOthers);
  }

  function keep(choices: Choices): void {
    update({ choices, done: null });
    // A workbook that keeps nothing (read-only, say) is no reason not to score it.
    workbook.keepSetting(choicesKey, choices).catch(() => undefined);
  }

  function changed(change: CellChange): void {
    const { ranges, choices } = state();
    const inEvidence = ranges?.some(({ address }) => address && touches(change, address)) ?? false;
    const pasted = change.bottom > change.top || change.right > change.left;
    const maybeNew = choices.ranges === null && (pasted || ranges?.length === 0);
    if (inEvidence) {
      changes = [...changes, change];
      update({ stale: true });
    } else {
      others ||= maybeNew;
      noteElsewhere();
      if (!others && !elsewhere) return;
    }
    settle();
  }

  /** A score that is known to be old waits for its user. */
  function noteElsewhere(): void {
    const { busy, stale } = state();
    elsewhere ||= (busy || !stale) && reader.followsOthers();
  }

  function settle(): void {
    clearTimeout(settling);
    settling = setTimeout(() => void settled(), changesSettle);
  }

  async function settled(): Promise<void> {
    const { stale, busy } = state();
    if (!others && changes.length === 0) {
      if (!elsewhere) return;
      // Whether it matters is known when the reading is done: nobody who types elsewhere should hold it up.
      if (busy) return settle();
    }
    // A reading under way is given up for the next one, which then may not be spared.
    if (busy || (stale && changes.length === 0)) return read();
    const taken = changes;
    const follows = taken.length > 0 || (elsewhere && reader.followsOthers());
    elsewhere = false;
    if (follows) {
      if (!(await reader.follow(taken))) {
        // Given up for another reading: that one takes them over.
        if (!state().busy) read();
        return;
      }
      changes = changes.slice(taken.length);
    }
    if (others) read(true);
  }

  return {
    workbook,
    state,
    subscribe,
    start() {
      let stopped = false;
      const ignore = workbook.onChange(changed);
      const ignoreSheets = workbook.onSheets(() => {
        others = true;
        noteElsewhere();
        settle();
      });
      choicesKept = keptSetting(workbook).then((kept) => {
        if (stopped) return;
        update({ choices: keptChoices(kept) });
        read();
      });
      return () => {
        stopped = true;
        ignore();
        ignoreSheets();
        reader.stop();
        clearTimeout(settling);
      };
    },
    readAgain() {
      update({ done: null });
      read();
    },
    cancel() {
      if (!reader.stop()) return;
      elsewhere = false;
      update({ busy: false, progress: null, stale: true, done: { kind: "cancelled" } });
    },
    chooseRanges(ranges, written) {
      if (ranges === null) void workbook.hold([]).catch(() => undefined);
      keep({ ...state().choices, ranges });
      if (written) update({ done: { kind: "written", sheet: written, onlyValues: null } });
      read();
    },
    async chooseSelection() {
      try {
        // Asked for while the pane opens, it must not be undone by what the workbook kept.
        const [selected, sources] = await Promise.all([
          workbook.selection(),
          workbook.sources(),
          choicesKept,
        ]);
        const choice = selected && choiceFromSelection(selected, sources);
        if (choice) this.chooseRanges([choice]);
        else update({ problem: noSelection() });
      } catch (thrown) {
        update({ problem: problemOf(thrown, "read") });
      }
    },
    choose(settings) {
      keep({ ...state().choices, ...settings });
      const { evidence, busy } = state();
      if (evidence && !busy) reader.score(evidence);
    },
    async write() {
      const { scorecard, evidence, choices, ranges, writing } = state();
      if (!scorecard || !evidence || writing) return;
      update({ writing: true, done: null, problem: null });
      try {
        // Not everybody who opens the pane writes: what makes the sheets is loaded by then.
        const { writeSummary } = await import("./writeSummary");
        const written = await writeSummary(workbook, scorecard, evidence, choices, ranges ?? []);
        update({ done: { kind: "written", ...written } });
      } catch (thrown) {
        update({ problem: problemOf(thrown, "write") });
      } finally {
        update({ writing: false });
      }
    },
    async show(address, where) {
      try {
        await workbook.select(address);
        update({ done: { kind: "selected", where } });
      } catch (thrown) {
        update({ problem: problemOf(thrown, "select") });
      }
    },
    check: reader.check,
    standing: reader.standing,
  };
}

async function keptSetting(workbook: Workbook): Promise<unknown> {
  try {
    return await workbook.setting(choicesKey);
  } catch {
    return null;
  }
}
