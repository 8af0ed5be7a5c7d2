import { defaultChoices } from "./choices";
import type { PaneState } from "./paneState";

/** The pane's state and those who look at it. */
export interface Store {
  state(): PaneState;
  update(part: Partial<PaneState>): void;
  subscribe(listener: () => void): () => void;
}

export function createStore(): Store {
  const listeners = new Set<() => void>();
  let state: PaneState = {
    choices: defaultChoices,
    ranges: null,
    sheets: 0,
    progress: null,
    busy: true,
    evidence: null,
    scorecard: null,
    steps: [],
    findings: null,
    checking: null,
    scoredAt: null,
    stale: false,
    problem: null,
    writing: false,
    done: null,
  };
  return {
    state: () => state,
    update(part) {
      state = { ...state, ...part };
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
