import type { Evidence } from "../../evidence/evidence";
import type { StandingEvidence } from "../../evidence/standingEvidence";
import { withPauses } from "../../evidence/steps";
import { pauses } from "./pauses";
import type { Store } from "./store";

/** Looks at what was read for whatever may be wrong with it, after the score and never in its way. */
export interface Checker {
  /** Looks in an idle moment, unless there are so many rows that somebody has to ask for it. */
  whenIdle(): void;
  /** Looks at once, where that has not been done for what was read last. */
  now(): void;
  /** What is under way is of no use any more. */
  stop(): void;
}

/** Rows that are looked at without being asked: it takes a fraction of a second. */
const fewRows = 100_000;

export function createChecker(
  { state, update }: Store,
  standing: () => StandingEvidence | null,
  today: () => string
): Checker {
  let cancelIdle = (): void => undefined;
  let stopLooking = new AbortController();
  let current: { readonly evidence: Evidence; readonly asOf: string | null } | null = null;

  /** What there is to look at, unless it was already. */
  function unseen(): StandingEvidence | null {
    const stands = standing();
    const { evidence, choices, busy } = state();
    if (busy || !stands || stands.evidence !== evidence) return null;
    const same = current?.evidence === evidence && current.asOf === choices.asOf;
    return same ? null : stands;
  }

  async function look(): Promise<void> {
    cancelIdle();
    const stands = unseen();
    if (!stands) return;
    const { asOf } = state().choices;
    const mine = (current = { evidence: stands.evidence, asOf });
    stopLooking.abort();
    const { signal } = (stopLooking = new AbortController());
    update({ checking: "now" });
    try {
      // Nobody needs it for the score: it is loaded by then, and the words about it are painted first.
      const { checkSteps } = await import("../../engine/check");
      await new Promise((resolve) => setTimeout(resolve));
      const steps = checkSteps(stands.ranges, mine.evidence, { asOf, today: today() });
      const findings = await withPauses(steps, pauses(signal));
      update({ findings, checking: null });
    } catch {
      if (signal.aborted) return;
      current = null;
      update({ checking: "failed" });
    }
  }

  return {
    whenIdle() {
      cancelIdle();
      const stands = unseen();
      const rows = stands?.ranges.reduce((sum, { grid }) => sum + grid.length, 0) ?? 0;
      if (stands && rows <= fewRows) cancelIdle = inIdleMoment(() => void look());
    },
    now: () => void look(),
    stop() {
      cancelIdle();
      stopLooking.abort();
      current = null;
      update({ checking: null });
    },
  };
}

function inIdleMoment(work: () => void): () => void {
  // Safari knows no idle moments.
  if (typeof requestIdleCallback !== "function") {
    const later = setTimeout(work, 300);
    return () => clearTimeout(later);
  }
  const idle = requestIdleCallback(work, { timeout: 3000 });
  return () => cancelIdleCallback(idle);
}
