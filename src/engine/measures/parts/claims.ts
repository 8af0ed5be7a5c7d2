import { monthOfSerial } from "../../../evidence/calendar";
import type { Month, WorkloadLine } from "../../../evidence/evidence";
import type { Sentence } from "../../../words/say";

/** The month of the earliest claim; null where none is given. */
export function claimMonth(lines: readonly WorkloadLine[]): Month | null {
  const claims = lines.flatMap(({ claimed }) => (claimed === null ? [] : [claimed]));
  return claims.length === 0 ? null : monthOfSerial(Math.min(...claims));
}

/** One sentence for each reason and month, shared by all lines of a part. */
export function claimReasons() {
  const known = new Map<string, Sentence>();
  return (id: ClaimReason, month: Month): Sentence => {
    const key = `${id} ${month}`;
    const sentence = known.get(key) ?? { id, values: { month: { month } } };
    known.set(key, sentence);
    return sentence;
  };
}

type ClaimReason =
  | "engine.partClaimedWithShare"
  | "engine.partClaimNotShown"
  | "engine.partClaimedLater"
  | "engine.partClaimedSince";
