import { monthOfSerial } from "../../../evidence/calendar";
import type { Day, Month, WorkloadLine } from "../../../evidence/evidence";
import type { Sentence } from "../../../words/say";
import type { Pair } from "./pairs";

/** The month of the earliest claim; null where none is given, Infinity where its date can't be read. */
export function claimMonth(lines: readonly WorkloadLine[]): Month | null {
  let earliest: Day | null = null;
  for (const { claimed } of lines)
    if (claimed !== null && (earliest === null || claimed < earliest)) earliest = claimed;
  return earliest === null ? null : monthOf(earliest);
}

/**
 * The month of the earliest claim of the lines that have a row in a month (by its index); null where there are
 * none, or where one of them needs no claim.
 */
export function claimOfShown(pairs: readonly Pair[], index: number): Month | null {
  let earliest: Day | null = null;
  for (const { lines } of pairs)
    for (const { firstRow, claimed } of lines) {
      if (index < 0 || firstRow[index] === 0) continue;
      if (claimed === null) return null;
      if (earliest === null || claimed < earliest) earliest = claimed;
    }
  return earliest === null ? null : monthOf(earliest);
}

function monthOf(claimed: Day): Month {
  return claimed === Infinity ? Infinity : monthOfSerial(claimed);
}

/** One sentence for each reason and month, shared by all lines of a part. */
export function claimReasons() {
  const known = new Map<string, Sentence>();
  return (id: ClaimReason, month: Month): Sentence => {
    const key = `${id} ${month}`;
    const sentence: Sentence =
      known.get(key) ??
      (month === Infinity
        ? { id: "engine.partClaimUnreadable" }
        : { id, values: { month: { month } } });
    known.set(key, sentence);
    return sentence;
  };
}

type ClaimReason =
  | "engine.partClaimedWithShare"
  | "engine.partClaimNotShown"
  | "engine.partClaimedLater"
  | "engine.partClaimedSince";
