import type { RuleCases } from "../rulebook/cases";

type CaseSource = () => RuleCases | Promise<RuleCases>;

let source: CaseSource = () => {
  throw new Error("No rule cases were provided");
};

/** Says where the rulebook's cases come from: functions.js carries them, the pane loads them when asked. */
export function provideCases(from: CaseSource): void {
  source = from;
}

/** The rulebook's cases, at once or later; rejects or throws when they can't be had. */
export function casesAtHand(): RuleCases | Promise<RuleCases> {
  return source();
}
