import { monthOfSerial } from "../../../evidence/calendar";
import type { Month, WorkloadLine } from "../../../evidence/evidence";
import type { Sentence } from "../../../words/say";

/** The month of the earliest claim; null where none is given, Infinity where its date can't be read. */
export function claimMonth(lines: readonly WorkloadLine[]): Month | null {
  const claims = lines.flatMap(({ claimed }) => (claimed === null ? [] : [claimed]));
  if (claims.length === 0) return null;
  const earliest = Math.min(...claims);
  return earliest === Infinity ? Infinity : monthOfSerial(earliest);
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
