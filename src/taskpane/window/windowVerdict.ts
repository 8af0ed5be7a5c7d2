import { formatDay } from "../../words/format";
import { words } from "../../words/say";
import type { Verdict } from "../score/verdict";
import type { WindowStanding } from "./windowStanding";

/** Whether any day of the window qualifies, in one sentence. */
export function windowVerdict({ replayed, months }: WindowStanding, today: string): Verdict {
  const { window, qualifiedOn } = replayed;
  if (qualifiedOn) {
    return {
      kind: "met",
      text: words("taskpane.window.qualified", { day: formatDay(qualifiedOn) }),
    };
  }
  if (window.from > today) {
    return {
      kind: "info",
      text: words("taskpane.window.ahead", { day: formatDay(window.from) }),
    };
  }
  // Months that no range shows may hide a day that qualifies.
  const kind = months.some(({ missing }) => missing.length > 0) ? "unknown" : "warning";
  return {
    kind,
    text: words(window.to < today ? "taskpane.window.none" : "taskpane.window.notYet"),
  };
}
