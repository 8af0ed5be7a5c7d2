import type { ComparedTrack } from "../../engine/compare";
import { pointsBetween } from "../../report/shownPoints";
import { formatList } from "../../words/format";
import { words } from "../../words/say";
import type { NoteKind } from "../parts/Note";
import { isZero, verdictOf } from "../score/verdict";

interface RowVerdict {
  readonly kind: NoteKind;
  readonly text: string;
  /** The same inside a sentence. */
  readonly inside: string;
}

/** What a total means, in as few words as a row has room for. */
export function rowVerdict(track: ComparedTrack): RowVerdict {
  const { kind } = verdictOf(track);
  const said = (inside: "yes" | "no") => verdictText(kind, track, inside);
  return { kind, text: said("no"), inside: said("yes") };
}

/** Whether the evidence shows anything of what it is scored from. */
export function proves({ total, metrics }: ComparedTrack): boolean {
  return total > 0 || metrics.some(({ status }) => status === "known");
}

function verdictText(kind: NoteKind, track: ComparedTrack, inside: "yes" | "no"): string {
  const { total, target, metrics } = track;
  switch (kind) {
    case "met":
      return words("taskpane.overview.qualifies", { inside });
    case "warning":
      return words("taskpane.verdict.short", { short: pointsBetween(total, target) });
    case "blocked":
      return words("taskpane.overview.blocked", {
        inside,
        names: formatList(metrics.filter(isZero).map(({ name }) => name)),
      });
    default:
      return words("taskpane.overview.unknown", { inside });
  }
}
